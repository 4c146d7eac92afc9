// A room's page: the connection feeds the picture, the picture is drawn.

import { ActionBar } from './action-bar.js';
import { ConnectionManager } from './connection-manager.js';
import { button, el } from './dom.js';
import { withSeats } from './history.js';
import { HostPanel } from './host.js';
import { JoinPanel } from './join.js';
import { Log } from './log.js';
import { Masthead } from './masthead.js';
import { Meanwhile } from './meanwhile.js';
import { MyPlace } from './mine.js';
import { People } from './people.js';
import { Requests } from './requests.js';
import { applyEvent, fromHydration, isAdmitted, myDecision } from './state.js';
import { Table } from './table.js';
import { text } from './text.js';

const TICK_MS = 250;
const RECALLED = 200;

export class RoomPage {
  #stage;
  #room;
  #connection;
  #picture = null;
  #masthead;
  #parts;
  #table;
  #actionBar;
  #log;
  #people;
  #host;
  #meanwhile = new Meanwhile();

  constructor({ room, tokens, deviceId, stage, masthead, lobby }) {
    this.#stage = stage;
    this.#room = room;
    const url = new URL('/ws', location.href.replace(/^http/, 'ws')).href;
    this.#connection = new ConnectionManager({ roomId: lobby.roomId, url, tokens, deviceId });
    this.#makeParts(lobby);
    masthead.append(...this.#masthead.nodes);
  }

  open() {
    const on = (type, listener) =>
      this.#connection.addEventListener(type, ({ detail }) => listener(detail));
    on('state', (state) => this.#stateChanged(state));
    on('authenticated', (welcome) => this.#meanwhile.expect(this.#connection.position, welcome));
    on('snapshot', (document) => this.#redraw(document));
    on('stream', (frame) => this.#moveOn(frame));
    this.#connection.connect();
    setInterval(() => this.#tick(), TICK_MS);
  }

  #makeParts(lobby) {
    const mine = new MyPlace(this.#room);
    const join = new JoinPanel(lobby, (name) => this.#room.join(name));
    const requests = new Requests(this.#room);
    this.#masthead = new Masthead(this.#connection);
    this.#table = new Table((seatIndex) => mine.askBuyIn(seatIndex));
    this.#actionBar = new ActionBar((command) => this.#connection.act(command));
    this.#log = new Log((said) => this.#connection.request('chat', { text: said }));
    this.#host = new HostPanel(this.#room);
    this.#people = new People(this.#room, () => this.#draw());
    this.#parts = [this.#masthead, requests, join, this.#table, this.#actionBar, mine, this.#people];
    this.#stage.className = 'room';
    this.#stage.replaceChildren(
      requests.node,
      el('div', { class: 'play' }, join.node, this.#table.node, mine.node, this.#actionBar.node),
      el('aside', { class: 'beside' }, this.#host.node, this.#log.node, this.#people.node),
    );
    this.#stage.hidden = true;
  }

  #redraw(document) {
    this.#picture = fromHydration(document);
    this.#people.refresh(this.#picture);
    this.#draw();
    this.#recall(document);
  }

  /** A picture does not tell what was before it: that is asked for, as far as the log lacks it. */
  async #recall({ seq, game }) {
    const after = Math.max(this.#log.told(game.id), seq - RECALLED);
    if (!isAdmitted(this.#picture) || after >= seq) {
      return;
    }
    const end = this.#log.rule();
    const answer = await this.#room.events(game.id, after, seq - after).catch(() => null);
    const past = withSeats(answer?.events ?? [], this.#picture);
    const lines = this.#log.recall(past, end);
    past.forEach(({ frame }, i) => this.#missed(frame, lines[i]));
    this.#showResult(past);
  }

  /** How a finished hand ended is told by an event only. */
  #showResult(past) {
    const { hand } = this.#picture;
    const end = past.find(
      ({ frame }) => frame.event === 'hand_complete' && frame.data.handNumber === hand?.number,
    );
    if (end && hand.over) {
      this.#picture = applyEvent(this.#picture, end.frame);
      this.#draw();
    }
  }

  #missed(frame, line) {
    this.#meanwhile.add(frame, line, this.#picture.me.userId);
  }

  #moveOn(frame) {
    const before = this.#picture;
    this.#picture = applyEvent(before, frame);
    this.#missed(frame, this.#log.add(frame, before));
    this.#people.follow(frame, this.#picture);
    if (frame.event === 'host_changed') {
      this.#hydrate();
    }
    this.#draw();
  }

  /** What only the host may see is in the document, not in the event. */
  async #hydrate() {
    const document = await this.#room.hydrate().catch(() => null);
    if (document) {
      this.#connection.adopt(document);
    }
  }

  #draw() {
    const picture = this.#picture;
    this.#stage.hidden = false;
    this.#parts.forEach((part) => part.update(picture));
    this.#host.update(picture, this.#people.spectators);
    this.#log.form.hidden = !isAdmitted(picture);
    document.title = myDecision(picture)
      ? `${text.act.yourTurn} · Holdfast`
      : `${text.room.name(picture.room.code)} · Holdfast`;
    this.#tick();
  }

  #tick() {
    this.#masthead.tick();
    if (this.#picture) {
      const now = this.#connection.serverNow();
      this.#table.tick(this.#picture, now);
      this.#actionBar.tick(this.#picture, now);
    }
  }

  #stateChanged(state) {
    this.#masthead.tick();
    document.body.dataset.connection = state.name;
    if (state.name === 'stopped') {
      this.#stage.hidden = false;
      this.#stage.className = '';
      this.#stage.replaceChildren(farewell(state.reason));
    }
  }
}

function farewell(reason) {
  const words = text.connection;
  const again =
    reason === 'session_revoked' || reason === 'bad_frame'
      ? button(words.again, () => location.reload(), { class: 'primary' })
      : el('a', { class: 'button', href: '/poker' }, words.home);
  return el('section', { class: 'panel farewell', role: 'alert' }, el('p', {}, words.reasons[reason]), again);
}
