// What was done and said, newest last.

import { cardSign } from './cards.js';
import { el, form } from './dom.js';
import { resultOf } from './table.js';
import { text } from './text.js';

const LONGEST = 300;
const words = text.log;

export class Log {
  #list = el('ol', { class: 'log', tabIndex: 0, 'aria-label': words.title });
  #told = { gameId: null, seq: 0 };

  constructor(onSay) {
    const input = el('input', {
      name: 'text',
      required: true,
      maxLength: 500,
      autocomplete: 'off',
      placeholder: words.say,
      'aria-label': words.say,
    });
    const say = async ({ text: said }, node) => {
      await onSay(said);
      node.reset();
    };
    this.form = form({ class: 'say' }, words.send, say, input);
    this.node = el(
      'section',
      { class: 'side-panel talk' },
      this.#list,
      this.form,
    );
  }

  /** How far a game has been told. */
  told(gameId) {
    return gameId === this.#told.gameId ? this.#told.seq : 0;
  }

  /** Tells an event; the picture is the one before it. Answers with what it told. */
  add(frame, picture) {
    const line = lineOf(frame, picture);
    this.#follow(frame);
    this.#put(line, (node) => this.#append(node));
    return line?.words;
  }

  /** Shows what was said last. */
  toEnd() {
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  /** Draws a line under what was told so far; what was before goes above it (see `recall`). */
  rule() {
    const end = el('li', { class: 'earlier' }, words.earlier);
    this.#append(end);
    return end;
  }

  /**
   * Tells past events, each with the picture of its time, above a line drawn by `rule`. Answers
   * with what was told of each.
   */
  recall(past, end) {
    const list = this.#list;
    const lines = past.map(({ frame, picture }) => lineOf(frame, picture));
    lines.forEach((line) => this.#put(line, (node) => end.before(node)));
    past.forEach(({ frame }) => this.#follow(frame));
    end.hidden = lines.every((line) => !line);
    list.scrollTop = list.scrollHeight;
    return lines.map((line) => line?.words);
  }

  #follow(frame) {
    if (frame.seq > this.told(frame.gameId)) {
      this.#told = frame;
    }
  }

  #put(line, place) {
    if (line) {
      place(el('li', { class: line.kind }, ...line.content));
    }
  }

  #append(node) {
    const list = this.#list;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    list.append(node);
    if (list.childElementCount > LONGEST) {
      list.firstElementChild.remove();
    }
    if (atEnd) {
      list.scrollTop = list.scrollHeight;
    }
  }
}

/** How an event is told; nothing where there is nothing to say. */
function lineOf(frame, picture) {
  const { event, data } = frame;
  if (event === 'chat_message') {
    const { displayName, text: said } = data;
    const content = [el('b', {}, displayName), ' ', said];
    return { kind: 'said', content, words: words.said(displayName, said) };
  }
  const told = sentenceOf(frame, picture);
  return told ? { kind: event, content: [told], words: told } : null;
}

/** An event in a sentence; the picture is the one before it. */
export function sentenceOf({ event, data }, picture) {
  return text.events[event]?.({
    ...data,
    name: nameAt(picture, data),
    by: nameOf(picture, data.by),
    cards: data.board?.map(cardSign).join(' '),
    hands: data.shown?.map((hand) => handWords(picture, hand)).join(', '),
    changes: data.settings ? changesOf(picture.room?.settings, data.settings) : [],
    result: data.winners ? resultOf(picture, data.winners) : '',
  });
}

/** What is otherwise than before, where that is known. */
function changesOf(before, settings) {
  return before ? Object.entries(settings).filter(([name, value]) => before[name] !== value) : [];
}

function handWords(picture, { seatIndex, cards }) {
  return `${nameAt(picture, { seatIndex })} ${cards.map(cardSign).join(' ')}`;
}

function nameAt(picture, { seatIndex, displayName }) {
  return picture.seats[seatIndex]?.displayName ?? displayName ?? '';
}

function nameOf(picture, userId) {
  return Object.values(picture.seats).find((seat) => seat.userId === userId)?.displayName ?? text.table.host;
}
