// Playing with single keys. They can be turned off, are left alone while somebody types or a dialog
// is open, and are deaf for a moment after a decision has come, so that a key meant for the one
// before never answers it.

import { prefs } from './prefs.js';

const DEAF_MS = 300;

/** Has keys pressed anywhere on the page tried as moves; `press(key)` says whether it was one. */
export function listenForKeys(press) {
  document.addEventListener('keydown', (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
    if (modified || !prefs.get('keys') || isTyping(event.target) || document.querySelector('dialog[open]')) {
      return;
    }
    if (press(event.key.toLowerCase())) {
      event.preventDefault();
    }
  });
}

/** Whether a decision has stood for long enough to be meant. */
export function isMeant(since) {
  return performance.now() - since > DEAF_MS;
}

function isTyping(node) {
  return node.matches?.('input:not([type=range], [type=checkbox]), textarea, select, [role=tab]');
}
