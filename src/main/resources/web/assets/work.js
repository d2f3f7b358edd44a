// The pages of work: choosing rows by mouse and keyboard, dragging cards to columns, lanes and days.
// Without a script, boxes, forms and the buttons of each card do the same.
(() => {
  'use strict';
  const boxes = () => [...document.querySelectorAll('input[type=checkbox][name=pick]')].filter(box => !box.closest('tr').hidden);
  let last = null;
  const between = (one, other) => {
    const rows = boxes();
    const [from, to] = [rows.indexOf(one), rows.indexOf(other)].sort((a, b) => a - b);
    return from < 0 ? [] : rows.slice(from, to + 1);
  };
  const count = () => {
    const place = document.querySelector('[data-picked]');
    if (place) place.textContent = document.querySelectorAll('input[type=checkbox][name=pick]:checked').length;
  };
  document.addEventListener('click', event => {
    const box = event.target.closest('input[type=checkbox][name=pick]');
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
    const at = rows.indexOf(document.activeElement.closest('tr')?.querySelector('input[type=checkbox][name=pick]'));
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

  // -- changes that the list makes by its form: days, lanes
  const change = values => {
    const form = document.getElementById('change');
    if (!form) return;
    for (const [name, value] of Object.entries(values)) {
      form.elements[name].value = value;
      form.elements[name].disabled = false;
    }
    form.requestSubmit();
  };
  const DAY = 86400000;
  const later = (date, days) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
  const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  const shift = (one, by) => {
    const { pick, from, to } = one.dataset;
    if (!by || !from) return;
    sessionStorage.setItem('fulcrum-moved', pick.split(':')[0]);
    change({ pick, from: later(from, by), to: later(to, by) });
  };
  // whoever moves by keys goes on with the same action
  const moved = sessionStorage.getItem('fulcrum-moved');
  sessionStorage.removeItem('fulcrum-moved');
  const again = moved && document.querySelector(`[data-from][data-pick^="${moved}:"]`);
  if (again) (again.querySelector('a') ?? again).focus({ preventScroll: true });
  const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  document.addEventListener('keydown', event => {
    const one = event.target.closest('[data-from]');
    if (!one || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || !(event.key in STEPS)) return;
    event.preventDefault();
    shift(one, STEPS[event.key]);
  });

  // -- a card is dropped on a column: the same as its button; on another lane: it is given to that
  const button = (card, column) => card?.querySelector(`button[name=status][value="${column?.dataset.status}"]`);
  const other = (card, column) => {
    const lane = column?.closest('[data-lane]');
    return lane && lane !== card?.closest('.lane') ? lane.dataset.lane : null;
  };
  const given = (card, column, lane) => {
    const at = lane.indexOf('-');
    const values = { pick: card.dataset.pick, [lane.slice(0, at)]: lane.slice(at + 1) };
    if (card.closest('[data-status]').dataset.status !== column.dataset.status) values.status = column.dataset.status;
    change(values);
  };
  let dragged = null, taken = null;
  const over = event => taken ? event.target.closest('[data-day]') : event.target.closest('[data-status]');
  document.addEventListener('dragstart', event => {
    dragged = event.target.closest?.('.work[draggable=true]') ?? null;
    const chip = event.target.closest?.('.chip[draggable=true]');
    taken = chip ? { chip, day: chip.closest('[data-day]').dataset.day } : null;
    if (dragged || taken) event.dataTransfer.effectAllowed = 'move';
  });
  document.addEventListener('dragend', () => {
    dragged = taken = null;
    document.querySelectorAll('.over').forEach(one => one.classList.remove('over'));
  });
  document.addEventListener('dragover', event => {
    const place = over(event);
    document.querySelectorAll('.over').forEach(one => { if (one !== place) one.classList.remove('over'); });
    if (!place || !(taken || dragged && (other(dragged, place) || button(dragged, place)))) return;
    event.preventDefault();
    place.classList.add('over');
  });
  document.addEventListener('drop', event => {
    const place = over(event);
    if (!place || !(taken || dragged)) return;
    event.preventDefault();
    if (taken) {
      shift(taken.chip, days(taken.day, place.dataset.day));
      return;
    }
    const lane = other(dragged, place);
    if (lane) given(dragged, place, lane);
    else button(dragged, place)?.click();
  });

  // -- the time line: where it is wider than the screen, the days around today are seen first
  const times = document.querySelector('.times')?.closest('.scroll');
  if (times) times.scrollLeft = times.scrollWidth;

  // -- a bar of the time line is drawn to other days
  let drawn = null;
  document.addEventListener('pointerdown', event => {
    const row = event.target.closest?.('.time')?.closest('[data-from]');
    const bar = row?.querySelector('rect');
    if (!row || !document.getElementById('change') || event.button !== 0) return;
    const length = days(row.dataset.from, row.dataset.to) + 1;
    drawn = { bar, row, from: event.clientX, by: 0, at: Number(bar.getAttribute('x')), unit: Number(bar.getAttribute('width')) / length, px: bar.getBoundingClientRect().width / length };
    event.target.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  document.addEventListener('pointermove', event => {
    if (!drawn) return;
    drawn.by = Math.round((event.clientX - drawn.from) / drawn.px);
    drawn.bar.setAttribute('x', drawn.at + drawn.by * drawn.unit);
  });
  const end = keep => {
    if (!drawn) return;
    const { bar, row, at, by } = drawn;
    drawn = null;
    if (keep) shift(row, by);
    else bar.setAttribute('x', at);
  };
  document.addEventListener('pointerup', () => end(true));
  document.addEventListener('pointercancel', () => end(false));
})();
