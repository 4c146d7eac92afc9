// A room's page: the connection feeds the picture, the picture is drawn.

import { ActionBar } from './action-bar.js';
import { Alerts } from './alerts.js';
import { Announcer } from './announcer.js';
import { ConnectionManager } from './connection-manager.js';
import { button, el } from './dom.js';
import { EventBook } from './event-book.js';
import { HandsPanel } from './hands-panel.js';
import { withSeats } from './history.js';
import { HostPanel } from './host.js';
import { JoinPanel } from './join.js';
import { listenForKeys } from './keys.js';
import { LedgerPanel } from './ledger-panel.js';
import { Log } from './log.js';
import { Masthead } from './masthead.js';
import { Meanwhile } from './meanwhile.js';
import { MyPlace } from './mine.js';
import { notice } from './notices.js';
import { Requests } from './requests.js';
import { roomy, Side } from './side.js';
import { applyEvent, fromHydration, isAdmitted, isHost, recalled, remembering } from './state.js';
import { Table } from './table.js';
import { meetOtherTabs } from './tabs.js';
import { text } from './text.js';
import { Trouble } from './trouble.js';

const TICK_MS = 250;
const RECALLED = 200;

/** What the host does is shown to everybody, also where nobody looks at the log. */
const TOLD_ALOUD = new Set([
  'player_kicked',
  'chips_adjusted',
  'settings_changed',
  'host_changed',
  'change_scheduled',
  'change_dropped',
  'game_paused',
  'game_resumed',
  'game_completed',
]);

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
  #host;
  #side;
  #trouble;
  #book;
  #alerts = new Alerts();
  #announcer = new Announcer();
  #meanwhile = new Meanwhile();

  constructor({ room, tokens, deviceId, stage, masthead, lobby }) {
    this.#stage = stage;
    this.#room = room;
    const url = new URL('/ws', location.href.replace(/^http/, 'ws')).href;
    this.#connection = new ConnectionManager({ roomId: lobby.roomId, url, tokens, deviceId });
    this.#makeParts(lobby);
    masthead.append(...this.#masthead.nodes);
    meetOtherTabs(lobby.roomId);
  }

  open() {
    const on = (type, listener) =>
      this.#connection.addEventListener(type, ({ detail }) => listener(detail));
    on('state', (state) => this.#stateChanged(state));
    on('authenticated', (welcome) => this.#meanwhile.expect(this.#connection.position, welcome));
    on('snapshot', (document) => this.#redraw(document));
    on('stream', (frame) => this.#moveOn(frame));
    this.#connection.connect();
    listenForKeys((key) => this.#actionBar.press(key));
    setInterval(() => this.#tick(), TICK_MS);
  }

  #makeParts(lobby) {
    const mine = new MyPlace(this.#room);
    const join = new JoinPanel(lobby, (name) => this.#room.join(name));
    const requests = new Requests(this.#room);
    this.#book = new EventBook(this.#room);
    this.#table = new Table((seatIndex) => mine.askBuyIn(seatIndex));
    this.#actionBar = new ActionBar((command) => this.#connection.act(command));
    this.#log = new Log((said) => this.#connection.request('chat', { text: said }));
    this.#host = new HostPanel(this.#room, () => this.#draw());
    const hands = new HandsPanel(this.#room, this.#book);
    const ledger = new LedgerPanel(this.#book);
    this.#side = new Side([
      { name: 'talk', node: this.#log.node, opened: () => this.#log.toEnd() },
      { name: 'hands', node: hands.node, opened: () => hands.opened() },
      { name: 'ledger', node: ledger.node, opened: () => ledger.opened() },
      { name: 'room', node: this.#host.node },
    ]);
    this.#masthead = new Masthead(this.#connection, this.#side.opener);
    this.#trouble = new Trouble(this.#connection);
    this.#parts = [this.#masthead, requests, join, this.#actionBar, mine, this.#host, hands, ledger, this.#alerts, this.#announcer];
    const dock = el('div', { class: 'dock' }, this.#actionBar.node, mine.node);
    const play = el('div', { class: 'play' }, join.node, this.#table.node, dock);
    this.#place(requests.node, play);
    this.#stage.className = 'room';
    this.#stage.replaceChildren(this.#trouble.node, play, this.#side.node, ...this.#announcer.nodes);
    this.#stage.hidden = true;
  }

  /** Who asks to come in has to be seen at once: beside the table where there is room, else over it. */
  #place(requests, play) {
    const put = () => (roomy.matches ? this.#side.node : play).prepend(requests);
    roomy.addEventListener('change', put);
    put();
  }

  #redraw(document) {
    this.#picture = remembering(this.#picture, fromHydration(document));
    this.#host.people.refresh(this.#picture);
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
    this.#picture = recalled(this.#picture, past.map(({ frame }) => frame));
    this.#draw();
  }

  #missed(frame, line) {
    this.#meanwhile.add(frame, line, this.#picture.me.userId);
  }

  #moveOn(frame) {
    const before = this.#picture;
    this.#picture = applyEvent(before, frame);
    const line = this.#log.add(frame, before);
    this.#missed(frame, line);
    this.#book.follow(frame);
    this.#host.people.follow(frame, this.#picture);
    this.#notice(frame, line);
    if (frame.event === 'host_changed') {
      this.#hydrate();
    }
    this.#draw(frame.event);
    this.#announcer.tell(frame, line, this.#picture);
  }

  #notice({ event, data }, line) {
    if (line && TOLD_ALOUD.has(event)) {
      notice(line, 'quiet');
    }
    if (event === 'chat_message' && data.userId !== this.#picture.me.userId) {
      this.#side.said();
    }
    if (event === 'player_join_requested' && isHost(this.#picture)) {
      this.#alerts.chime('door');
    }
  }

  /** What only the host may see is in the document, not in the event. */
  async #hydrate() {
    const document = await this.#room.hydrate().catch(() => null);
    if (document) {
      this.#connection.adopt(document);
    }
  }

  /** @param event what led to the picture; null where it is a new one altogether */
  #draw(event = null) {
    const picture = this.#picture;
    this.#stage.hidden = false;
    this.#table.update(picture, event);
    this.#markFirst();
    this.#parts.forEach((part) => part.update(picture));
    const inside = isAdmitted(picture);
    this.#stage.classList.toggle('outside', !inside);
    this.#log.form.hidden = !inside;
    this.#side.offer(inside ? ['talk', 'hands', 'ledger', 'room'] : ['room']);
    this.#tick();
  }

  /** For those who measure: when there was a table to see. */
  #markFirst() {
    if (performance.getEntriesByName('first-table').length === 0) {
      performance.mark('first-table');
    }
  }

  #tick() {
    this.#masthead.tick();
    this.#trouble.tick();
    if (this.#picture) {
      const now = this.#connection.serverNow();
      this.#table.tick(this.#picture, now);
      this.#actionBar.tick(this.#picture, now);
      this.#alerts.tick(this.#picture, now);
    }
  }

  #stateChanged(state) {
    this.#masthead.tick();
    this.#trouble.tick();
    document.body.dataset.connection = state.name;
    if (state.name === 'stopped') {
      this.#stage.hidden = false;
      this.#stage.className = '';
      this.#masthead.nodes.forEach((node) => node.remove());
      this.#stage.replaceChildren(farewell(state.reason));
    }
  }
}

function farewell(reason) {
  const words = text.connection;
  const again =
    reason === 'session_revoked' || reason === 'bad_frame'
      ? button(words.again, () => location.reload(), { class: 'primary' })
      : el('a', { class: 'button primary', href: '/poker' }, words.home);
  return el(
    'section',
    { class: 'panel farewell', role: 'alert' },
    el('h1', {}, words.farewell[reason]),
    el('p', {}, words.reasons[reason]),
    again,
  );
}
