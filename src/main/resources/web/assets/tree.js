// The drawing of the tree: zoom, drag, arrow keys, picture. Folding and branches are links.
(() => {
  'use strict';
  const { all } = window.fulcrum;
  const map = () => document.querySelector('.map');
  const paper = () => document.querySelector('.map .tree-drawing');
  let zoom = null;
  let held = null;

  // -- zoom: the point under the pointer, or the middle, stays where it is
  function scale(to, at) {
    const place = map(), svg = paper();
    if (!svg) return;
    const box = place.getBoundingClientRect();
    const x = (at?.x ?? box.left + box.width / 2) - box.left, y = (at?.y ?? box.top + box.height / 2) - box.top;
    const before = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    zoom = Math.min(2, Math.max(.2, to));
    svg.style.width = `${svg.viewBox.baseVal.width * zoom}px`;
    svg.style.height = `${svg.viewBox.baseVal.height * zoom}px`;
    place.scrollLeft = (place.scrollLeft + x) * zoom / before - x;
    place.scrollTop = (place.scrollTop + y) * zoom / before - y;
    const level = document.querySelector('[data-zoom-level]');
    if (level) level.textContent = `${Math.round(zoom * 100)} %`;
  }
  function fit() {
    const svg = paper();
    if (svg && map().clientWidth) scale(Math.min(1, (map().clientWidth - 2) / svg.viewBox.baseVal.width));
  }
  const steps = { in: () => scale(zoom * 1.2), out: () => scale(zoom / 1.2), fit };
  document.addEventListener('click', event => {
    const zoomer = event.target.closest('[data-zoom]');
    if (zoomer) steps[zoomer.dataset.zoom]();
    if (event.target.closest('[data-print]')) print();
    const picture = event.target.closest('[data-png]');
    if (picture) save(picture);
  });
  document.addEventListener('wheel', event => {
    if (!event.ctrlKey || !event.target.closest('.map')) return;
    event.preventDefault();
    scale(zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1), { x: event.clientX, y: event.clientY });
  }, { passive: false });

  // -- drag the paper
  document.addEventListener('pointerdown', event => {
    const place = event.target.closest('.map');
    if (!place || event.button !== 0 || event.pointerType === 'touch' || event.target.closest('a')) return;
    held = { place, x: event.clientX + place.scrollLeft, y: event.clientY + place.scrollTop };
    place.classList.add('held');
  });
  document.addEventListener('pointermove', event => {
    if (!held) return;
    held.place.scrollLeft = held.x - event.clientX;
    held.place.scrollTop = held.y - event.clientY;
  });
  addEventListener('pointerup', () => { held?.place.classList.remove('held'); held = null; });

  // -- arrows walk from card to card, as in every tree
  const level = box => Number(box.getAttribute('aria-level'));
  function above(boxes, at) {
    for (let i = at - 1; i >= 0; i--) if (level(boxes[i]) < level(boxes[at])) return boxes[i];
    return null;
  }
  function beside(boxes, at, step) {
    for (let i = at + step; i >= 0 && i < boxes.length; i += step) if (level(boxes[i]) === level(boxes[at])) return boxes[i];
    return null;
  }
  function go(box) {
    if (!box) return;
    all('[role=treeitem]', map()).forEach(other => { other.setAttribute('tabindex', other === box ? '0' : '-1'); });
    box.classList.add('near'); // of a large map what is far is not displayed, and could not be focused
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  let back = null;
  const follow = link => { if (link) { back = document.activeElement?.dataset?.key; link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window })); } };
  document.addEventListener('keydown', event => {
    const box = event.target.closest?.('.map [role=treeitem]');
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
    const boxes = all('[role=treeitem]:not([display=none])', map()), at = boxes.indexOf(box);
    const shut = box.getAttribute('aria-expanded') === 'false', fold = box.querySelector('a.fold');
    const first = boxes[at + 1] && level(boxes[at + 1]) > level(box) ? boxes[at + 1] : null;
    const keys = {
      ArrowRight: () => shut ? follow(fold) : go(first),
      ArrowLeft: () => box.getAttribute('aria-expanded') === 'true' && event.shiftKey ? follow(fold) : go(above(boxes, at)),
      ArrowDown: () => go(beside(boxes, at, 1)), ArrowUp: () => go(beside(boxes, at, -1)),
      Home: () => go(boxes[0]), End: () => go(boxes[boxes.length - 1]),
      Enter: () => { const link = box.querySelector('a.leads'); if (link) location.href = link.getAttribute('href'); },
      ' ': () => follow(fold), b: () => follow(box.querySelector('a.alone') ?? document.getElementById('tree-whole')),
      n: () => { const link = box.querySelector('a.prepare'); if (link) location.href = link.getAttribute('href'); },
      '+': steps.in, '-': steps.out, 0: fit,
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  // -- a picture of the whole drawing, twice as fine as the screen
  async function save(button) {
    const answer = await fetch(document.querySelector('[data-drawing]').getAttribute('href'));
    if (!answer.ok) { window.fulcrum.toast(window.fulcrum.word('fault'), 'bad'); return; }
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
    await image.decode();
    const fine = Math.min(2, 16000 / Math.max(image.width, image.height));
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width * fine, height: image.height * fine });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const link = Object.assign(document.createElement('a'), { download: button.dataset.png, href: canvas.toDataURL('image/png') });
    link.click();
  }

  function ready() {
    if (!paper()) return;
    if (zoom === null) fit(); else scale(zoom);
    const kept = back && all('[role=treeitem]', map()).find(box => box.dataset.key === back);
    if (kept) go(kept);
    back = null;
  }
  ready();
  document.addEventListener('htmx:afterSettle', ready);
})();
