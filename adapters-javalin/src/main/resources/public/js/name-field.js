// The name people go by; the browser remembers it for the next room.

import { el, field } from './dom.js';
import { browserStorage } from './connection/storage.js';
import { text } from './text.js';

const KEY = 'holdfast:name';
const LONGEST = 50;

/** A field called `displayName`. */
export function nameField() {
  return field(
    text.lobby.yourName,
    el('input', {
      name: 'displayName',
      required: true,
      maxLength: LONGEST,
      autocomplete: 'nickname',
      value: browserStorage().getItem(KEY) ?? '',
    }),
  );
}

/** Remembers the name that was used. */
export function rememberName(name) {
  browserStorage().setItem(KEY, name);
}
