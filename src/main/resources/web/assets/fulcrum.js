// What pages can do with a script; without one they still work, by links and forms.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('with-script');
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const word = name => document.querySelector(`meta[name="word:${name}"]`)?.content ?? name;
  const token = () => document.querySelector('meta[name="csrf"]')?.content ?? '';

  // -- htmx: the token travels with every change; the store's answer replaces faults too
  document.addEventListener('htmx:configRequest', event => {
    if (event.detail.verb !== 'get') event.detail.headers['X-CSRF-TOKEN'] = token();
  });
  document.addEventListener('htmx:beforeSwap', event => {
    const status = event.detail.xhr.status;
    if (status === 409 || status === 413 || status === 422) event.detail.shouldSwap = true;
    else if (status >= 400) toast(word('fault'), 'bad');
  });
  document.addEventListener('htmx:sendError', () => toast(word('offline'), 'bad'));

  // -- toasts
  function toast(text, kind = '') {
    const place = document.querySelector('.toasts');
    if (!place) return;
    const box = document.createElement('div');
    box.className = `toast ${kind}`;
    box.append(Object.assign(document.createElement('span'), { textContent: text }));
    const close = Object.assign(document.createElement('button'), { type: 'button', textContent: word('close') });
    close.addEventListener('click', () => box.remove());
    box.append(close);
    place.append(box);
    setTimeout(() => box.remove(), 8000);
  }

  // -- menus close when one looks elsewhere
  const closeMenus = except => all('details.menu[open]').forEach(menu => { if (menu !== except) menu.open = false; });
  document.addEventListener('click', event => closeMenus(event.target.closest('details.menu')));

  // -- clicks: dialogs, toasts
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    if (opener) { document.getElementById(opener.dataset.opens)?.showModal(); return; }
    const closer = event.target.closest('[data-closes]');
    if (closer) { closer.closest('dialog')?.close(); return; }
    const teller = event.target.closest('[data-toast]');
    if (teller) toast(teller.dataset.toast, teller.dataset.kind ?? '');
    const sorter = event.target.closest('th button.sort');
    if (sorter) sort(sorter.closest('th'));
    const tab = event.target.closest('[role=tab]');
    if (tab) choose(tab);
    const pressed = event.target.closest('[data-picks]');
    if (pressed) pick(pressed);
  });
  document.addEventListener('click', event => { if (event.target.tagName === 'DIALOG') event.target.close(); });

  // -- forms that are sent as soon as they change
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-sends]');
    if (form && !form.hasAttribute('hx-get')) form.requestSubmit();
  });

  // -- tables: sort and filter what is on the page
  const value = cell => cell.dataset.value ?? cell.textContent.trim();
  function sort(head) {
    const table = head.closest('table');
    const column = [...head.parentNode.children].indexOf(head);
    const up = head.getAttribute('aria-sort') !== 'descending' && head.hasAttribute('aria-sort') ? -1 : head.classList.contains('n') && !head.hasAttribute('aria-sort') ? -1 : 1;
    all('th[aria-sort]', table).forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', up > 0 ? 'ascending' : 'descending');
    const compare = new Intl.Collator(root.lang, { numeric: true }).compare;
    const body = table.tBodies[0];
    const numeric = head.classList.contains('n');
    [...body.rows].sort((a, b) => {
      const left = value(a.cells[column]), right = value(b.cells[column]);
      if (!numeric) return up * compare(left, right);
      if (left === '' || right === '') return (left === '') - (right === '');
      return up * (Number(left) - Number(right));
    }).forEach(row => body.append(row));
  }
  document.addEventListener('input', event => {
    const box = event.target.closest('[data-filters]');
    if (!box) return;
    const wanted = box.value.trim().toLocaleLowerCase();
    const items = all(`#${CSS.escape(box.dataset.filters)} :is(tbody tr, .check)`);
    items.forEach(item => { item.hidden = wanted !== '' && !item.textContent.toLocaleLowerCase().includes(wanted); });
    const shown = document.querySelector(`[data-count-of="${box.dataset.filters}"]`);
    if (shown) shown.textContent = items.filter(item => !item.hidden).length;
  });

  // -- tabs
  function choose(tab) {
    const tabs = all('[role=tab]', tab.closest('[role=tablist]'));
    tabs.forEach(other => {
      const chosen = other === tab;
      other.setAttribute('aria-selected', chosen);
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')).hidden = !chosen;
    });
  }
  document.addEventListener('keydown', event => {
    const tab = event.target.closest?.('[role=tab]');
    if (!tab || !['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    const tabs = all('[role=tab]', tab.closest('[role=tablist]'));
    const next = tabs[(tabs.indexOf(tab) + (event.key === 'ArrowRight' ? 1 : tabs.length - 1)) % tabs.length];
    next.focus(); choose(next);
  });

  // -- a button that fills fields: data-picks="from=2025-01-01;until=2025-02-01"
  function pick(button) {
    const form = button.closest('form');
    button.dataset.picks.split(';').forEach(pair => {
      const [name, text] = pair.split('=');
      const field = form.elements[name];
      if (field) field.value = text;
    });
    form.dispatchEvent(new Event('change', { bubbles: true }));
    button.closest('details.menu')?.removeAttribute('open');
  }

  // -- keyboard
  let waiting = false;
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') closeMenus(null);
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, select, textarea, dialog[open]')) return;
    if (waiting) {
      waiting = false;
      const link = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    if (event.key === 'g') { waiting = true; setTimeout(() => { waiting = false; }, 1500); }
    if (event.key === '?') { event.preventDefault(); document.getElementById('shortcuts')?.showModal(); }
    if (event.key === '/') {
      const search = document.querySelector('main input[type=search]');
      if (search) { event.preventDefault(); search.focus(); }
    }
  });

  window.fulcrum = { toast, word, token, all };
})();
