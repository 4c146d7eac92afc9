// The picture of a room: what a page has to draw. Made from a hydration document, moved on by the
// stream's events; pure, every change gives a new picture.
//
//   {room, game, hand, seats, me, next, pending, admitted, scheduled}
//
// `seats` maps a seat's index to who is there; `next` is the decision awaited, of whoever it is;
// `admitted` are people let in who have no seat, as far as this client has seen them come;
// `scheduled` names what will be done once the hand is over.

import { blindMarks, reducers } from './stream-events.js';

/** The picture a hydration document gives. */
export function fromHydration(document) {
  const { room, game, me } = document;
  return {
    room: { id: room.id, code: room.code, hostId: room.host_id, settings: room.settings },
    game: { id: game.id, status: game.status, handNumber: game.hand_number },
    hand: document.hand ? handFrom(document) : null,
    seats: Object.fromEntries(document.seats.map((seat) => [seat.seat_index, seatFrom(seat, document)])),
    me: {
      userId: me.user_id,
      role: me.role,
      displayName: me.display_name ?? null,
      seatIndex: me.seat_index ?? null,
      holeCards: me.hole_cards ?? [],
    },
    next: document.timer ? nextFrom(document) : null,
    pending: (document.pending_requests ?? []).map(personFrom),
    admitted: [],
    scheduled: [],
  };
}

/** The picture after an event of the stream; unknown events change nothing. */
export function applyEvent(picture, frame) {
  const reduce = reducers[frame.event];
  if (!reduce) {
    return picture;
  }
  const next = structuredClone(picture);
  reduce(next, frame.data, frame);
  return next;
}

/** A picture from a document with what the one before it knew and documents do not tell. */
export function remembering(before, picture) {
  if (before?.game.id !== picture.game.id) {
    return picture;
  }
  const sameHand = before.hand && before.hand.number === picture.hand?.number;
  const { blinds, winners } = sameHand ? before.hand : {};
  return {
    ...picture,
    hand: sameHand ? { ...picture.hand, blinds, winners: picture.hand.over ? winners : [] } : picture.hand,
    seats: Object.fromEntries(
      takenSeats(picture).map((seat) => [seat.seatIndex, rememberingSeat(before, seat, sameHand)]),
    ),
  };
}

function rememberingSeat({ seats, hand }, seat, sameHand) {
  const old = seats[seat.seatIndex];
  if (old?.userId !== seat.userId) {
    return seat;
  }
  const awaySince = seat.connection === 'live' ? null : old.awaySince;
  const shown = sameHand && hand.over ? { won: old.won, cards: old.cards } : {};
  return { ...seat, awaySince, ...shown };
}

/** The picture with what a document does not tell: blinds, how a hand ended, since when who is away. */
export function recalled(picture, frames) {
  const { hand } = picture;
  const isOfHand = ({ data }) => hand && data?.handNumber === hand.number;
  const dealt = frames.find((frame) => frame.event === 'hand_started' && isOfHand(frame));
  const end = frames.find((frame) => frame.event === 'hand_complete' && isOfHand(frame));
  const next = structuredClone(picture);
  if (dealt) {
    next.hand.blinds = blindMarks(dealt.data.blinds);
  }
  frames.filter(({ event }) => event === 'player_away').forEach((frame) => rememberAway(next, frame));
  return end && hand.over ? applyEvent(next, end) : next;
}

function rememberAway(picture, { data, at }) {
  const seat = picture.seats[data.seatIndex];
  if (seat?.userId === data.userId && seat.connection !== 'live') {
    seat.awaySince = Date.parse(at);
  }
}

/** The viewer's seat, if they have one. */
export function mySeat(picture) {
  return picture.seats[picture.me.seatIndex] ?? null;
}

/** The decision awaited from the viewer, if it is theirs. */
export function myDecision(picture) {
  const { next, me } = picture;
  return next && me.seatIndex !== null && next.seatIndex === me.seatIndex ? next : null;
}

/** Whether the viewer holds the room. */
export function isHost(picture) {
  return picture.me.userId === picture.room.hostId;
}

/** Whether the viewer has been let in: follows the play and may sit down or watch. */
export function isAdmitted(picture) {
  return !['guest', 'pending'].includes(picture.me.role);
}

/** Taken seats in order. */
export function takenSeats(picture) {
  return Object.values(picture.seats).sort((a, b) => a.seatIndex - b.seatIndex);
}

/** The highest bet of the street: what a caller has to match. */
export function highestBet(picture) {
  return Math.max(0, ...takenSeats(picture).map((seat) => seat.bet));
}

/** The cards at a seat that the viewer may look at. */
export function cardsAt(picture, seat) {
  return seat.seatIndex === picture.me.seatIndex ? picture.me.holeCards : seat.cards;
}

/** The running hand, if one is. */
export function runningHand(picture) {
  return picture.hand && !picture.hand.over ? picture.hand : null;
}

function handFrom({ hand, game }) {
  return {
    number: hand.hand_number,
    phase: hand.phase,
    board: hand.board,
    pot: hand.pot,
    pots: hand.pots,
    dealerSeat: hand.dealer_seat,
    blinds: {},
    over: game.current_hand_id === null,
    winners: [],
    uncalled: null,
  };
}

function seatFrom(seat, { hand, game, recent_actions: actions }) {
  const running = hand && game.current_hand_id !== null;
  const last = (actions ?? []).filter((done) => done.seat_index === seat.seat_index).at(-1);
  const said = running && last && (last.street === hand.phase || last.action === 'FOLD');
  return {
    seatIndex: seat.seat_index,
    userId: seat.user_id,
    displayName: seat.display_name,
    chips: seat.chips,
    bet: seat.bet,
    connection: seat.connection,
    awaySince: null,
    sittingOut: seat.status === 'sitting_out',
    inHand: Boolean(running) && seat.status !== 'sitting_out',
    folded: seat.status === 'folded',
    allIn: seat.status === 'all_in',
    lastAction: said ? { action: last.action, amount: last.amount } : null,
    cards: [],
    won: 0,
  };
}

function nextFrom({ timer, timestamp, legal_actions: legal }) {
  return {
    seatIndex: timer.actor_seat,
    turn: timer.turn,
    toCall: legal?.call ?? 0,
    canCheck: legal?.check ?? false,
    canRaise: Boolean(legal?.raise),
    minRaiseTo: legal?.raise?.min ?? null,
    maxRaiseTo: legal?.raise?.max ?? null,
    startedAt: Date.parse(timer.started_at),
    deadlineAt: Date.parse(timer.deadline_at),
    bankEndsAt: bankEnd(timer, Date.parse(timestamp)),
  };
}

/** When the time bank ends, if it had begun when the document was written. */
function bankEnd(timer, writtenAt) {
  const begun = writtenAt > Date.parse(timer.deadline_at);
  return begun ? writtenAt + timer.timebank_remaining * 1000 : null;
}

function personFrom({ user_id: userId, display_name: displayName }) {
  return { userId, displayName };
}
