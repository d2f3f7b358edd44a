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
    const box = kept && map().querySelector(`[data-key="${CSS.escape(kept)}"]`);
    if (box) { box.setAttribute('tabindex', '0'); box.focus({ preventScroll: true }); box.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }
    place = kept = null;
  });
})();
