// What people may choose for this browser, and which keys play.

import { tell } from './dialog.js';
import { el } from './dom.js';
import { prefs } from './prefs.js';
import { text } from './text.js';

const words = text.prefs;

/** Shows the choices. */
export function showPrefs() {
  tell(
    words.title,
    el('div', { class: 'stack tight' }, ...prefs.names.map(choice)),
    el('h3', {}, words.keysTitle),
    el('dl', { class: 'keys' }, ...words.keyList.flatMap(([key, what]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, what)])),
  );
}

function choice(name) {
  const input = el('input', { type: 'checkbox', role: 'switch', name, checked: prefs.get(name) });
  input.addEventListener('change', () => prefs.set(name, input.checked));
  return el('label', { class: 'check switch' }, el('span', {}, words[name]), input);
}
