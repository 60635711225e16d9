// The theme button, the navigation on narrow screens, and the place in the table of contents.
(function () {
  'use strict';
  const root = document.documentElement;
  const texts = window.catalogTexts;
  const system = matchMedia('(prefers-color-scheme: dark)');

  const theme = document.querySelector('[data-theme-button]');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  function nameTheme() {
    const label = isDark() ? texts.lightTheme : texts.darkTheme;
    theme.title = label;
    theme.setAttribute('aria-label', label);
  }
  theme.hidden = false;
  nameTheme();
  system.addEventListener('change', nameTheme);
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try { localStorage.setItem('catalog-theme', root.dataset.theme); } catch { /* It then lasts for this page. */ }
    nameTheme();
  });

  // Without scripts the menu is a link to the navigation, which shows itself when it is the address's target.
  const menu = document.querySelector('.menu');
  const side = document.getElementById('navigation');
  menu.setAttribute('role', 'button');
  function open(yes) {
    side.classList.toggle('open', yes);
    menu.setAttribute('aria-expanded', String(yes));
    (yes ? side.querySelector('a') : menu).focus();
  }
  menu.setAttribute('aria-expanded', 'false');
  menu.addEventListener('click', (event) => { event.preventDefault(); open(!side.classList.contains('open')); });
  menu.addEventListener('keydown', (event) => { if (event.key === ' ') { event.preventDefault(); open(true); } });
  side.querySelector('.side-close').addEventListener('click', (event) => { event.preventDefault(); open(false); });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && side.classList.contains('open')) open(false); });
  document.addEventListener('click', (event) => {
    if (side.classList.contains('open') && !side.contains(event.target) && !menu.contains(event.target)) open(false);
  });

  // Marks in the table of contents the section that is being read.
  const entries = [...document.querySelectorAll('.toc a')];
  const sections = entries.map((entry) => document.getElementById(entry.hash.slice(1)));
  if (entries.length > 0) {
    const mark = () => {
      const line = 0.25 * innerHeight;
      const reading = sections.reduce((last, section, i) => (section.getBoundingClientRect().top <= line ? i : last), -1);
      entries.forEach((entry, i) => (i === reading ? entry.setAttribute('aria-current', 'true') : entry.removeAttribute('aria-current')));
    };
    let waiting = false;
    addEventListener('scroll', () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; mark(); });
    }, { passive: true });
    mark();
  }
})();
