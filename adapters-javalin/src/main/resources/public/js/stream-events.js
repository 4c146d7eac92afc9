// What each event of the stream changes in the picture. A reducer gets a picture of its own to
// change (see `applyEvent`), the event's `data` and the whole frame.

const OWN_BET = new Set(['small', 'big', 'straddle', 'post']);
const MARKED = new Set(['small', 'big', 'straddle']);

export const reducers = {
  player_join_requested: (picture, { userId, displayName }) => {
    picture.pending = [...without(picture.pending, userId), { userId, displayName }];
    changeRole(picture, userId, 'pending');
  },
  player_approved: (picture, { userId, displayName }) => {
    picture.pending = without(picture.pending, userId);
    picture.admitted = [...without(picture.admitted, userId), { userId, displayName }];
    changeRole(picture, userId, 'approved');
  },
  player_rejected: (picture, { userId }) => {
    picture.pending = without(picture.pending, userId);
    changeRole(picture, userId, 'guest');
  },
  player_kicked: (picture, { userId }) => {
    picture.pending = without(picture.pending, userId);
    picture.admitted = without(picture.admitted, userId);
  },
  spectator_joined: (picture, { userId, displayName }) => {
    picture.admitted = [...without(picture.admitted, userId), { userId, displayName }];
    changeRole(picture, userId, 'spectator');
  },
  spectator_left: (picture, { userId }) => changeRole(picture, userId, 'approved'),

  player_seated: (picture, data) => {
    picture.seats[data.seatIndex] = newcomer(data);
    picture.admitted = without(picture.admitted, data.userId);
    changeRole(picture, data.userId, 'player', data.seatIndex);
  },
  player_left_seat: vacate,
  seat_freed: vacate,
  player_away: (picture, { seatIndex }, frame) =>
    changeSeat(picture, seatIndex, { connection: 'away', awaySince: Date.parse(frame.at) }),
  player_returned: (picture, { seatIndex }) =>
    changeSeat(picture, seatIndex, { connection: 'live', awaySince: null }),
  player_disconnected: (picture, { seatIndex }) =>
    changeSeat(picture, seatIndex, { connection: 'disconnected' }),
  player_sat_out: (picture, { seatIndex }) => changeSeat(picture, seatIndex, { sittingOut: true }),
  player_sat_in: (picture, { seatIndex }) => changeSeat(picture, seatIndex, { sittingOut: false }),
  chips_added: (picture, { seatIndex, chips }) => changeSeat(picture, seatIndex, { chips }),
  chips_adjusted: (picture, { seatIndex, chips }) => changeSeat(picture, seatIndex, { chips }),

  host_changed: (picture, { userId }) => {
    const { me, room } = picture;
    if (me.role === 'host' && !isMe(picture, userId)) {
      me.role = me.seatIndex === null ? 'approved' : 'player';
    }
    room.hostId = userId;
    me.role = isMe(picture, userId) ? 'host' : me.role;
  },
  settings_changed: (picture, { settings }) => {
    picture.room.settings = settings;
  },
  change_scheduled: (picture, { change, by }) => {
    picture.scheduled.push({ change, by });
  },
  game_started: (picture) => setStatus(picture, 'active'),
  game_paused: (picture) => setStatus(picture, 'paused'),
  game_resumed: (picture) => {
    setStatus(picture, 'active');
    picture.scheduled = picture.scheduled.filter(({ change }) => change !== 'pause');
  },
  game_completed: (picture) => setStatus(picture, 'completed'),

  hand_started: (picture, data, frame) => {
    const { handNumber, dealerSeat, blinds, seats, holeCards, next } = data;
    picture.game.handNumber = handNumber;
    picture.hand = freshHand(handNumber, dealerSeat, blinds);
    picture.me.holeCards = holeCards ?? [];
    Object.keys(picture.seats).forEach((index) => changeSeat(picture, index, OUT_OF_HAND));
    seats.forEach(({ seatIndex, chips }) => changeSeat(picture, seatIndex, { chips, inHand: true }));
    blinds.forEach((blind) => post(picture, blind));
    picture.next = awaited(next, frame);
  },
  player_action: (picture, { seatIndex, action, amount, chips, pot, next }, frame) => {
    changeSeat(picture, seatIndex, {
      chips,
      bet: amount,
      folded: action === 'FOLD',
      allIn: chips === 0 && action !== 'FOLD',
      lastAction: { action, amount },
    });
    changeHand(picture, { pot });
    picture.next = awaited(next, frame);
  },
  street_advanced: (picture, { street, board, pots, next }, frame) => {
    changeHand(picture, { phase: street, board, pots });
    inHand(picture).forEach(gather);
    picture.next = awaited(next, frame);
  },
  hands_revealed: (picture, { shown }) => reveal(picture, shown),
  hand_complete: (picture, { board, winners, shown }) => {
    changeHand(picture, { phase: 'showdown', board, winners });
    reveal(picture, shown);
    winners.forEach(({ seatIndex, amount }) => changeSeat(picture, seatIndex, { won: amount }));
    picture.next = null;
  },
  pot_distributed: (picture, { pots, uncalled, stacks }) => {
    changeHand(picture, { over: true, pots, uncalled: uncalled ?? null });
    stacks.forEach(({ seatIndex, chips }) => changeSeat(picture, seatIndex, { chips, bet: 0, allIn: false }));
    picture.scheduled = [];
    picture.next = null;
  },

  time_bank_started: (picture, { deadlineAt }) => {
    if (picture.next) {
      picture.next.bankEndsAt = Date.parse(deadlineAt);
    }
  },
  timer_reset: (picture, { turn, deadlineAt }) => {
    if (picture.next?.turn === turn) {
      const running = picture.next.bankEndsAt === null ? 'deadlineAt' : 'bankEndsAt';
      picture.next[running] = Date.parse(deadlineAt);
    }
  },
};

const OUT_OF_HAND = {
  inHand: false,
  folded: false,
  allIn: false,
  bet: 0,
  won: 0,
  cards: [],
  lastAction: null,
};

function newcomer({ seatIndex, userId, displayName, chips }) {
  const fresh = { ...OUT_OF_HAND, connection: 'live', awaySince: null, sittingOut: false };
  return { ...fresh, seatIndex, userId, displayName, chips };
}

function freshHand(number, dealerSeat, blinds) {
  const pot = blinds.reduce((sum, { amount }) => sum + amount, 0);
  const empty = { board: [], pots: [], winners: [], uncalled: null, over: false };
  return { ...empty, number, phase: 'preflop', pot, dealerSeat, blinds: blindMarks(blinds) };
}

/** Whose blind is which; antes and what is posted late have no mark. */
export function blindMarks(blinds) {
  const marked = blinds.filter(({ kind }) => MARKED.has(kind));
  return Object.fromEntries(marked.map(({ seatIndex, kind }) => [seatIndex, kind]));
}

/** Antes and dead blinds go to the pot; the others stand before their player. */
function post(picture, { seatIndex, kind, amount }) {
  const seat = picture.seats[seatIndex];
  if (seat) {
    seat.chips -= amount;
    seat.bet += OWN_BET.has(kind) ? amount : 0;
    seat.allIn = seat.chips === 0;
  }
}

/** Bets go to the pot; what was said on the street before is of no interest any more. */
function gather(seat) {
  seat.bet = 0;
  seat.lastAction = seat.folded || seat.allIn ? seat.lastAction : null;
}

function awaited(next, frame) {
  return next
    ? {
        ...next,
        startedAt: Date.parse(frame.at),
        deadlineAt: Date.parse(next.deadlineAt),
        bankEndsAt: null,
      }
    : null;
}

function vacate(picture, { seatIndex, userId }) {
  delete picture.seats[seatIndex];
  if (isMe(picture, userId)) {
    picture.me.seatIndex = null;
    picture.me.holeCards = [];
  }
  changeRole(picture, userId, 'spectator', null);
}

function reveal(picture, shown) {
  shown.forEach(({ seatIndex, cards }) => changeSeat(picture, seatIndex, { cards }));
}

function changeSeat(picture, seatIndex, changes) {
  const seat = picture.seats[seatIndex];
  if (seat) {
    Object.assign(seat, changes);
  }
}

function changeHand(picture, changes) {
  if (picture.hand) {
    Object.assign(picture.hand, changes);
  }
}

/** Whoever holds the room stays host whatever they do besides. */
function changeRole(picture, userId, role, seatIndex = picture.me.seatIndex) {
  if (isMe(picture, userId)) {
    picture.me.seatIndex = seatIndex;
    picture.me.role = picture.me.role === 'host' ? 'host' : role;
  }
}

function setStatus(picture, status) {
  picture.game.status = status;
}

function inHand(picture) {
  return Object.values(picture.seats).filter((seat) => seat.inHand);
}

function isMe(picture, userId) {
  return picture.me.userId === userId;
}

function without(people, userId) {
  return people.filter((person) => person.userId !== userId);
}
