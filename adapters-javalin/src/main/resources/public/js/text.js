// Every word the page says, in one place. Parts that vary are functions.

const whole = new Intl.NumberFormat('en');
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 });

/** Chips in full. */
export function chips(amount) {
  return whole.format(amount);
}

/** Chips where there is little room. */
export function fewChips(amount) {
  return amount < 1_000_000 ? whole.format(amount) : short.format(amount);
}

const suits = { hearts: 'hearts', diamonds: 'diamonds', clubs: 'clubs', spades: 'spades' };
const ranks = { A: 'ace', K: 'king', Q: 'queen', J: 'jack' };
const rankWords = [
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['jack', 'queen', 'king', 'ace'],
];

const one = (rank) => rankWords[rank - 2];
const many = (rank) => `${one(rank)}${rank === 6 ? 'es' : 's'}`;

const madeHands = {
  high: ([first]) => `${one(first)} high`,
  pair: ([pair]) => `pair of ${many(pair)}`,
  twoPair: ([high, low]) => `two pair, ${many(high)} and ${many(low)}`,
  three: ([three]) => `three of a kind, ${many(three)}`,
  straight: ([top]) => `straight to the ${one(top)}`,
  flush: ([top]) => `flush, ${one(top)} high`,
  fullHouse: ([three, two]) => `full house, ${many(three)} full of ${many(two)}`,
  four: ([four]) => `four of a kind, ${many(four)}`,
  straightFlush: ([top]) => (top === 14 ? 'royal flush' : `straight flush to the ${one(top)}`),
};

/** What somebody holds, from `bestHand`; two different cards alone are told as they are. */
export function handWords(best, hole) {
  const alone = best.cards.length === 2 && best.kind === 'high';
  const words = alone ? twoCards(best.ranks, hole) : madeHands[best.kind](best.ranks);
  return words[0].toUpperCase() + words.slice(1);
}

function twoCards([high, low], [first, second]) {
  const suited = first.split('_')[0] === second.split('_')[0];
  return `${one(high)}-${one(low)}${suited ? ' suited' : ''}`;
}

/** A card's name, said aloud. */
export function cardName(card) {
  const [suit, rank] = card.split('_');
  return `${ranks[rank] ?? rank} of ${suits[suit] ?? suit}`;
}

/** Minutes and seconds: `3:12`. */
function minutes(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const done = {
  FOLD: () => 'Fold',
  CHECK: () => 'Check',
  CALL: (amount) => `Call ${fewChips(amount)}`,
  BET: (amount) => `Bet ${fewChips(amount)}`,
  RAISE: (amount) => `Raise ${fewChips(amount)}`,
  ALL_IN: (amount) => `All-in ${fewChips(amount)}`,
};

const reasons = {
  timeout: ' (out of time)',
  away: ' (away)',
  left: ' (leaving)',
  removed: ' (removed)',
};

const scheduled = {
  pause: () => 'The game pauses after this hand',
  end: () => 'The game ends after this hand',
  settings: () => 'The settings change after this hand',
  chips: () => 'The host changes chips after this hand',
  rebuy: (name) => `${name} buys more chips after this hand`,
  leave: (name) => `${name} leaves after this hand`,
};

export const text = {
  lobby: {
    title: 'Poker among friends',
    lead: 'Open a room, send the link, deal.',
    promises: [
      'Your seat is kept, whatever happens to your phone, your laptop or the server',
      'Every chip is accounted for, and every hand can be gone through again',
      'Play chips only: nothing to buy, nothing to lose',
    ],
    createTitle: 'Open a room',
    yourName: 'Your name',
    create: 'Create the room',
    moreSettings: 'Table settings',
    codeTitle: 'Come in by a code',
    code: 'Room code',
    enter: 'Go to the room',
  },
  join: {
    title: (host) => `${host}’s room`,
    blinds: ({ smallBlind, bigBlind }) => `Blinds ${chips(smallBlind)} / ${chips(bigBlind)}`,
    seats: (taken, all) => `${taken} of ${all} seats taken`,
    ask: 'Ask to join',
    enter: 'Join',
    waiting: (host) => `Waiting for ${host} to let you in.`,
    waitingHint: 'This page goes on by itself; leave it open.',
    rejected: 'The host did not let you in. You may ask again.',
  },
  settings: {
    smallBlind: 'Small blind',
    bigBlind: 'Big blind',
    ante: 'Ante',
    maxSeats: 'Seats',
    startingStack: 'Starting stack',
    minBuyIn: 'Smallest buy-in',
    maxBuyIn: 'Largest buy-in',
    actionTimeoutSeconds: 'Seconds to act',
    timeBankSeconds: 'Time bank, seconds',
    nextHandDelayMs: 'Between hands, ms',
    autoApprove: 'Let everyone with the link in',
    spectatorsAllowed: 'Allow watching',
    save: 'Save settings',
    saved: 'Saved. In mid-hand they begin with the next hand.',
    when: 'Between hands they begin at once, in mid-hand with the next one. Everybody is told.',
    either: { true: 'yes', false: 'no' },
  },
  connection: {
    idle: 'Not connected',
    connecting: 'Connecting …',
    live: 'Live',
    waiting: (seconds) => (seconds > 0 ? `Reconnecting in ${seconds} s` : 'Reconnecting …'),
    stopped: 'Disconnected',
    notOpened: 'This room cannot be opened',
    farewell: {
      bad_frame: 'Something went wrong',
      session_revoked: 'Your session has ended',
      room_unknown: 'No such room',
      removed: 'You are out of this room',
    },
    reasons: {
      bad_frame: 'The server did not understand this page. Reload it.',
      session_revoked: 'Your seat is kept: come back with the button.',
      room_unknown: 'The link may be mistyped, or the room is gone.',
      removed: 'The host has removed you. Your chips stay in the room’s ledger.',
    },
    again: 'Come back',
    home: 'To the start page',
  },
  trouble: {
    network: 'The connection is lost. Your seat and your cards are kept; coming back …',
    offline: 'You are offline. Your seat and your cards are kept; the page goes on once there is a network.',
    restarting: 'The server is restarting. Seats, cards and chips are kept; it goes on in a moment.',
    database: 'The server cannot reach its database. Nothing that was done is lost; it tries again.',
    busy: 'The server has its hands full. Your seat is kept; coming back …',
    now: 'Reconnect now',
    otherTab: 'This room is open in another tab, too. Both can play; a move counts once.',
  },
  room: {
    name: (code) => `Room ${code}`,
    game: {
      waiting: 'Not started',
      active: 'Playing',
      paused: 'Paused',
      completed: 'Over',
    },
    title: (room) => `${room} · Holdfast`,
    titleTurn: (room) => `● Your turn · ${room}`,
    invite: 'Invite',
    close: 'Close',
    cancel: 'Cancel',
  },
  invite: {
    title: 'Invite your friends',
    hint: 'Whoever opens the link asks to come in, and you let them.',
    link: 'Link to this room',
    code: 'Room code',
    qr: 'The link to this room as a QR code',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Select the link and copy it by hand.',
    share: 'Share …',
  },
  side: {
    label: 'Beside the table',
    open: 'Talk, hands, ledger and room',
    openUnread: (count) => `Talk, hands, ledger and room; ${count} unread`,
    close: 'Back to the table',
    talkName: 'talk',
    tabs: { talk: 'Talk', hands: 'Hands', ledger: 'Ledger', room: 'Room' },
  },
  hands: {
    none: 'No hand is over yet.',
    replay: 'Replay',
    replayHand: (number) => `Replay hand ${number}`,
    phh: 'PHH',
    download: (number) => `Download hand ${number} as PHH`,
    title: (number) => `Hand ${number}, step by step`,
    step: 'Step',
    play: 'Play',
    stop: 'Stop',
    first: 'First step',
    back: 'Step back',
    next: 'Step on',
    last: 'Last step',
  },
  ledger: {
    hint: 'Counted by your own browser from every event of this game, after the last finished hand.',
    player: 'Player',
    bought: 'Brought',
    adjusted: 'By host',
    stack: 'Has',
    net: 'Net',
    sum: 'Sum',
    parked: 'left, chips kept',
    empty: 'There is nothing to count yet.',
    balanced: '✓ The nets add up to zero: no chip was lost or made.',
    unbalanced: (total) => `The nets add up to ${chips(total)}, not zero. Tell your host.`,
    unread: 'The events could not be read just now.',
    again: 'Count again',
  },
  prefs: {
    title: 'Preferences',
    sound: 'Sound at my turn',
    vibration: 'Vibration at my turn',
    fourColours: 'Four-colour deck',
    keys: 'Play with single keys',
    keysTitle: 'Keys at your turn',
    keyList: [
      ['F', 'fold'],
      ['C', 'check or call'],
      ['R', 'raise: type an amount, Enter does it'],
      ['A', 'all-in: proposes it, Enter does it'],
      ['1–4', 'the usual sizes'],
    ],
  },
  table: {
    label: 'Poker table',
    board: 'Board',
    noBoard: 'No cards on the board yet',
    pot: (amount) => `Pot ${chips(amount)}`,
    mainPot: (amount) => `Main pot: ${chips(amount)}`,
    sidePot: (amount, i) => `Side pot ${i}: ${chips(amount)}`,
    hand: (number) => `Hand ${number}`,
    completed: 'This game is over',
    waitingToStart: 'Waiting for the host to start',
    startHint: 'Two seated players and you can start',
    paused: 'Paused',
    nextHand: 'Next hand soon',
    needPlayers: 'Waiting for players',
    hiddenPlay: 'The cards are for those inside',
    sit: 'Sit',
    sitHere: (number) => `Sit in seat ${number}`,
    emptySeat: (number) => `Seat ${number}, empty`,
    seat: (number, name, me) => `Seat ${number}, ${name}${me ? ' (you)' : ''}`,
    dealer: 'D',
    dealerLong: 'Dealer button',
    blinds: {
      small: { short: 'SB', long: 'Small blind' },
      big: { short: 'BB', long: 'Big blind' },
      straddle: { short: 'ST', long: 'Straddle' },
    },
    host: 'Host',
    stack: (amount) => `${chips(amount)} chips`,
    bet: (amount) => `Bet ${chips(amount)}`,
    hiddenCards: 'Two hidden cards',
    won: (amount) => `+${fewChips(amount)}`,
    busted: 'No chips',
    sittingOut: 'Sitting out',
    folded: 'Folded',
    allIn: 'All-in',
    connection: {
      live: () => 'Here',
      away: (forMs) => (forMs === null ? 'Away' : `Away ${minutes(forMs)}`),
      disconnected: (forMs) => (forMs === null ? 'Gone' : `Gone ${minutes(forMs)}`),
    },
    said: { FOLD: 'Fold', CHECK: 'Check', CALL: 'Call', BET: 'Bet', RAISE: 'Raise', ALL_IN: 'All-in' },
    done: ({ action, amount }) => (done[action] ?? (() => action))(amount),
    wins: (name, amount, rank) => `${name} wins ${chips(amount)}${rank ? `: ${rank}` : ''}`,
    secondsLeft: (seconds) => `${seconds} s`,
    timeBank: 'Time bank',
  },
  act: {
    label: 'Your move',
    fold: 'Fold',
    check: 'Check',
    call: (amount) => `Call ${chips(amount)}`,
    callAllIn: (amount) => `Call ${chips(amount)}, all-in`,
    bet: (amount) => `Bet ${chips(amount)}`,
    raise: (amount) => `Raise to ${chips(amount)}`,
    allIn: (amount) => `All-in ${chips(amount)}`,
    openBet: 'Bet …',
    openRaise: 'Raise …',
    amount: 'Amount',
    slider: 'Amount slider',
    less: 'One big blind less',
    more: 'One big blind more',
    fewer: 'Back',
    foldFree: 'Checking is free. Press F again to fold all the same.',
    presets: {
      label: 'Usual sizes',
      blinds: (times) => `${times} bb`,
      times: (times) => `${times}×`,
      shares: ['⅓', '½', '⅔'],
      pot: 'Pot',
      allIn: 'All-in',
    },
    before: {
      label: 'Move in advance',
      FOLD: 'Fold',
      CHECK_FOLD: 'Check / fold',
      CHECK: 'Check',
      CALL: (amount) => `Call ${chips(amount)}`,
      cancelled: 'The price has changed: your move in advance was taken back.',
    },
    yourTurn: 'Your turn',
    waitingFor: (name) => `${name} to act`,
    range: (min, max) => `${chips(min)} to ${chips(max)}`,
  },
  spoken: {
    label: 'At the table',
    yourCards: (cards) => `Your cards: ${cards.join(' and ')}`,
    youHold: (hand) => `You hold: ${hand}`,
    street: (street, cards) => `${streets[street] ?? street}. Board: ${cards.join(', ')}`,
    yourTurn: ({ canCheck, toCall }, pot) =>
      `Your turn. ${canCheck ? 'You can check' : `${chips(toCall)} to call`}. Pot ${chips(pot)}.`,
  },
  mine: {
    menu: 'My seat',
    rebuyNow: 'Buy chips',
    sittingOut: 'You sit out.',
    sitOut: 'Sit out',
    sitIn: 'Deal me in',
    rebuy: 'Rebuy',
    leaveSeat: 'Leave seat',
    watch: 'Watch',
    stopWatching: 'Stop watching',
    chooseSeat: 'Choose a free seat at the table, or watch.',
    watching: 'You are watching. Choose a free seat to play.',
    buyInTitle: (seat) => `Take seat ${seat}`,
    buyIn: 'Chips to bring',
    buyInHint: (min, max) => `${chips(min)} to ${chips(max)}; chips you left here earlier come back instead`,
    sitDown: 'Sit down',
    rebuyTitle: 'Buy more chips',
    rebuyAmount: 'Chips to add',
    rebuyHint: (max) => `At most ${chips(max)} in all; added after the hand`,
    add: 'Add chips',
    leaveTitle: 'Leave your seat?',
    leaveHint: 'A live hand is folded at your turn. Your chips wait for you; you keep watching.',
  },
  people: {
    title: 'People',
    nobody: 'Nobody has sat down yet.',
    actions: 'Manage',
    actionsFor: (name) => `Manage ${name}`,
    you: 'you',
    host: 'host',
    seated: (number) => `seat ${number}`,
    watching: 'watching',
    admitted: 'let in',
  },
  host: {
    title: 'Game',
    requests: 'Wants to join',
    requestCount: (count) => (count === 1 ? '1 person wants to join' : `${count} people want to join`),
    approve: 'Let in',
    reject: 'Refuse',
    approveName: (name) => `Let ${name} in`,
    rejectName: (name) => `Refuse ${name}`,
    start: 'Start the game',
    pause: 'Pause',
    resume: 'Resume',
    end: 'End the game',
    endTitle: 'End this game?',
    endHint: 'After the hand. Everybody keeps seat and chips; you can start another.',
    kick: 'Remove',
    kickTitle: (name) => `Remove ${name}?`,
    kickHint: 'They cannot come back to this room. A live hand is folded at once.',
    makeHost: 'Make host',
    makeHostTitle: (name) => `Hand the room over to ${name}?`,
    makeHostHint: 'They will be the host; you stay in the room.',
    adjust: 'Change chips',
    adjustTitle: (name) => `Change ${name}’s chips`,
    adjustHint: 'Between hands at once, in mid-hand after it. Everybody is told, with the reason.',
    adjustAmount: 'Add, or take with a minus',
    adjustReason: 'Reason, shown to everybody',
    adjustDo: 'Apply',
    settings: 'Table settings',
  },
  log: {
    title: 'Table talk',
    say: 'Say something',
    send: 'Send',
    earlier: '↑ before you came in',
    said: (name, what) => `${name}: ${what}`,
    meanwhile: (lines, most) =>
      `While you were away: ${lines.length > most ? '… ' : ''}${lines.slice(-most).join(' · ')}`,
  },
  events: {
    player_join_requested: ({ displayName }) => `${displayName} asks to join`,
    player_approved: ({ displayName }) => `${displayName} was let in`,
    player_rejected: ({ displayName }) => `${displayName} was not let in`,
    player_kicked: ({ displayName }) => `${displayName} was removed`,
    player_seated: ({ displayName, seatIndex, chips: stack }) =>
      `${displayName} takes seat ${seatIndex + 1} with ${chips(stack)}`,
    player_left_seat: ({ name, chips: stack }) => `${name} leaves the seat with ${chips(stack)}`,
    seat_freed: ({ name }) => `${name}’s seat was freed; the chips are kept`,
    spectator_joined: ({ displayName }) => `${displayName} watches`,
    spectator_left: ({ displayName }) => `${displayName} stops watching`,
    player_away: ({ name }) => `${name} is away`,
    player_returned: ({ name }) => `${name} is back`,
    player_disconnected: ({ name }) => `${name} has been gone for a while`,
    player_sat_out: ({ name }) => `${name} sits out`,
    player_sat_in: ({ name }) => `${name} is dealt in again`,
    chips_added: ({ name, amount }) => `${name} buys ${chips(amount)} more`,
    chips_adjusted: ({ name, amount, reason }) =>
      `The host ${amount < 0 ? 'takes' : 'gives'} ${name} ${chips(Math.abs(amount))}: ${reason}`,
    host_changed: ({ displayName }) => `${displayName} is the host now`,
    settings_changed: ({ settings, changes }) =>
      changes.length
        ? `New settings: ${changes.map(([name, value]) => settingWords(name, value)).join(', ')}`
        : `New settings: blinds ${chips(settings.smallBlind)} / ${chips(settings.bigBlind)}`,
    change_scheduled: ({ by, change }) => scheduled[change]?.(by),
    change_dropped: ({ by, change, reason }) => `Not done (${change}, ${by}): ${reason}`,
    game_started: () => 'The game begins',
    game_paused: () => 'Paused',
    game_resumed: () => 'The game goes on',
    game_completed: () => 'The game is over. Seats and chips are kept; the host can start another',
    hand_started: ({ handNumber }) => `Hand ${handNumber}`,
    player_action: ({ name, action, amount, reason }) =>
      `${name}: ${text.table.done({ action, amount })}${reasons[reason] ?? ''}`,
    street_advanced: ({ street, cards }) => `${streets[street] ?? street}: ${cards}`,
    hands_revealed: ({ hands }) => `Cards up: ${hands}`,
    hand_complete: ({ result }) => result,
    time_bank_started: ({ name }) => `${name} uses the time bank`,
  },
  errors: {
    VALIDATION: (detail) => detail,
    UNAUTHENTICATED: () => 'Your session has ended. Reload the page.',
    FORBIDDEN: (detail) => detail,
    NOT_HOST: () => 'Only the host may do that.',
    NOT_APPROVED: () => 'The host has not let you in yet.',
    NOT_IN_ROOM: (detail) => detail,
    ROOM_NOT_FOUND: () => 'There is no such room.',
    GAME_NOT_FOUND: () => 'That game is over.',
    ROOM_FULL: () => 'Every place is taken.',
    SEAT_TAKEN: () => 'Somebody has just taken that seat.',
    ALREADY_IN_ROOM: () => 'You are in this room already.',
    ALREADY_SEATED: () => 'You have a seat already.',
    NOT_YOUR_TURN: () => 'It is not your turn.',
    STALE_TURN: () => 'The table has moved on; nothing was done.',
    HAND_IN_PROGRESS: () => 'A hand is being played.',
    NOT_ENOUGH_PLAYERS: () => 'It takes two seated players with chips.',
    GAME_PAUSED: () => 'The game is paused: resume it.',
    ILLEGAL_ACTION: () => 'That is not possible now.',
    RATE_LIMITED: () => 'Too fast. Wait a moment.',
    DATABASE_UNAVAILABLE: () => 'The server cannot save just now. Nothing was changed; try again.',
    DRAINING: () => 'The server is restarting. Try again in a moment.',
    NETWORK: () => 'No answer from the server. Check your connection.',
    CONNECTION_LOST: () => 'The connection was lost. Try again.',
    STOPPED: () => 'Not connected.',
    other: (detail) => detail || 'That did not work.',
  },
};

/** A setting and what it is now: `big blind 4`. */
function settingWords(name, value) {
  const said = typeof value === 'number' ? chips(value) : text.settings.either[String(value)];
  return `${(text.settings[name] ?? name).toLowerCase()} ${said}`;
}

const streets = { flop: 'Flop', turn: 'Turn', river: 'River' };

/** What an error says to people. */
export function explain(error) {
  return (text.errors[error.code] ?? text.errors.other)(error.message);
}
