// Writing on the mind map: keys on its cards, and the place on the paper that is kept.
(() => {
  'use strict';
  const map = () => document.querySelector('[data-mindmap]');
  const sheet = () => document.getElementById('sheet');
  const key = () => document.activeElement?.closest?.('[data-mindmap] [role=treeitem]')?.dataset.key;
  let place = null, kept = null;

  function write(values) {
    kept = key();
    return htmx.ajax('POST', '/diagnosis/map', { target: '#diagnosis', values: { store: map().dataset.mindmap, at: map().dataset.at, ...values } });
  }
  async function ask(box, what) {
    const link = box.querySelector('a.edit');
    if (!link) return;
    kept = box.dataset.key;
    await htmx.ajax('GET', `${link.getAttribute('href')}&ask=${what}`, '#sheet-body');
    sheet().showModal();
    sheet().querySelector('[autofocus]')?.focus();
  }
  document.addEventListener('keydown', event => {
    const box = event.target.closest?.('[data-mindmap] [role=treeitem]');
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = {
      a: () => ask(box, 'add'), Insert: () => ask(box, 'add'), r: () => ask(box, 'title'), F2: () => ask(box, 'title'),
      t: () => ask(box, 'note'), c: () => ask(box, 'amount'), m: () => ask(box, 'to'),
      Delete: () => { if (box.classList.contains('own')) write({ node: box.dataset.key, do: 'remove' }); },
      n: () => { if (box.querySelector('a.take')) write({ node: box.dataset.key, do: 'take' }); },
      u: () => write({ do: 'undo' }), U: () => write({ do: 'redo' }),
    };
    if (!keys[event.key]) return;
    if (box.querySelector('a.edit') === null) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener('click', event => {
    const take = event.target.closest('a.take');
    if (!take || event.ctrlKey || event.metaKey) return;
    event.preventDefault(); event.stopImmediatePropagation();
    write({ node: take.closest('[role=treeitem]').dataset.key, do: 'take' });
  }, true);

  // -- fold what is on the paper without asking: the same bands as MapDrawing lays, and the address kept
  const MARGIN = 14;
  const drawing = () => document.querySelector('[data-mindmap] svg');
  const number = (element, name) => Number(element.getAttribute(name));
  const trees = new WeakMap();
  /** The cards of a drawing as they hang on each other, the store first; read once. */
  function tree(svg) {
    if (trees.has(svg)) return trees.get(svg);
    const edges = new Map([...svg.querySelectorAll('path.edge')].map(edge => [edge.dataset.to, edge]));
    const line = [], nodes = [];
    for (const box of svg.querySelectorAll('[role=treeitem]')) {
      const body = box.querySelector('.body'), level = number(box, 'aria-level');
      const [x, y] = /\(([\d.]+) ([\d.]+)/.exec(box.getAttribute('transform')).slice(1).map(Number);
      const height = number(body, 'height');
      const node = { box, edge: edges.get(box.dataset.key), x, y, width: number(body, 'width'), height, middle: y + Math.floor(height / 2), shown: true, parts: [], above: line[level - 2] };
      line.length = level - 1;
      node.above?.parts.push(node);
      line.push(node);
      nodes.push(node);
    }
    trees.set(svg, nodes);
    return nodes;
  }
  const open = node => node.box.getAttribute('aria-expanded') !== 'false';
  const gap = node => node.box.classList.contains('root') ? 24 : 8;
  function span(node) {
    const inside = open(node) ? node.parts.reduce((sum, part) => sum + span(part) + gap(node), -gap(node)) : 0;
    return node.span = Math.max(node.height, inside);
  }
  function show(element, shown) { if (element) { if (shown) element.removeAttribute('display'); else element.setAttribute('display', 'none'); } }
  function lay(node, top, shown) {
    node.y = top + Math.floor((node.span - node.height) / 2);
    node.middle = node.y + Math.floor(node.height / 2);
    if (node.shown !== shown) { node.shown = shown; show(node.box, shown); show(node.edge, shown); }
    let next = top;
    for (const part of node.parts) {
      lay(part, next, shown && open(node));
      if (part.shown) next += part.span + gap(node);
    }
  }
  const set = (element, name, value) => { if (element.getAttribute(name) !== value) element.setAttribute(name, value); };
  const draw = ({ box, x, y }) => set(box, 'transform', `translate(${x} ${y})`);
  function join({ edge, above, x, middle }) {
    const right = above.x + above.width, half = (right + x) / 2;
    set(edge, 'd', `M${right} ${above.middle}C${half} ${above.middle} ${half} ${middle} ${x} ${middle}`);
  }
  function fold(box) {
    const svg = box.ownerSVGElement, sight = seen(svg), nodes = tree(svg), top = nodes[0], node = nodes.find(one => one.box === box), shut = open(node);
    if (!node.parts.length) return false;
    box.setAttribute('aria-expanded', !shut);
    box.querySelector('a.fold text').textContent = shut ? node.parts.length : '−';
    span(top); lay(top, MARGIN, true);
    const stop = nodes.find(one => one.box.getAttribute('tabindex') === '0');
    if (stop && !stop.shown) { stop.box.setAttribute('tabindex', '-1'); box.setAttribute('tabindex', '0'); }
    near(svg, sight);
    // the paper is cut and not laid out anew: then a browser measures no text again
    svg.parentElement.style.aspectRatio = `${svg.viewBox.baseVal.width} / ${top.span + 2 * MARGIN}`;
    const here = new URL(map().dataset.at, location), all = here.searchParams.getAll('shut').filter(one => one !== box.dataset.key);
    here.searchParams.delete('shut');
    (shut ? [...all, box.dataset.key] : all).forEach(one => here.searchParams.append('shut', one));
    map().dataset.at = here.pathname + here.search;
    history.replaceState(history.state, '', here);
    return true;
  }

  // -- of a large map only the cards in view, and a screen around them, are drawn; and the one that Tab goes to
  function seen(svg) {
    const view = map().clientHeight, from = map().scrollTop - view, scale = svg.clientWidth / svg.viewBox.baseVal.width || 1;
    return { from: from / scale, until: (from + 3 * view) / scale };
  }
  function near(svg, { from, until }) {
    const large = svg.classList.contains('large');
    const within = (element, top, bottom) => {
      const is = !large || bottom >= from && top <= until || element.getAttribute('tabindex') === '0';
      if (large) element.classList.toggle('near', is);
      return is;
    };
    for (const node of tree(svg)) {
      if (!node.shown) { node.box.classList.remove('near'); continue; }
      const { box, edge, above, y, height, middle } = node;
      if (within(box, y, y + height)) draw(node);
      if (edge && within(edge, Math.min(middle, above.middle), Math.max(middle, above.middle))) join(node);
    }
  }
  let asked = false;
  function soon() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; if (drawing()) near(drawing(), seen(drawing())); });
  }
  document.addEventListener('scroll', event => { if (event.target === map()) soon(); }, true);
  const sized = new ResizeObserver(soon);
  function watch() {
    const svg = drawing();
    if (!svg) return;
    near(svg, seen(svg));
    sized.disconnect();
    sized.observe(svg); sized.observe(map());
  }
  watch();

  document.addEventListener('click', event => {
    const link = event.target.closest('[data-mindmap] a.fold'), box = link?.closest('[role=treeitem]');
    if (!box || event.ctrlKey || event.metaKey || box.classList.contains('more') || !fold(box)) return;
    event.preventDefault(); event.stopImmediatePropagation();
  }, true);
  document.addEventListener('htmx:configRequest', event => {
    const link = event.detail.elt.closest?.('[data-mindmap] a.fold');
    if (!link) return;
    const to = new URL(event.detail.path, location), own = link.closest('[role=treeitem]').dataset.key;
    to.searchParams.delete('shut');
    new URL(map().dataset.at, location).searchParams.getAll('shut').filter(one => one !== own).forEach(one => to.searchParams.append('shut', one));
    event.detail.path = to.pathname + to.search;
  });

  // -- PDF: one page as large as the map, with its picture on it. Letters are drawn by the browser, so
  // that every language of the machine is there; none has to travel in the file.
  const bytes = text => Uint8Array.from(text, letter => letter.charCodeAt(0));
  async function jpeg(address) {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
    await image.decode();
    const fine = Math.min(2, 12000 / Math.max(image.width, image.height));
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(image.width * fine), height: Math.round(image.height * fine) });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', .93));
    return { width: image.width, height: image.height, canvas, data: new Uint8Array(await blob.arrayBuffer()) };
  }
  function pdf({ width, height, canvas, data }) {
    const points = .75, w = width * points, h = height * points;
    const drawn = `q ${w} 0 0 ${h} 0 0 cm /I Do Q`;
    const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>`,
      `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`];
    const parts = [bytes('%PDF-1.4\n')], at = [];
    let length = parts[0].length;
    const put = part => { parts.push(part); length += part.length; };
    objects.forEach((object, i) => { at.push(length); put(bytes(`${i + 1} 0 obj\n${object}\nendobj\n`)); });
    at.push(length);
    put(bytes(`5 0 obj\n<</Type/XObject/Subtype/Image/Width ${canvas.width}/Height ${canvas.height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${data.length}>>\nstream\n`));
    put(data);
    put(bytes('\nendstream\nendobj\n'));
    const start = length;
    put(bytes(`xref\n0 6\n0000000000 65535 f \n${at.map(one => `${String(one).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`));
    return new Blob(parts, { type: 'application/pdf' });
  }
  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-pdf]');
    if (!button) return;
    const picture = await jpeg(document.querySelector('[data-drawing]').getAttribute('href'));
    if (!picture) { window.fulcrum.toast(window.fulcrum.word('fault'), 'bad'); return; }
    const link = Object.assign(document.createElement('a'), { download: button.dataset.pdf, href: URL.createObjectURL(pdf(picture)) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  });

  // what the address points at comes later than the page, where the facts have to be asked first
  const coming = document.querySelector('[data-coming]');
  if (coming) {
    document.addEventListener('htmx:afterSettle', () => { if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(); }, { once: true });
    for (const fault of ['htmx:responseError', 'htmx:sendError']) {
      coming.addEventListener(fault, () => { coming.querySelector('.spinner').remove(); coming.querySelector('.only-plain').classList.remove('only-plain'); });
    }
  }

  // the sheet does not know where the map stands; a sheet that is done is closed
  document.addEventListener('htmx:configRequest', event => {
    if (event.detail.path === '/diagnosis/map' && map()) event.detail.parameters.at = map().dataset.at;
  });
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target.id === 'diagnosis' && map()) place = [map().scrollLeft, map().scrollTop];
  });
  document.addEventListener('htmx:afterSettle', event => {
    if (event.detail.target.id !== 'diagnosis' || !map()) return;
    sheet().close();
    if (place) [map().scrollLeft, map().scrollTop] = place;
    watch();
    // who looks at another card by now stays there
    const box = kept && !key() && map().querySelector(`[data-key="${CSS.escape(kept)}"]`);
    if (box) { box.setAttribute('tabindex', '0'); box.classList.add('near'); box.focus({ preventScroll: true }); box.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }
    place = kept = null;
  });
})();
