// The start page: open a room, or go to one by its code.

import { face } from './cards.js';
import { el, field, form } from './dom.js';
import { nameField, rememberName } from './name-field.js';
import { changesIn, defaults, settingsFields } from './settings-form.js';
import { Tokens } from './connection/tokens.js';
import { text } from './text.js';

const words = text.lobby;
const SHOWN_OFF = ['spades_A', 'hearts_K', 'clubs_Q', 'diamonds_J'];

/** The address of a room. */
export function roomUrl(roomId) {
  return `/poker?room=${encodeURIComponent(roomId)}`;
}

/** The start page's content. */
export function lobbyPage({ api, storage, go }) {
  return el(
    'div',
    { class: 'lobby' },
    el(
      'div',
      { class: 'welcome' },
      el('div', { class: 'fan', 'aria-hidden': 'true' }, ...SHOWN_OFF.map(face)),
      el('h1', {}, words.title),
      el('p', { class: 'lead' }, words.lead),
      el('ul', { class: 'promises' }, ...words.promises.map((promise) => el('li', {}, promise))),
    ),
    el('div', { class: 'doors' }, createForm(api, storage, go), codeForm(api, go)),
  );
}

function createForm(api, storage, go) {
  const create = async ({ displayName, ...values }) => {
    const room = await api.createRoom(displayName, changesIn(values, defaults));
    rememberName(displayName);
    new Tokens(storage, room.roomId).keep({ ...room, userId: room.hostId });
    go(roomUrl(room.roomId));
  };
  return form(
    { class: 'panel stack create' },
    words.create,
    create,
    el('h2', {}, words.createTitle),
    nameField(),
    el(
      'details',
      {},
      el('summary', {}, words.moreSettings),
      el('div', { class: 'settings' }, ...settingsFields(defaults)),
    ),
  );
}

function codeForm(api, go) {
  const enter = async ({ code }) => go(roomUrl((await api.roomByCode(code)).roomId));
  const input = { name: 'code', required: true, autocomplete: 'off', autocapitalize: 'characters' };
  const node = form(
    { class: 'panel stack by-code' },
    words.enter,
    enter,
    el('h2', {}, words.codeTitle),
    field(words.code, el('input', { ...input, spellcheck: false })),
  );
  node.querySelector('[type=submit]').classList.remove('primary');
  return node;
}
