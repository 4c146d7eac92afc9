// Questions that have to be answered before going on.

import { button, el, form } from './dom.js';
import { icon } from './icons.js';
import { text } from './text.js';

/**
 * Asks with a dialog; `action` gets the form's values, and the dialog stays open if it fails.
 *
 * @param {{title: string, hint?: string, label: string, danger?: boolean}} words what the dialog says
 * @param {Element[]} fields the form's fields
 */
export function ask({ title, hint, label, danger }, fields, action) {
  const done = async (values) => {
    await action(values);
    dialog.close();
  };
  const cancel = button(text.room.cancel, () => dialog.close(), { class: 'quiet' });
  const answer = form({ class: danger ? 'stack dangerous' : 'stack' }, label, done, ...fields);
  answer.append(cancel);
  const dialog = dialogWith(title, hint ? el('p', { class: 'hint' }, hint) : null, answer);
  open(dialog);
}

/** Shows something until it is closed; answers with the dialog. */
export function tell(title, ...content) {
  const dialog = dialogWith(title, ...content);
  open(dialog);
  return dialog;
}

function dialogWith(title, ...content) {
  const close = button(icon('close'), () => dialog.close(), { class: 'quiet dialog-close', 'aria-label': text.room.close });
  const dialog = el('dialog', { class: 'dialog', 'aria-label': title }, el('h2', {}, title), ...content, close);
  return dialog;
}

/** A click beside it closes it, as Escape does. */
function open(dialog) {
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.showModal();
}
