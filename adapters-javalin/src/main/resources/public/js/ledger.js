// Who brought how much and has how much, counted from the events themselves: nobody has to take the
// server's word for it. What is in a pot still counts for whoever had it before the hand.

/**
 * The accounts after these events.
 *
 * @returns `{accounts, total, balanced}`: for each player `{userId, name, seated, bought, adjusted,
 *     stack, parked, net}`, the sum of all nets, and whether it is zero
 */
export function ledgerOf(frames) {
  const book = new Map();
  const seats = new Map();
  frames.forEach(({ event, data }) => entries[event]?.({ book, seats }, data));
  const accounts = [...book.values()].map((account) => ({ ...account, net: netOf(account) }));
  const total = accounts.reduce((sum, { net }) => sum + net, 0);
  return { accounts: accounts.sort((a, b) => b.net - a.net), total, balanced: total === 0 };
}

function netOf({ stack, parked, bought, adjusted }) {
  return stack + parked - bought - adjusted;
}

const entries = {
  player_seated: (books, { seatIndex, userId, displayName, chips, parked = 0 }) => {
    const account = accountOf(books, userId, displayName);
    account.bought += chips - parked;
    account.parked -= Math.min(parked, account.parked);
    sit(books, seatIndex, account, chips);
  },
  player_left_seat: park,
  seat_freed: park,
  chips_added: (books, { seatIndex, userId, amount, chips }) => {
    const account = seated(books, seatIndex, userId, chips - amount);
    account.bought += amount;
    account.stack = chips;
  },
  chips_adjusted: (books, { seatIndex, userId, amount, chips }) => {
    const account = seated(books, seatIndex, userId, chips - amount);
    account.adjusted += amount;
    account.stack = chips;
  },
  hand_started: (books, { seats }) =>
    seats.forEach(({ seatIndex, userId, displayName, chips }) => {
      seated(books, seatIndex, userId, chips).name = displayName;
    }),
  pot_distributed: ({ seats }, { stacks }) =>
    stacks.forEach(({ seatIndex, chips }) => {
      const account = seats.get(seatIndex);
      if (account) {
        account.stack = chips;
      }
    }),
};

function park(books, { seatIndex, userId, chips }) {
  const account = seated(books, seatIndex, userId, chips);
  account.parked += chips;
  account.stack = 0;
  account.seated = false;
  books.seats.delete(seatIndex);
}

/** Somebody with a seat; who had it before this game began brought their stack into it. */
function seated(books, seatIndex, userId, chips) {
  const account = accountOf(books, userId, '');
  if (!account.seated) {
    account.bought += chips;
    sit(books, seatIndex, account, chips);
  }
  return account;
}

function sit({ seats }, seatIndex, account, chips) {
  account.stack = chips;
  account.seated = true;
  seats.set(seatIndex, account);
}

function accountOf({ book }, userId, name) {
  if (!book.has(userId)) {
    const nothing = { bought: 0, adjusted: 0, stack: 0, parked: 0, seated: false };
    book.set(userId, { userId, name, ...nothing });
  }
  return book.get(userId);
}
