// Who is in the room: seated, watching, let in. The host may act on each. Watchers are asked for,
// since events tell of coming and going only.

import { Avatar } from './avatar.js';
import { el, keep, setText, show } from './dom.js';
import { isAdmitted, isHost, takenSeats } from './state.js';
import { menu } from './menu.js';
import { text } from './text.js';

const words = text.people;
const SOON_MS = 300;
const CHANGES = new Set([
  'spectator_joined',
  'spectator_left',
  'player_seated',
  'player_left_seat',
  'seat_freed',
  'player_kicked',
]);

export class People {
  #room;
  #onChange;
  #actionsFor;
  #soon = 0;
  #spectators = [];
  #list = el('ul', { class: 'people' });
  #nobody = el('p', { class: 'hint' }, words.nobody);

  /** @param actionsFor makes the buttons a host has for a person */
  constructor(room, { onChange, actionsFor }) {
    this.#room = room;
    this.#onChange = onChange;
    this.#actionsFor = actionsFor;
    this.node = el('section', { class: 'stack tight' }, el('h3', {}, words.title), this.#list, this.#nobody);
  }

  /** Asks again after an event that may have changed who watches. */
  follow({ event }, picture) {
    if (CHANGES.has(event)) {
      this.refresh(picture);
    }
  }

  refresh(picture) {
    clearTimeout(this.#soon);
    if (isAdmitted(picture)) {
      this.#soon = setTimeout(() => this.#load(), SOON_MS);
    }
  }

  update(picture) {
    const people = peopleOf(picture, this.#spectators);
    show(this.#nobody, people.length === 0);
    keep(this.#list, people, ({ userId }) => userId, (person) => this.#line(person));
  }

  async #load() {
    const answer = await this.#room.spectators().catch(() => null);
    if (answer) {
      this.#spectators = answer.spectators;
      this.#onChange();
    }
  }

  #line(person) {
    const avatar = new Avatar();
    const name = el('span', { class: 'person' });
    const what = el('span', { class: 'what' });
    const { buttons, fit } = this.#actionsFor(person);
    const more = menu(words.actions, ...buttons);
    more.querySelector('summary').setAttribute('aria-label', words.actionsFor(person.displayName));
    return {
      node: el('li', {}, avatar.node, el('span', { class: 'who' }, name, what), more),
      update: (now) => {
        avatar.update(now, now.seatIndex);
        setText(name, now.displayName);
        setText(what, roleOf(now));
        show(more, now.managed && fit(now));
      },
    };
  }
}

function roleOf({ seatIndex, watching, host, me }) {
  const place = seatIndex !== undefined ? words.seated(seatIndex + 1) : watching ? words.watching : words.admitted;
  return [me && words.you, host && words.host, place].filter(Boolean).join(' · ');
}

/** Everybody who has been let in, as far as is known. */
function peopleOf(picture, spectators) {
  const watching = spectators.map((person) => ({ ...person, watching: true }));
  const people = new Map();
  for (const person of [...takenSeats(picture), ...watching, ...picture.admitted]) {
    if (!people.has(person.userId)) {
      people.set(person.userId, described(person, picture));
    }
  }
  return [...people.values()];
}

function described({ userId, displayName, seatIndex, watching = false }, picture) {
  return {
    userId,
    displayName,
    seatIndex,
    watching,
    me: userId === picture.me.userId,
    host: userId === picture.room.hostId,
    managed: isHost(picture),
  };
}
