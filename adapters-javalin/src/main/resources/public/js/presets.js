// The usual sizes of a bet.

import { highestBet } from './state.js';
import { text } from './text.js';

const words = text.act.presets;
const BLINDS = [2.5, 3, 4];
const SHARES = [1 / 3, 1 / 2, 2 / 3];

/** `{label, amount}` each, the last one all-in; those out of reach are left out. */
export function presetsFor(picture, { toCall, minRaiseTo, maxRaiseTo }) {
  const highest = highestBet(picture);
  const potTimes = (share) => highest + Math.round(share * (picture.hand.pot + toCall));
  const usual = picture.hand.phase === 'preflop' ? beforeTheFlop(picture, highest) : afterTheFlop(potTimes);
  const sizes = [...usual, { label: words.pot, amount: potTimes(1) }];
  return [
    ...sizes.map((size) => ({ ...size, reach: size.amount >= minRaiseTo && size.amount < maxRaiseTo })),
    { label: words.allIn, amount: maxRaiseTo, reach: true },
  ];
}

/** By the big blind, or by the bet that is to be raised. */
function beforeTheFlop({ room }, highest) {
  const { bigBlind } = room.settings;
  const raised = highest > bigBlind;
  return BLINDS.map((times) => ({
    label: raised ? words.times(times) : words.blinds(times),
    amount: Math.round(times * (raised ? highest : bigBlind)),
  }));
}

function afterTheFlop(potTimes) {
  return SHARES.map((share, i) => ({ label: words.shares[i], amount: potTimes(share) }));
}
