// Where the page begins: the start page, or the room the address names.

import { Api } from './api.js';
import { browserStorage, kept } from './connection/storage.js';
import { Tokens } from './connection/tokens.js';
import { uuid } from './connection/uuid.js';
import { el } from './dom.js';
import { lobbyPage } from './lobby.js';
import { showTrouble } from './notices.js';
import { persist } from './persist.js';
import { prefs } from './prefs.js';
import { RoomPage } from './room.js';
import { explain, text } from './text.js';

const storage = browserStorage();
const deviceId = kept(storage, 'holdfast:device', uuid);
const api = new Api({ deviceId });
const stage = document.getElementById('stage');
const masthead = document.getElementById('masthead');

async function openRoom(roomId) {
  const tokens = new Tokens(storage, roomId);
  const room = api.room(roomId, tokens);
  await persist(() => recognize(roomId, tokens), showWaiting);
  const lobby = await persist(room.lobby, showWaiting);
  new RoomPage({ room, tokens, deviceId, stage, masthead, lobby }).open();
}

function showWaiting(error) {
  stage.replaceChildren(el('p', { class: 'empty', role: 'status' }, explain(error)));
}

/**
 * The session comes first: a socket is recognized by the cookie these calls set. Where the browser
 * has lost it, the room's rejoin token brings its user back.
 */
async function recognize(roomId, tokens) {
  const { userId } = await api.session();
  if (tokens.rejoin && tokens.owner !== userId) {
    await api.restoreSession(roomId, tokens.rejoin).then(
      (session) => tokens.keep(session),
      (refused) => forgetUnlessUnreachable(tokens, refused),
    );
  }
}

function forgetUnlessUnreachable(tokens, refused) {
  if (refused.code !== 'UNAUTHENTICATED') {
    throw refused;
  }
  tokens.forgetAll();
}

function openLobby() {
  stage.replaceChildren(lobbyPage({ api, storage, go: (url) => location.assign(url) }));
}

function showFailure(error) {
  const home = el('a', { class: 'button', href: '/poker' }, text.connection.home);
  stage.replaceChildren(
    el(
      'section',
      { class: 'panel farewell', role: 'alert' },
      el('h1', {}, text.connection.notOpened),
      el('p', {}, explain(error)),
      home,
    ),
  );
}

prefs.apply();
showTrouble();
const roomId = new URLSearchParams(location.search).get('room');
if (roomId) {
  openRoom(roomId).catch(showFailure);
} else {
  openLobby();
}
