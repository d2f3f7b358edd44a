// The board and the list of work: choosing rows by mouse and keyboard, dragging cards.
// Without a script, boxes and the buttons of each card do the same.
(() => {
  'use strict';
  const boxes = () => [...document.querySelectorAll('input[name=pick]')].filter(box => !box.closest('tr').hidden);
  let last = null;
  const between = (one, other) => {
    const rows = boxes();
    const [from, to] = [rows.indexOf(one), rows.indexOf(other)].sort((a, b) => a - b);
    return from < 0 ? [] : rows.slice(from, to + 1);
  };
  const count = () => {
    const place = document.querySelector('[data-picked]');
    if (place) place.textContent = document.querySelectorAll('input[name=pick]:checked').length;
  };
  document.addEventListener('click', event => {
    const box = event.target.closest('input[name=pick]');
    if (box) {
      if (event.shiftKey && last) between(last, box).forEach(one => { one.checked = box.checked; });
      last = box;
    }
    const every = event.target.closest('input[data-every]');
    if (every) boxes().forEach(one => { one.checked = every.checked; });
    if (box || every) count();
  });
  // j and k walk the rows, x chooses one, with Shift all from the last
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest('input:not([type=checkbox]), textarea, select');
    const rows = boxes();
    if (typing || !rows.length || !['j', 'k', 'x', 'X'].includes(event.key)) return;
    const at = rows.indexOf(document.activeElement.closest('tr')?.querySelector('input[name=pick]'));
    if (event.key === 'j' || event.key === 'k') {
      rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === 'j' ? 1 : -1)))].focus();
    } else if (at >= 0) {
      const box = rows[at];
      box.checked = !box.checked;
      if (event.key === 'X' && last) between(last, box).forEach(one => { one.checked = box.checked; });
      last = box;
      count();
    } else return;
    event.preventDefault();
  });

  // -- more cards of a column: the first of the new ones comes next on the keyboard
  let next = null;
  document.addEventListener('htmx:beforeRequest', event => {
    const column = event.target.closest('[data-more]')?.closest('section');
    if (column) next = [column.id, column.querySelectorAll('.work').length];
  });
  document.addEventListener('htmx:afterSettle', () => {
    if (!next) return;
    const [id, shown] = next;
    next = null;
    document.getElementById(id)?.querySelectorAll('.work h3 a')[shown]?.focus();
  });

  // -- a card is dropped on a column: the same as its button
  const button = (card, column) => card?.querySelector(`button[name=status][value="${column?.dataset.status}"]`);
  let dragged = null;
  document.addEventListener('dragstart', event => {
    dragged = event.target.closest?.('.work[draggable]') ?? null;
    if (dragged) event.dataTransfer.effectAllowed = 'move';
  });
  document.addEventListener('dragend', () => {
    dragged = null;
    document.querySelectorAll('.over').forEach(one => one.classList.remove('over'));
  });
  document.addEventListener('dragover', event => {
    const column = event.target.closest('[data-status]');
    document.querySelectorAll('.over').forEach(one => { if (one !== column) one.classList.remove('over'); });
    if (!button(dragged, column)) return;
    event.preventDefault();
    column.classList.add('over');
  });
  document.addEventListener('drop', event => {
    const go = button(dragged, event.target.closest('[data-status]'));
    if (!go) return;
    event.preventDefault();
    go.click();
  });
})();
