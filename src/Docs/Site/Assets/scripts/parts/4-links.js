// A button on every heading and every row with an address of its own that copies that address.
(function () {
  'use strict';
  const texts = window.catalogTexts;

  async function copy(text, button) {
    let copied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages opened from disk have no clipboard in some browsers; a selected field can still be copied from.
      const field = document.createElement('textarea');
      field.value = text;
      field.className = 'unseen';
      document.body.append(field);
      field.select();
      copied = document.execCommand('copy');
      field.remove();
      button.focus();
    }
    if (!copied) return;
    const before = button.getAttribute('aria-label');
    button.setAttribute('aria-label', texts.copied);
    button.title = texts.copied;
    setTimeout(() => { button.setAttribute('aria-label', before); button.title = before; }, 2000);
  }

  for (const place of document.querySelectorAll('main :is(h2, h3, tbody tr)[id]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'anchor';
    const label = texts.copyLink.replace('{0}', (place.cells?.[0] ?? place).textContent.trim());
    button.title = label;
    button.setAttribute('aria-label', label);
    button.append(Object.assign(document.createElement('span'), { className: 'icon icon-link' }));
    button.addEventListener('click', () => {
      history.replaceState(null, '', `#${place.id}`);
      copy(location.href, button);
    });
    (place.cells?.[0] ?? place).append(button);
  }

  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(document.getElementById(button.dataset.copy).textContent, button));
  }
})();
