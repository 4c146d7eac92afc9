// What was done and said, newest last.

import { cardSign } from './cards.js';
import { el, form } from './dom.js';
import { resultOf } from './table.js';
import { text } from './text.js';

const LONGEST = 300;
const words = text.log;

export class Log {
  #list = el('ol', { class: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', tabindex: 0 });

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
      { class: 'panel talk', 'aria-label': words.title },
      el('h2', {}, words.title),
      this.#list,
      this.form,
    );
  }

  /** Tells an event; the picture is the one before it. */
  add(frame, picture) {
    if (frame.event === 'chat_message') {
      const { displayName, text: said } = frame.data;
      this.#append('said', el('b', {}, displayName), ' ', said);
    } else {
      this.#tell(frame.event, sentence(frame, picture));
    }
  }

  /** Begins with what is known of the running hand, if nothing has been told yet. */
  begin(document) {
    if (this.#list.childElementCount > 0) {
      return;
    }
    const names = new Map(document.seats.map((seat) => [seat.user_id, seat.display_name]));
    for (const { user_id: userId, action, amount } of document.recent_actions ?? []) {
      const name = names.get(userId) ?? '';
      this.#append('player_action', words.earlier(name, text.table.done({ action, amount })));
    }
  }

  #tell(kind, line) {
    if (line) {
      this.#append(kind, line);
    }
  }

  #append(kind, ...content) {
    const list = this.#list;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    list.append(el('li', { class: kind }, ...content));
    if (list.childElementCount > LONGEST) {
      list.firstElementChild.remove();
    }
    if (atEnd) {
      list.scrollTop = list.scrollHeight;
    }
  }
}

/** An event in words; nothing where there is nothing to say. */
function sentence({ event, data }, picture) {
  return text.events[event]?.({
    ...data,
    name: nameAt(picture, data),
    by: nameOf(picture, data.by),
    cards: data.board?.map(cardSign).join(' '),
    hands: data.shown?.map((hand) => handWords(picture, hand)).join(', '),
    result: data.winners ? resultOf(picture, data.winners) : '',
  });
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
