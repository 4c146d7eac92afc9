// The host's part: the game, the people, the settings. The others see who is there and how it is
// played.

import { ask } from './dialog.js';
import { button, el, field, form, show } from './dom.js';
import { notice } from './notices.js';
import { People } from './people.js';
import { changesIn, settingsFields, settingsLines } from './settings-form.js';
import { isHost } from './state.js';
import { text } from './text.js';

const words = text.host;

export class HostPanel {
  #room;
  #people;
  #shown = null;
  #pause = button(words.pause, () => this.#room.pause());
  #resume = button(words.resume, () => this.#room.resume(), { class: 'primary' });
  #end = button(words.end, () => this.#askEnd());
  #game = el('section', { class: 'stack tight' });
  #settings = el('section', { class: 'stack tight' });

  /** @param onChange told when it is known anew who watches */
  constructor(room, onChange) {
    this.#room = room;
    const actionsFor = (person) => this.#actionsFor(person);
    this.#people = new People(room, { onChange, actionsFor });
    this.#game.append(
      el('h3', {}, words.title),
      el('div', { class: 'row' }, this.#pause, this.#resume, this.#end),
    );
    this.node = el('section', { class: 'side-panel room-panel' }, this.#game, this.#people.node, this.#settings);
  }

  get people() {
    return this.#people;
  }

  update(picture) {
    const { status } = picture.game;
    const pausing = picture.scheduled.some(({ change }) => change === 'pause');
    const mine = isHost(picture);
    show(this.#game, mine && ['active', 'paused'].includes(status));
    show(this.#pause, status === 'active' && !pausing);
    show(this.#resume, status === 'paused' || pausing);
    this.#people.update(picture);
    this.#showSettings(picture.room.settings, mine);
  }

  /** The form is made anew only when the settings have changed, not while somebody types in it. */
  #showSettings(settings, mine) {
    const wanted = JSON.stringify([settings, mine]);
    if (wanted === this.#shown) {
      return;
    }
    this.#shown = wanted;
    const content = mine ? this.#settingsForm(settings) : settingsLines(settings);
    this.#settings.replaceChildren(el('h3', {}, words.settings), content);
  }

  #settingsForm(settings) {
    const save = async (values) => {
      await this.#room.settings(changesIn(values, settings));
      notice(text.settings.saved);
    };
    const fields = el('div', { class: 'settings' }, ...settingsFields(settings));
    const when = el('p', { class: 'hint' }, text.settings.when);
    return form({ class: 'stack' }, text.settings.save, save, fields, when);
  }

  /** What a host may do about somebody: the buttons, and whether any fits. */
  #actionsFor({ userId, displayName: name }) {
    const chips = button(words.adjust, () => this.#askChips(userId, name));
    const handOver = button(words.makeHost, () => this.#askHandOver(userId, name));
    const kick = button(words.kick, () => this.#askKick(userId, name), { class: 'danger' });
    const fit = ({ seatIndex, me }) => {
      show(chips, seatIndex !== undefined);
      show(handOver, !me);
      show(kick, !me);
      return seatIndex !== undefined || !me;
    };
    return { buttons: [chips, handOver, kick], fit };
  }

  #askEnd() {
    const said = { title: words.endTitle, hint: words.endHint, label: words.end, danger: true };
    ask(said, [], () => this.#room.end());
  }

  #askKick(userId, name) {
    const said = { title: words.kickTitle(name), hint: words.kickHint, label: words.kick, danger: true };
    ask(said, [], () => this.#room.kick(userId));
  }

  #askHandOver(userId, name) {
    const said = { title: words.makeHostTitle(name), hint: words.makeHostHint, label: words.makeHost };
    ask(said, [], () => this.#room.handOver(userId));
  }

  #askChips(userId, name) {
    const amount = { type: 'number', name: 'amount', required: true, step: 1 };
    const reason = { name: 'reason', required: true, maxLength: 200 };
    ask(
      { title: words.adjustTitle(name), hint: words.adjustHint, label: words.adjustDo },
      [
        field(words.adjustAmount, el('input', amount)),
        field(words.adjustReason, el('input', reason)),
      ],
      (values) => this.#room.chips(userId, values.amount, values.reason),
    );
  }
}
