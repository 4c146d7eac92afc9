// The host's part: the game, the people, the settings.

import { ask } from './dialog.js';
import { button, el, field, form, keep, setText, show } from './dom.js';
import { notice } from './notices.js';
import { changesIn, settingsFields } from './settings-form.js';
import { isHost, takenSeats } from './state.js';
import { text } from './text.js';

const words = text.host;

export class HostPanel {
  #room;
  #settings = null;
  #pause = button(words.pause, () => this.#room.pause());
  #resume = button(words.resume, () => this.#room.resume(), { class: 'primary' });
  #end = button(words.end, () => this.#askEnd());
  #people = el('ul', { class: 'people managed' });
  #nobody = el('p', { class: 'hint' }, words.nobody);
  #settingsBox = el('div');

  constructor(room) {
    this.#room = room;
    this.node = el(
      'details',
      { class: 'panel host', open: matchMedia('(min-width: 960px)').matches },
      el('summary', {}, words.title),
      el('div', { class: 'row' }, this.#pause, this.#resume, this.#end),
      el('details', {}, el('summary', {}, words.players), this.#people, this.#nobody),
      el('details', {}, el('summary', {}, words.settings), this.#settingsBox),
    );
  }

  update(picture, spectators) {
    const { status } = picture.game;
    const pausing = picture.scheduled.some(({ change }) => change === 'pause');
    const people = peopleOf(picture, spectators);
    show(this.node, isHost(picture));
    show(this.#pause, status === 'active' && !pausing);
    show(this.#resume, status === 'paused' || pausing);
    show(this.#end, status === 'active' || status === 'paused');
    show(this.#nobody, people.length === 0);
    keep(this.#people, people, ({ userId }) => userId, (person) => this.#line(person));
    this.#showSettings(picture.room.settings);
  }

  #line(person) {
    const { userId, displayName: name } = person;
    const label = el('span', { class: 'person' });
    const chips = button(words.adjust, () => this.#askChips(userId, name));
    const handOver = button(words.makeHost, () => this.#askHandOver(userId, name));
    const kick = button(words.kick, () => this.#askKick(userId, name), { class: 'danger' });
    return {
      node: el('li', { 'aria-label': words.actions(name) }, label, chips, handOver, kick),
      update: ({ displayName, seated, me }) => {
        setText(label, displayName);
        show(chips, seated);
        show(handOver, !me);
        show(kick, !me);
      },
    };
  }

  /** The form is made anew only when the settings have changed, not while somebody types in it. */
  #showSettings(settings) {
    const wanted = JSON.stringify(settings);
    if (wanted === this.#settings) {
      return;
    }
    this.#settings = wanted;
    const save = async (values) => {
      await this.#room.settings(changesIn(values, settings));
      notice(text.settings.saved);
    };
    const fields = el('div', { class: 'settings' }, ...settingsFields(settings));
    this.#settingsBox.replaceChildren(form({ class: 'stack' }, text.settings.save, save, fields));
  }

  #askEnd() {
    ask({ title: words.endTitle, hint: words.endHint, label: words.end }, [], () => this.#room.end());
  }

  #askKick(userId, name) {
    ask({ title: words.kickTitle(name), hint: words.kickHint, label: words.kick }, [], () =>
      this.#room.kick(userId),
    );
  }

  #askHandOver(userId, name) {
    ask(
      { title: words.makeHostTitle(name), hint: words.makeHostHint, label: words.makeHost },
      [],
      () => this.#room.handOver(userId),
    );
  }

  #askChips(userId, name) {
    const amount = { type: 'number', name: 'amount', required: true, step: 1 };
    const reason = { name: 'reason', required: true, maxLength: 200 };
    ask(
      { title: words.adjustTitle(name), label: words.adjustDo },
      [
        field(words.adjustAmount, el('input', amount)),
        field(words.adjustReason, el('input', reason)),
      ],
      (values) => this.#room.chips(userId, values.amount, values.reason),
    );
  }
}

/** Everybody who has been let in, as far as is known; the host only where they have a seat. */
function peopleOf(picture, spectators) {
  const seated = takenSeats(picture).map((seat) => ({ ...seat, seated: true }));
  const people = new Map();
  for (const person of [...seated, ...spectators, ...picture.admitted]) {
    const { userId, displayName, seated: hasSeat = false } = person;
    const me = userId === picture.me.userId;
    if (!people.has(userId) && (hasSeat || !me)) {
      people.set(userId, { userId, displayName, seated: hasSeat, me });
    }
  }
  return [...people.values()];
}
