// Questions that have to be answered before going on.

import { button, el, form } from './dom.js';
import { text } from './text.js';

/**
 * Asks with a dialog; `action` gets the form's values, and the dialog stays open if it fails.
 *
 * @param {{title: string, hint?: string, label: string}} words what the dialog says
 * @param {Element[]} fields the form's fields
 */
export function ask({ title, hint, label }, fields, action) {
  const done = async (values) => {
    await action(values);
    dialog.close();
  };
  const dialog = el(
    'dialog',
    { class: 'dialog', 'aria-label': title },
    el('h2', {}, title),
    hint ? el('p', {}, hint) : null,
    form({ class: 'stack' }, label, done, ...fields),
    button(text.room.cancel, () => dialog.close(), { class: 'quiet' }),
  );
  open(dialog);
}

/** Shows something until it is closed. */
export function tell(title, ...content) {
  const dialog = el(
    'dialog',
    { class: 'dialog', 'aria-label': title },
    el('h2', {}, title),
    ...content,
    button(text.room.close, () => dialog.close(), { class: 'quiet' }),
  );
  open(dialog);
}

function open(dialog) {
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}
