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
  // what is empty need not stand in the address
  document.addEventListener('htmx:configRequest', event => {
    if (event.detail.verb !== 'get' || !event.detail.formData) return;
    const data = event.detail.formData;
    for (const name of new Set([...data.keys()])) {
      const some = data.getAll(name).filter(text => text !== '');
      data.delete(name);
      some.forEach(text => data.append(name, text));
    }
  });
  // menus that were open stay open when the part of the page around them is replaced
  let open = [];
  document.addEventListener('htmx:beforeSwap', event => {
    open = all('details[id][open]', event.detail.target).map(menu => [menu.id, menu.querySelector('input[type=search]')?.value ?? '', menu.querySelector('.sheet')?.scrollTop ?? 0]);
  });
  document.addEventListener('htmx:afterSettle', () => {
    open.forEach(([id, text, top]) => {
      const menu = document.getElementById(id);
      if (!menu) return;
      menu.open = true;
      const box = menu.querySelector('input[type=search]');
      if (box && text) { box.value = text; box.dispatchEvent(new Event('input', { bubbles: true })); }
      const sheet = menu.querySelector('.sheet');
      if (sheet) sheet.scrollTop = top;
    });
    open = [];
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
    if (closer?.closest('dialog')) { event.preventDefault(); closer.closest('dialog').close(); return; }
    const asker = event.target.closest('a[data-dialog]');
    if (asker && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      htmx.ajax('GET', asker.href, '#sheet-body').then(() => document.getElementById('sheet').showModal());
      return;
    }
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

  // -- a page that is long in coming: a bar at once, words for who waits longer
  const going = document.querySelector('.going');
  let waits = [];
  const stay = () => { waits.forEach(clearTimeout); waits = []; if (going) { going.hidden = true; going.textContent = ''; } };
  const go = () => {
    stay();
    waits = [setTimeout(() => { going.hidden = false; }, 300), setTimeout(() => { going.textContent = going.dataset.word; }, 2000)];
  };
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    if (!going || !link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const same = link.origin === location.origin && (link.pathname !== location.pathname || link.search !== location.search);
    if (same && !link.target && !link.hasAttribute('download') && !link.hasAttribute('hx-get')) go();
  });
  document.addEventListener('submit', event => {
    const form = event.target;
    if (going && !event.defaultPrevented && form.method !== 'dialog' && !form.matches('[hx-get], [hx-post], [data-drop]')) go();
  });
  addEventListener('pagehide', stay);
  document.addEventListener('keydown', event => { if (event.key === 'Escape') stay(); });

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

  // -- a row that is made of others hides and shows them
  function fold(twist, open) {
    const own = twist.closest('tr');
    twist.setAttribute('aria-expanded', open);
    let shut = Infinity;
    for (let row = own.nextElementSibling; row && Number(row.dataset.level) > Number(own.dataset.level); row = row.nextElementSibling) {
      const level = Number(row.dataset.level);
      if (level <= shut) shut = Infinity;
      row.classList.toggle('folded', !open || level > shut);
      if (level < shut && row.querySelector('.twist[aria-expanded=false]')) shut = level;
    }
  }
  document.addEventListener('click', event => {
    const twist = event.target.closest('button.twist');
    if (twist) fold(twist, twist.getAttribute('aria-expanded') !== 'true');
  });
  document.addEventListener('keydown', event => {
    const twist = event.target.closest?.('button.twist');
    if (twist && ['ArrowLeft', 'ArrowRight'].includes(event.key)) fold(twist, event.key === 'ArrowRight');
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

  // -- files: one after the other, each with its own progress
  const queue = [];
  let sending = false;
  const drop = document.querySelector('[data-drop]');
  if (drop) {
    const zone = drop.querySelector('.drop');
    let depth = 0;
    document.addEventListener('dragenter', event => { event.preventDefault(); depth++; zone.classList.add('over'); });
    document.addEventListener('dragleave', () => { if (--depth <= 0) { depth = 0; zone.classList.remove('over'); } });
    document.addEventListener('dragover', event => event.preventDefault());
    document.addEventListener('drop', async event => {
      event.preventDefault(); depth = 0; zone.classList.remove('over');
      const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
      enqueue(entries.length ? (await Promise.all(entries.map(inside))).flat() : [...event.dataTransfer.files]);
    });
    drop.addEventListener('change', event => {
      if (event.target.type !== 'file') return;
      enqueue([...event.target.files]);
      event.target.value = '';
    });
  }
  async function inside(entry) {
    if (entry.isFile) return [await new Promise((done, no) => entry.file(done, no))];
    const reader = entry.createReader(), found = [];
    for (;;) {
      const some = await new Promise((done, no) => reader.readEntries(done, no));
      if (!some.length) break;
      found.push(...some);
    }
    return (await Promise.all(found.map(inside))).flat();
  }
  function enqueue(files) {
    files.filter(file => !file.name.startsWith('.')).forEach(file => {
      const line = document.createElement('li');
      line.className = 'queued';
      const name = Object.assign(document.createElement('span'), { className: 'clip', textContent: file.name });
      const said = Object.assign(document.createElement('span'), { className: 'said', textContent: drop.dataset.wordWaiting });
      line.append(name, said);
      document.getElementById('queue').append(line);
      if (file.size > Number(drop.dataset.limit)) { line.classList.add('bad'); said.textContent = drop.dataset.wordLarge; return; }
      const bar = Object.assign(document.createElement('progress'), { max: 100, value: 0 });
      bar.setAttribute('aria-label', file.name);
      line.append(bar);
      queue.push({ file, line, said, bar });
    });
    sendNext();
  }
  // what the page of a fault advises
  const advice = html => new DOMParser().parseFromString(html, 'text/html').getElementById('advice')?.textContent;
  function sendNext() {
    if (sending) return;
    const one = queue.shift();
    if (!one) { const state = document.getElementById('data-state'); if (state) htmx.trigger(state, 'files-in'); return; }
    sending = true;
    const body = new FormData();
    body.append('store', drop.dataset.store);
    body.append('modified', one.file.lastModified);
    body.append('files', one.file, one.file.name);
    const request = new XMLHttpRequest();
    request.open('POST', drop.dataset.url);
    request.setRequestHeader('X-CSRF-TOKEN', token());
    request.setRequestHeader('HX-Request', 'true');
    one.said.textContent = drop.dataset.wordSending;
    request.upload.addEventListener('progress', event => { if (event.lengthComputable) one.bar.value = 100 * event.loaded / event.total; });
    request.upload.addEventListener('load', () => { one.bar.removeAttribute('value'); one.said.textContent = drop.dataset.wordReading; });
    request.addEventListener('loadend', () => {
      sending = false;
      one.bar.remove();
      if (request.status === 200) {
        one.line.remove();
        const results = document.getElementById('results');
        results.insertAdjacentHTML('afterbegin', request.responseText);
        htmx.process(results);
      } else if (request.status === 401 || request.status === 403) {
        location.reload();
      } else {
        one.line.classList.add('bad');
        one.said.textContent = advice(request.responseText) ?? drop.dataset.wordFailed;
      }
      sendNext();
    });
    request.send(body);
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
      const search = all('main input[type=search]').find(box => box.checkVisibility());
      if (search) { event.preventDefault(); search.focus(); }
    }
    // one key of what stands in the page itself
    if (event.repeat || event.isComposing || document.querySelector('dialog[open]')) return;
    const pressed = all('main [data-press]').find(one => one.dataset.press === event.key && one.checkVisibility());
    if (pressed) { event.preventDefault(); pressed.click(); }
  });

  window.fulcrum = { toast, word, token, all };
})();
