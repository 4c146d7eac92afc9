// Short messages at the edge of the page, read out at once.

import { el } from './dom.js';
import { explain } from './text.js';

const LASTS_MS = 6_000;
const MOST = 3;

/** Shows a message for a while. */
export function notice(message, kind = 'info', lastsMs = LASTS_MS) {
  const node = el('p', { class: `notice ${kind}` }, message);
  const notices = document.getElementById('notices');
  notices.append(node);
  if (notices.childElementCount > MOST) {
    notices.firstElementChild.remove();
  }
  setTimeout(() => node.remove(), lastsMs);
}

/** Shows what went wrong in any button or form. */
export function showTrouble() {
  document.addEventListener('trouble', ({ detail: error }) => {
    if (!error.code) {
      console.error(error);
    }
    notice(explain(error), 'error');
  });
}
