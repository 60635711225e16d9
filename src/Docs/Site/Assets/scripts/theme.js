// Runs before anything is drawn, so that a chosen theme never flashes.
(function () {
  'use strict';
  try {
    const chosen = localStorage.getItem('catalog-theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  } catch { /* A browser that keeps nothing follows the system's theme. */ }
})();
