// Added by handbook:serve only: loads the page anew when its source changes, keeps the place, and
// shows what the check finds on it.
(() => {
  'use strict';
  const build = Number(document.currentScript.dataset.build);
  const kept = 'handbook-live';

  const add = (parent, name, text, className) => {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    return parent.appendChild(element);
  };

  const styles = add(document.head, 'link', '');
  styles.rel = 'stylesheet';
  styles.href = '/.handbook/live.css';

  try {
    const place = JSON.parse(sessionStorage.getItem(kept) || '{}');
    sessionStorage.removeItem(kept);
    if (place.path === location.pathname) {
      const back = () => scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
      back();
      addEventListener('load', back);
    }
  } catch (unreadable) {
    sessionStorage.removeItem(kept);
  }

  const reload = () => {
    const place = { path: location.pathname, x: scrollX, y: scrollY };
    sessionStorage.setItem(kept, JSON.stringify(place));
    location.reload();
  };

  const panel = document.createElement('aside');
  panel.id = 'handbook-live';
  panel.setAttribute('aria-label', 'Preview');
  const trouble = add(panel, 'p', '', 'trouble');
  trouble.setAttribute('role', 'status');
  trouble.hidden = true;
  const details = add(panel, 'details', '');
  const summary = add(details, 'summary', '');
  const list = add(details, 'ul', '');
  details.open = sessionStorage.getItem(kept + '-closed') !== 'true';
  details.addEventListener('toggle', () => {
    sessionStorage.setItem(kept + '-closed', String(!details.open));
  });

  const show = ({ findings, elsewhere }) => {
    const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
    summary.textContent = `${count} on this page, ${elsewhere} elsewhere`;
    list.replaceChildren();
    for (const finding of findings) {
      const item = add(list, 'li', '', finding.severity);
      add(item, 'b', `Line ${finding.line}, ${finding.severity}: `);
      add(item, 'span', finding.message);
      if (finding.help) add(item, 'p', finding.help);
      add(item, 'code', finding.rule);
    }
    details.hidden = findings.length + elsewhere === 0;
    panel.hidden = details.hidden && trouble.hidden;
  };

  document.body.appendChild(panel);
  panel.hidden = true;
  fetch('/.handbook/findings?page=' + encodeURIComponent(decodeURIComponent(location.pathname)))
    .then((answer) => answer.json())
    .then(show)
    .catch(() => {});

  new EventSource('/.handbook/events').addEventListener('state', (event) => {
    const state = JSON.parse(event.data);
    if (state.build !== build) {
      reload();
      return;
    }
    const steps = document.getElementById('handbook-progress');
    if (steps && state.progress) {
      steps.replaceChildren();
      state.progress.forEach((step) => add(steps, 'li', step));
    }
    trouble.textContent = state.trouble && 'Not up to date: ' + state.trouble;
    trouble.hidden = !state.trouble;
    panel.hidden = details.hidden && trouble.hidden;
  });
})();
