// A room's connection, for any page: it authenticates first thing, comes back by itself, keeps the
// stream without holes and delivers every action exactly once. Depends on nothing but `connection/`
// and `ids.js`.
//
//   const tokens = new Tokens(localStorage, roomId);
//   const connection = new ConnectionManager({ roomId, url, tokens });
//   connection.addEventListener('snapshot', ({ detail: document }) => …);
//   connection.addEventListener('stream', ({ detail: frame }) => …);
//   connection.connect();
//   await connection.act({ action: 'CALL', turn });
//
// Events, each with a `detail`:
//   state          {name: idle | connecting | live | waiting | stopped, retryAt?, code?, reason?}
//   authenticated  the server's answer: role, userId, seatIndex, resumed, …
//   snapshot       a hydration document: forget everything and draw this
//   stream         the next event of the stream, never one too many or too few
//   refused        {code, detail}: an error that answers no request

import { comesBackAtOnce, finalReason, judgeTokens } from './connection/close-codes.js';
import { delayBefore } from './connection/backoff.js';
import { Line } from './connection/line.js';
import { Outbox } from './connection/outbox.js';
import { ServerClock } from './connection/server-clock.js';
import { StreamPosition } from './connection/stream-position.js';
import { onWake } from './connection/wake.js';
import { uuid } from './ids.js';

const HEARTBEAT_MS = 30_000;
const SYNC_AGAIN_MS = 3_000;
const STEADY_MS = 5_000;

export class ConnectionManager extends EventTarget {
  #url;
  #tokens;
  #newSocket;
  #identity;
  #line = null;
  #state = { name: 'idle' };
  #position = new StreamPosition();
  #clock = new ServerClock();
  #outbox = new Outbox((frame) => this.#send(frame));
  #shown = {};
  #attempt = 0;
  #liveSince = 0;
  #syncedAt = 0;
  #retry = 0;
  #sleepOn = () => {};

  constructor({ roomId, url, tokens, deviceId, newSocket = (to) => new WebSocket(to) }) {
    super();
    this.#url = url;
    this.#tokens = tokens;
    this.#newSocket = newSocket;
    this.#identity = { roomId, deviceId, tabId: uuid() };
  }

  get state() {
    return this.#state;
  }

  /** The server's time now, in epoch milliseconds. */
  serverNow() {
    return this.#clock.now();
  }

  /** Connects, and stays connected until `close` or a final close code. */
  connect() {
    this.#sleepOn = onWake(() => {
      this.reconnectNow();
      this.#line?.probe();
    });
    this.#open();
  }

  /** Does not wait for the next attempt. */
  reconnectNow() {
    if (this.#state.name === 'waiting') {
      this.#open();
    }
  }

  /** Ends the connection for good. */
  close() {
    this.#line?.hangUp();
    this.#stop({ name: 'idle' });
  }

  /** Acts in the hand: `{action, amount?, turn}`. Sent again, under one id, until it is answered. */
  act(command) {
    const actionId = uuid();
    const frame = { event: 'action', id: actionId, data: { ...command, actionId } };
    return this.#outbox.post(frame, { repeat: true });
  }

  /** Any other frame that is answered; fails with the connection. */
  request(event, data = {}) {
    return this.#outbox.post({ event, id: uuid(), data });
  }

  /** Takes a hydration document that came another way, unless it is older than what is known. */
  adopt(document) {
    if (this.#position.accepts(StreamPosition.of(document))) {
      this.#snapshot(document);
    }
  }

  #open() {
    clearTimeout(this.#retry);
    this.#become({ name: 'connecting' });
    this.#line = new Line(this.#newSocket(this.#url), {
      opened: () => this.#authenticate(),
      received: (frame) => this.#receive(frame),
      ended: (code) => this.#ended(code),
    });
  }

  #authenticate() {
    this.#shown = this.#tokens.proof();
    const data = { ...this.#identity, ...this.#shown, ...this.#position.toFrame() };
    this.#line.send({ event: 'authenticate', data });
  }

  #receive(frame) {
    const { event, data } = frame;
    switch (event) {
      case 'authenticated':
        return this.#authenticated(data);
      case 'snapshot':
        return this.#snapshot(data);
      case 'heartbeat_ack':
        return this.#heartbeatAck(data);
      case 'tokens':
        return this.#tokens.keep(data);
      case 'ack':
        return this.#outbox.acknowledge(data);
      case 'error':
        return data.id ? this.#outbox.refuse(data) : this.#emit('refused', data);
      default:
        return frame.seq === undefined ? undefined : this.#streamed(frame);
    }
  }

  #authenticated(data) {
    this.#tokens.keep(data);
    this.#liveSince = Date.now();
    this.#syncedAt = 0;
    this.#become({ name: 'live' });
    this.#emit('authenticated', data);
    this.#line.keepAlive(data.heartbeatIntervalMs ?? HEARTBEAT_MS, () => ({
      event: 'heartbeat',
      data: { seq: this.#position.seq },
    }));
    this.#outbox.resend();
  }

  #snapshot(document) {
    const { me, timestamp } = document;
    this.#position.moveTo(StreamPosition.of(document));
    this.#tokens.keep({ rejoinToken: me.rejoin_token, seatToken: me.seat_token });
    this.#clock.observe(timestamp);
    this.#syncedAt = 0;
    this.#emit('snapshot', document);
  }

  #streamed(frame) {
    const fit = this.#position.judge(frame);
    if (fit === 'next') {
      this.#position.moveTo(frame);
      this.#emit('stream', frame);
    } else if (fit !== 'old') {
      this.#sync();
    }
  }

  #heartbeatAck({ serverTime, seq }) {
    this.#clock.observe(serverTime);
    if (seq > this.#position.seq) {
      this.#sync();
    }
  }

  /** Asks for what is missing; before the first picture there is nothing to miss. */
  #sync() {
    const asked = Date.now() - this.#syncedAt < SYNC_AGAIN_MS;
    if (this.#position.isKnown && !asked) {
      this.#syncedAt = Date.now();
      this.#send({ event: 'sync', data: this.#position.toFrame() });
    }
  }

  #ended(code) {
    const reason = finalReason(code);
    judgeTokens(code, this.#tokens, this.#shown);
    return reason ? this.#stop({ name: 'stopped', code, reason }) : this.#comeBack(code);
  }

  #comeBack(code) {
    this.#line = null;
    this.#outbox.disconnected();
    const delay = this.#delayAfter(code);
    this.#become({ name: 'waiting', retryAt: Date.now() + delay, code });
    this.#retry = setTimeout(() => this.#open(), delay);
  }

  /** At once only from a connection that had held: a server that keeps closing gets the back-off. */
  #delayAfter(code) {
    const held = this.#liveSince > 0 && Date.now() - this.#liveSince > STEADY_MS;
    const attempt = held ? 0 : this.#attempt;
    this.#liveSince = 0;
    this.#attempt = attempt + 1;
    return comesBackAtOnce(code) && attempt === 0 ? 0 : delayBefore(attempt);
  }

  #stop(state) {
    this.#line = null;
    this.#sleepOn();
    clearTimeout(this.#retry);
    this.#outbox.stop();
    this.#become(state);
  }

  #send(frame) {
    return this.#state.name === 'live' && this.#line.send(frame);
  }

  #become(state) {
    this.#state = state;
    this.#emit('state', state);
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
