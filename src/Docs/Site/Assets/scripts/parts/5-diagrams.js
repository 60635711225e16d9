// Moving and zooming of drawings: buttons, keys, dragging, and the wheel together with Ctrl. Without it a drawing shows as it is.
(function () {
  'use strict';
  const texts = window.catalogTexts;
  const closest = 8;
  const largest = 1.1;

  for (const figure of document.querySelectorAll('.picture')) {
    const svg = figure.querySelector('.canvas > svg');
    if (svg?.viewBox.baseVal.width) enliven(figure, svg);
  }

  function enliven(figure, svg) {
    const canvas = svg.parentElement;
    const { x, y, width, height } = svg.viewBox.baseVal;
    const whole = { x, y, width, height };
    let view = { ...whole };

    // A small drawing is not blown up to the width of the page: it stands in the middle of more room.
    function fit() {
      const room = Math.max(width, canvas.clientWidth / largest);
      Object.assign(whole, { x: x - (room - width) / 2, width: room });
    }

    const apply = () => svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);

    // Zooms around a point of the drawing, which stays where it is on the screen.
    function zoom(factor, at = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) {
      const size = Math.min(Math.max(view.width / factor, whole.width / closest), whole.width * 2);
      const ratio = size / view.width;
      view = { x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio, width: size, height: view.height * ratio };
      apply();
    }
    function move(dx, dy) {
      view.x = Math.min(Math.max(view.x + dx, whole.x - view.width / 2), whole.x + whole.width - view.width / 2);
      view.y = Math.min(Math.max(view.y + dy, whole.y - view.height / 2), whole.y + whole.height - view.height / 2);
      apply();
    }
    function reset() {
      fit();
      view = { ...whole };
      apply();
    }
    function pointAt(event) {
      return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    }
    const full = () => (document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen());

    const tools = figure.querySelector('.tools');
    function tool(icon, label, action, word) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = word ? '' : 'icon-button';
      button.append(Object.assign(document.createElement('span'), { className: `icon icon-${icon}` }));
      if (word) button.append(word);
      else button.setAttribute('aria-label', label);
      button.title = label;
      button.addEventListener('click', action);
      tools.append(button);
    }
    tool('minus', texts.zoomOut, () => zoom(1 / 1.3));
    tool('plus', texts.zoomIn, () => zoom(1.3));
    tool('fit', texts.zoomReset, reset);
    if (document.fullscreenEnabled) tool('full', texts.fullscreen, full);
    tool('save', texts.downloadSvg, () => save(figure, svg, { x, y, width, height }));

    canvas.classList.add('live');
    reset();
    canvas.setAttribute('aria-label', texts.diagramKeys);
    canvas.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = view.width / 10;
      const actions = {
        '+': () => zoom(1.3), '=': () => zoom(1.3), '-': () => zoom(1 / 1.3), 0: reset,
        ArrowLeft: () => move(-step, 0), ArrowRight: () => move(step, 0), ArrowUp: () => move(0, -step), ArrowDown: () => move(0, step),
      };
      if (!(event.key in actions)) return;
      event.preventDefault();
      actions[event.key]();
    });
    canvas.addEventListener('wheel', (event) => {
      // The wheel alone scrolls the page.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 300), pointAt(event));
    }, { passive: false });

    // What hangs together with the box under the pointer, or the one that has the focus, stands out.
    function trace(event) {
      const node = event.target.closest?.('[data-node]');
      svg.classList.toggle('tracing', Boolean(node));
      if (!node) return;
      const near = new Set([node.dataset.node]);
      for (const edge of svg.querySelectorAll('.edge[data-from]')) {
        const touches = edge.dataset.from === node.dataset.node || edge.dataset.to === node.dataset.node;
        edge.classList.toggle('near', touches);
        if (touches) near.add(edge.dataset.from).add(edge.dataset.to);
      }
      for (const other of svg.querySelectorAll('[data-node]')) other.classList.toggle('near', near.has(other.dataset.node));
    }
    for (const come of ['pointerover', 'focusin']) svg.addEventListener(come, trace);
    for (const go of ['pointerleave', 'focusout']) svg.addEventListener(go, () => svg.classList.remove('tracing'));

    // A drag of more than a few pixels moves; anything less is a click on what lies there.
    let from = null;
    svg.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      from = { x: event.clientX, y: event.clientY, id: event.pointerId, moving: false };
    });
    svg.addEventListener('pointermove', (event) => {
      if (!from) return;
      const dx = event.clientX - from.x;
      const dy = event.clientY - from.y;
      if (!from.moving) {
        if (Math.hypot(dx, dy) < 5) return;
        from.moving = true;
        svg.setPointerCapture(from.id);
        svg.classList.add('moving');
      }
      const scale = svg.getScreenCTM().a;
      move(-dx / scale, -dy / scale);
      from.x = event.clientX;
      from.y = event.clientY;
    });
    for (const end of ['pointerup', 'pointercancel']) {
      svg.addEventListener(end, () => { from = null; svg.classList.remove('moving'); });
    }
    svg.addEventListener('dragstart', (event) => event.preventDefault());
  }

  // The drawing as a file of its own, with the colours of the page written into it.
  function save(figure, svg, { x, y, width, height }) {
    const copy = svg.cloneNode(true);
    const properties = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'opacity'];
    const shown = [svg, ...svg.querySelectorAll('*')];
    [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
      const style = getComputedStyle(shown[i]);
      for (const property of properties) {
        const value = style.getPropertyValue(property);
        if (value) element.setAttribute(property, value);
      }
      element.removeAttribute('class');
      if (element.hasAttribute('href')) element.setAttribute('href', shown[i].href.baseVal && new URL(shown[i].href.baseVal, location.href).href);
    });
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('viewBox', `${whole.x} ${whole.y} ${whole.width} ${whole.height}`);
    copy.setAttribute('width', whole.width);
    copy.setAttribute('height', whole.height);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }));
    link.download = `${figure.id}.svg`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
})();
