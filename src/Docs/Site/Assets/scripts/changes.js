// Only in `catalog serve`: loads the page anew when the server says that pages have changed, and says so when they could not be made.
(function () {
  'use strict';
  const stream = new EventSource(document.currentScript.dataset.stream);
  stream.addEventListener('changed', () => location.reload());

  const banner = document.createElement('div');
  banner.className = 'problem';
  banner.setAttribute('role', 'alert');
  banner.hidden = true;
  document.addEventListener('DOMContentLoaded', () => document.body.prepend(banner));
  stream.addEventListener('problem', (event) => {
    banner.textContent = JSON.parse(event.data);
    banner.hidden = banner.textContent === '';
  });
})();
