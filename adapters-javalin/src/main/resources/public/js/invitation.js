// How others find the room: a link to send, a code to say, a square to point a phone at.

import { tell } from './dialog.js';
import { button, el } from './dom.js';
import { roomUrl } from './lobby.js';
import { notice } from './notices.js';
import { text } from './text.js';

const words = text.invite;

/** Shows the invitation to a room. */
export async function showInvitation({ id, code }) {
  const link = new URL(roomUrl(id), location.href).href;
  const { qrCode } = await import('./qr/code.js');
  const input = el('input', { readOnly: true, value: link, 'aria-label': words.link });
  input.addEventListener('focus', () => input.select());
  tell(
    words.title,
    el('div', { class: 'invitation' }, qrCode(link, words.qr), el('div', { class: 'stack' },
      el('p', { class: 'hint' }, words.hint),
      el('p', { class: 'code-line' }, el('span', {}, words.code), el('strong', { class: 'room-code' }, code)),
    )),
    el('div', { class: 'copy' }, input, button(words.copy, () => copy(input), { class: 'primary' })),
    navigator.share ? button(words.share, () => share(link)) : null,
  );
}

/** The clipboard needs a secure origin; elsewhere the link is selected for copying by hand. */
async function copy(input) {
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
    notice(words.copied);
  } catch {
    notice(words.copyFailed);
  }
}

function share(url) {
  return navigator.share({ title: text.lobby.title, url }).catch(() => {});
}
