// words of the program where words for people belong
rooms => {
  const written = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('script, style, code, pre, svg title')) written.push(walk.currentNode.data);
  for (const e of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]'))
    for (const a of ['title', 'aria-label', 'placeholder', 'alt']) if (e.hasAttribute(a)) written.push(e.getAttribute(a));
  written.push(document.title);
  const key = new RegExp(`(?<![\\w./@-])(?:${rooms.join('|')})\\.[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*(?![\\w/@])`);
  const machine = /\?\?\?|\{\d\}|\bundefined\b|\bNaN\b|\bnull\b|\[object |\b[A-Z]\w+\[\w+=|\bOptional\b/;
  return [...new Set(written.filter(w => key.test(w) || machine.test(w)).map(w => 'not for people: ' + w.trim().slice(0, 140)))].slice(0, 5);
}
