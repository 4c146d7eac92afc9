// The fields for how a room plays, with the ranges of the protocol.

import { el, field } from './dom.js';
import { chips, text } from './text.js';

const words = text.settings;
const MOST_CHIPS = 1e12;

/** What a room has unless its host says otherwise. */
export const defaults = {
  smallBlind: 1,
  bigBlind: 2,
  ante: 0,
  maxSeats: 9,
  startingStack: 200,
  minBuyIn: 40,
  maxBuyIn: 400,
  actionTimeoutSeconds: 30,
  timeBankSeconds: 60,
  nextHandDelayMs: 3000,
  autoApprove: false,
  spectatorsAllowed: true,
};

const ranges = {
  smallBlind: [1, MOST_CHIPS],
  bigBlind: [1, MOST_CHIPS],
  ante: [0, MOST_CHIPS],
  maxSeats: [2, 10],
  startingStack: [1, MOST_CHIPS],
  minBuyIn: [1, MOST_CHIPS],
  maxBuyIn: [1, MOST_CHIPS],
  actionTimeoutSeconds: [1, 600],
  timeBankSeconds: [0, 600],
  nextHandDelayMs: [0, 60_000],
};

/** A field for each setting. */
export function settingsFields(settings) {
  return Object.keys(defaults).map((name) =>
    ranges[name] ? numberField(name, settings[name]) : checkField(name, settings[name]),
  );
}

/** The same to read. */
export function settingsLines(settings) {
  const lines = Object.keys(defaults).flatMap((name) => [
    el('dt', {}, words[name]),
    el('dd', {}, ranges[name] ? chips(settings[name]) : words.either[String(settings[name])]),
  ]);
  return el('dl', { class: 'facts' }, ...lines);
}

/** Only what differs. */
export function changesIn(values, settings) {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => name in defaults && settings[name] !== value),
  );
}

function numberField(name, value) {
  const [min, max] = ranges[name];
  const input = { type: 'number', inputmode: 'numeric', required: true, step: 1 };
  return field(words[name], el('input', { ...input, name, min, max, value }));
}

function checkField(name, checked) {
  return el(
    'label',
    { class: 'check' },
    el('input', { type: 'checkbox', name, checked }),
    el('span', {}, words[name]),
  );
}
