// what the keyboard must reach, in order
window.stops = () => [...document.querySelectorAll('a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]')]
  .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && !e.closest('[inert]'))
  .filter(e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
  // of choices that exclude each other the keyboard stops at one, and arrows choose
  .filter(e => e.type !== 'radio' || e.checked
    || ![...document.getElementsByName(e.name)].some(o => o.type === 'radio' && o.form === e.form && (o.checked || o.compareDocumentPosition(e) & 4)));

window.named = e => e.outerHTML.replace(/\s+/g, ' ').slice(0, 140);

// Rows under the edge of a table that stays in sight are scrolled to, so they count as if it did not
// stay. A sheet that a script makes is no inline style.
window.withoutEdges = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('th, td, thead, tfoot { position: static !important; }');
  document.adoptedStyleSheets = [sheet];
};

// the next Tab comes to the page's first stop, whatever has the focus now
window.toTheTop = () => {
  const top = document.createElement('span');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus({ preventScroll: true });
  top.remove();
  window.looked.visited = [];
};

// after the keys were pressed: the first stop that was passed over, or nothing. A date has several
// stops inside of it, so that fewer may have been visited than keys were pressed.
window.passedOver = pressed => {
  const stops = window.stops();
  const visited = [...new Set(window.looked.visited)].filter(e => stops.includes(e)).slice(0, stops.length);
  const k = visited.findIndex((e, i) => stops[i] !== e);
  if (k >= 0) return [`Tab does not come to ${window.named(stops[k])} but to ${window.named(visited[k])}`];
  return visited.length < Math.min(stops.length, pressed) / 4 ? [`Tab stays at ${visited.length ? window.named(visited.at(-1)) : 'nothing'}`] : [];
};

// stops at which nothing shows that the keyboard is there
window.unseen = () => {
  const near = e => [[e], [e, '::after'], [e.closest('label')], [e.nextElementSibling], [e.parentElement], [e.querySelector('.body')]];
  const look = e => near(e).filter(([x]) => x).map(([x, part]) => {
    const s = getComputedStyle(x, part);
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor, s.stroke, s.strokeWidth, s.textDecorationLine].join();
  }).join('|');
  return window.stops().filter(e => {
    if (document.activeElement) document.activeElement.blur();
    const before = look(e);
    e.focus({ preventScroll: true, focusVisible: true });
    return document.activeElement !== e || look(e) === before;
  }).slice(0, 3).map(e => `nothing shows the focus on ${window.named(e)}`);
};
