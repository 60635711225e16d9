// Filters above long tables. What is chosen stands in the address, so that it can be sent and comes back.
(function () {
  'use strict';
  const texts = window.catalogTexts;
  const fewestRows = 8;
  const mostChoices = 60;
  const address = new URL(location.href);

  for (const table of document.querySelectorAll('table[data-filter]')) {
    const rows = [...table.tBodies[0].rows];
    if (rows.length >= fewestRows) filter(table, rows);
  }

  function filter(table, rows) {
    const name = table.dataset.filter;
    const controls = [];
    const bar = document.createElement('div');
    bar.className = 'filters';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', texts.filters);

    const text = document.createElement('input');
    text.type = 'search';
    add(text, 'text', texts.filterText, (row, value) => row.textContent.toLowerCase().includes(value.toLowerCase()));

    for (const head of table.tHead.rows[0].cells) {
      if (!('choices' in head.dataset)) continue;
      const column = head.cellIndex;
      const values = [...new Set(rows.map((row) => row.cells[column].textContent.trim()))].filter(Boolean).sort();
      if (values.length < 2 || values.length > mostChoices) continue;
      const choice = document.createElement('select');
      choice.append(new Option(texts.filterAny, ''), ...values.map((value) => new Option(value, value)));
      add(choice, head.dataset.choices, head.textContent.trim(), (row, value) => row.cells[column].textContent.trim() === value);
    }

    const count = document.createElement('output');
    bar.append(count);
    table.closest('.table').before(bar);
    apply();

    function add(control, key, title, keeps) {
      control.dataset.key = key;
      const parameter = `${name}.${key}`;
      const label = document.createElement('label');
      label.append(title, control);
      bar.append(label);
      controls.push({ control, parameter, keeps });
      control.value = address.searchParams.get(parameter) ?? '';
      if (control.selectedIndex === -1) control.value = '';
      control.addEventListener('input', () => {
        if (control.value) address.searchParams.set(parameter, control.value);
        else address.searchParams.delete(parameter);
        address.hash = location.hash;
        history.replaceState(null, '', address);
        apply();
      });
    }

    function apply() {
      const set = controls.filter(({ control }) => control.value !== '');
      let shown = 0;
      for (const row of rows) {
        row.hidden = !set.every(({ control, keeps }) => keeps(row, control.value));
        if (!row.hidden) shown++;
      }
      count.textContent = set.length === 0 ? '' : texts.shownOf.replace('{0}', shown).replace('{1}', rows.length);
    }
  }

  // A row that is linked to is shown, whatever is filtered.
  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLTableRowElement && target.hidden) {
      target.hidden = false;
      target.scrollIntoView();
    }
  }
  addEventListener('hashchange', reveal);
  reveal();
})();
