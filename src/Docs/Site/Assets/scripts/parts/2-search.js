// Search as you type over services, entities, events and fields.
// The index is cut into small scripts by the letters that names begin with (see SearchIndex.cs). None is loaded before somebody searches, and then
// only those that the typed words need. Scripts, because pages opened from disk may load nothing else.
(function () {
  'use strict';
  const texts = window.catalogTexts;
  const root = document.documentElement.dataset.root;
  const box = document.querySelector('.search');
  const input = box.querySelector('input');
  const list = box.querySelector('[role="listbox"]');
  const empty = box.querySelector('.no-results');
  const status = box.querySelector('[role="status"]');
  const most = 40;

  let parts = null;
  const loads = new Map();
  const entries = new Map();
  let results = [];
  let selected = -1;

  // The two functions that the index's scripts call.
  window.catalogSearch = {
    open(map) { parts = map; },
    part(number, text) { entries.set(number, read(text)); },
  };

  function load(name) {
    if (!loads.has(name)) {
      loads.set(name, new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = `${root}search/${name}.js`;
        script.onload = done;
        script.onerror = () => { loads.delete(name); failed(new Error(name)); };
        document.head.append(script);
      }));
    }
    return loads.get(name);
  }

  // A line that starts with ">" names a page and what stands on it; the lines after it that start with "#" are fields there.
  function read(text) {
    const found = [];
    let where = '';
    let page = '';
    for (const line of text.split('\n')) {
      if (line.startsWith('>')) {
        [where, page] = line.slice(1).split('\t');
      } else {
        const [kind, name, context, url] = line.split('\t');
        found.push(url === undefined ? entry(Number(kind), name, where, page + context) : entry(Number(kind), name, context, url));
      }
    }
    return found;
  }

  const entry = (kind, name, where, url) => ({ kind, name, where, url, words: null });

  // Where words begin: at the start, after anything but letters and digits, and at capitals ("OrderLine", "URLCode").
  function starts(text) {
    const found = [];
    for (let i = 0; i < text.length; i++) {
      if (!isWord(text[i])) continue;
      const before = text[i - 1];
      const next = text[i + 1];
      if (i === 0 || !isWord(before) || (isCapital(text[i]) && (!isCapital(before) || (next !== undefined && isWord(next) && !isCapital(next))))) found.push(i);
    }
    return found;
  }
  const isWord = (c) => /[\p{L}\p{N}]/u.test(c);
  const isCapital = (c) => c !== c.toLowerCase();

  const wordsOf = (e) => (e.words ??= {
    name: e.name.toLowerCase(), nameStarts: starts(e.name), where: e.where.toLowerCase(), whereStarts: starts(e.where),
  });

  // How well an entry fits: lower is better, null is not at all. Every word typed must begin a word of the name or of where it stands.
  function rank(e, words, phrase) {
    const w = wordsOf(e);
    let elsewhere = 0;
    for (const word of words) {
      if (w.nameStarts.some((s) => w.name.startsWith(word, s))) continue;
      if (!w.whereStarts.some((s) => w.where.startsWith(word, s))) return null;
      elsewhere++;
    }
    if (elsewhere === words.length) return null;
    const fit = w.name === phrase ? 0 : w.name.startsWith(words[0]) ? 1 : 2;
    return ((fit * 8 + elsewhere) * 8 + e.kind) * 256 + Math.min(e.name.length, 255);
  }

  // The parts to look into for a word: those of the longest beginning of it that the index knows.
  function partsOf(word) {
    for (let length = word.length; length >= 0; length--) {
      const known = parts[word.slice(0, length)];
      if (known) return known;
    }
    return [];
  }

  let asked = 0;
  async function search() {
    const turn = ++asked;
    const phrase = input.value.trim().toLowerCase();
    const words = (phrase.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 6);
    if (words.length === 0) return close();
    list.setAttribute('aria-busy', 'true');
    try {
      await load('index');
      const found = new Map();
      for (const number of new Set(words.flatMap(partsOf))) {
        await load(String(number));
        if (turn !== asked) return;
        for (const e of entries.get(number)) {
          const r = found.has(e.url) ? null : rank(e, words, phrase);
          if (r !== null) found.set(e.url, [r, e]);
        }
        // Parts come best first: enough is enough.
        if (found.size >= most * 4) break;
      }
      if (turn === asked) show([...found.values()].sort(([a, x], [b, y]) => a - b || (x.where < y.where ? -1 : 1)).map(([, e]) => e), words);
    } catch {
      show([], words, texts.searchUnavailable);
    }
  }

  function show(all, words, message) {
    list.removeAttribute('aria-busy');
    results = all.slice(0, most);
    list.replaceChildren(...results.map((e, i) => option(e, i, words)));
    list.hidden = results.length === 0;
    empty.textContent = message ?? texts.noResults.replace('{0}', input.value.trim());
    empty.hidden = results.length > 0;
    box.querySelector('.results').hidden = false;
    input.setAttribute('aria-expanded', String(results.length > 0));
    const count = all.length > most ? `${most}+` : String(all.length);
    status.textContent = results.length === 0 ? empty.textContent : texts.results.replace('{0}', count);
    select(results.length > 0 ? 0 : -1);
  }

  function option(e, i, words) {
    const link = document.createElement('a');
    link.className = 'result';
    link.id = `result-${i}`;
    link.href = root + e.url;
    link.tabIndex = -1;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    const kind = span('result-kind', texts.kinds[e.kind]);
    const text = document.createElement('span');
    const w = wordsOf(e);
    const name = span('result-name');
    name.append(...marked(e.name, w.name, w.nameStarts, words));
    const where = span('result-where');
    where.append(...marked(e.where, w.where, w.whereStarts, words));
    text.append(name, where);
    link.append(kind, text);
    return link;
  }

  function span(name, text) {
    const made = document.createElement('span');
    made.className = name;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // The text with what was typed marked in it.
  function marked(text, lower, wordStarts, words) {
    const ends = new Map();
    for (const start of wordStarts) {
      const length = Math.max(0, ...words.filter((word) => lower.startsWith(word, start)).map((word) => word.length));
      if (length > 0) ends.set(start, start + length);
    }
    const pieces = [];
    let at = 0;
    for (const [start, end] of ends) {
      if (end <= at) continue;
      const from = Math.max(start, at);
      pieces.push(text.slice(at, from));
      const mark = document.createElement('mark');
      mark.textContent = text.slice(from, end);
      pieces.push(mark);
      at = end;
    }
    pieces.push(text.slice(at));
    return pieces.filter((piece) => piece !== '');
  }

  function select(index) {
    list.children[selected]?.setAttribute('aria-selected', 'false');
    selected = index;
    const option = list.children[index];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  }

  function close() {
    asked++;
    results = [];
    list.replaceChildren();
    box.querySelector('.results').hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    status.textContent = '';
    selected = -1;
  }

  box.hidden = false;
  document.documentElement.classList.add('has-search');
  input.addEventListener('input', search);
  input.addEventListener('focus', () => {
    load('index').catch(() => { /* Said when somebody searches. */ });
    if (input.value) search();
  });
  input.addEventListener('keydown', (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && results.length > 0) {
      event.preventDefault();
      select((selected + steps[event.key] + results.length) % results.length);
    } else if (event.key === 'Enter' && selected >= 0) {
      event.preventDefault();
      list.children[selected].click();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (box.querySelector('.results').hidden) input.blur();
      else close();
    }
  });
  list.addEventListener('click', close);
  document.addEventListener('click', (event) => { if (!box.contains(event.target)) close(); });
  box.addEventListener('focusout', (event) => { if (event.relatedTarget && !box.contains(event.relatedTarget)) close(); });
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, select, textarea, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const palette = event.key === 'k' && (event.ctrlKey || event.metaKey);
    if (slash || palette) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
})();
