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

/** A card's name, said aloud. */
export function cardName(card) {
  const [suit, rank] = card.split('_');
  return `${ranks[rank] ?? rank} of ${suits[suit] ?? suit}`;
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
    lead: 'Open a room, send the link, deal. Play chips only.',
    yourName: 'Your name',
    create: 'Open a room',
    moreSettings: 'Table settings',
    codeTitle: 'Have a code?',
    code: 'Room code',
    enter: 'Go to the room',
  },
  join: {
    title: (host) => `${host}’s room`,
    blinds: ({ smallBlind, bigBlind }) => `Blinds ${chips(smallBlind)} / ${chips(bigBlind)}`,
    seats: (taken, all) => `${taken} of ${all} seats taken`,
    ask: 'Ask to join',
    enter: 'Join',
    waiting: (host) => `Waiting for ${host} to let you in …`,
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
  },
  connection: {
    idle: 'Not connected',
    connecting: 'Connecting …',
    live: 'Live',
    waiting: (seconds) => (seconds > 0 ? `Reconnecting in ${seconds} s` : 'Reconnecting …'),
    stopped: 'Disconnected',
    reasons: {
      bad_frame: 'The server did not understand this page. Reload it.',
      session_revoked: 'Your session has ended. Your seat is kept: come back with the button.',
      room_unknown: 'There is no such room.',
      removed: 'The host has removed you from this room.',
    },
    again: 'Come back',
    home: 'To the start page',
    now: 'Reconnect now',
  },
  room: {
    name: (code) => `Room ${code}`,
    game: {
      waiting: 'Not started',
      active: 'Playing',
      paused: 'Paused',
      completed: 'Over',
    },
    invite: 'Invite',
    inviteLink: 'Link to this room',
    inviteCode: (code) => `or the code ${code}`,
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Select the link and copy it by hand.',
    close: 'Close',
    cancel: 'Cancel',
  },
  table: {
    label: 'Poker table',
    board: 'Board',
    noBoard: 'No cards on the board yet',
    pot: (amount) => `Pot ${chips(amount)}`,
    mainPot: (amount) => `Main ${chips(amount)}`,
    sidePot: (amount, i) => `Side ${i}: ${chips(amount)}`,
    hand: (number) => `Hand ${number}`,
    waitingToStart: 'Waiting for the host to start',
    startHint: 'Two seated players and you can start',
    paused: 'Paused',
    nextHand: 'Next hand soon',
    needPlayers: 'Waiting for players',
    hiddenPlay: 'The cards are for those inside',
    sit: 'Sit',
    sitHere: (number) => `Sit in seat ${number}`,
    emptySeat: (number) => `Seat ${number}, empty`,
    seat: (number, name) => `Seat ${number}, ${name}`,
    you: 'you',
    dealer: 'D',
    dealerLong: 'Dealer button',
    host: 'Host',
    stack: (amount) => `${chips(amount)} chips`,
    bet: (amount) => `Bet ${chips(amount)}`,
    hiddenCards: 'Two hidden cards',
    won: (amount) => `+${fewChips(amount)}`,
    busted: 'No chips',
    sittingOut: 'Sitting out',
    folded: 'Folded',
    allIn: 'All-in',
    connection: { live: 'Here', away: 'Away', disconnected: 'Gone' },
    said: { FOLD: 'Fold', CHECK: 'Check', CALL: 'Call', BET: 'Bet', RAISE: 'Raise', ALL_IN: 'All-in' },
    done: ({ action, amount }) => (done[action] ?? (() => action))(amount),
    wins: (name, amount, rank) => `${name} wins ${chips(amount)}${rank ? ` with ${rank}` : ''}`,
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
    min: 'Min',
    halfPot: '½ pot',
    pot: 'Pot',
    allInPreset: 'All-in',
    yourTurn: 'Your turn',
    waitingFor: (name) => `${name} to act`,
    range: (min, max) => `${chips(min)} to ${chips(max)}`,
  },
  mine: {
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
    watching: (names) => `Watching: ${names.join(', ')}`,
  },
  host: {
    title: 'Host',
    requests: 'Wants to join',
    requestCount: (count) => (count === 1 ? '1 person wants to join' : `${count} people want to join`),
    approve: 'Let in',
    reject: 'Refuse',
    start: 'Start the game',
    pause: 'Pause',
    resume: 'Resume',
    end: 'End the game',
    endTitle: 'End this game?',
    endHint: 'After the hand. Everybody keeps seat and chips; you can start another.',
    players: 'People',
    nobody: 'Nobody but you yet.',
    actions: (name) => `Manage ${name}`,
    kick: 'Remove',
    kickTitle: (name) => `Remove ${name}?`,
    kickHint: 'They cannot come back to this room. A live hand is folded at once.',
    makeHost: 'Make host',
    makeHostTitle: (name) => `Hand the room over to ${name}?`,
    makeHostHint: 'They will be the host; you stay in the room.',
    adjust: 'Chips',
    adjustTitle: (name) => `Change ${name}’s chips`,
    adjustAmount: 'Add, or take with a minus',
    adjustReason: 'Reason, shown to everybody',
    adjustDo: 'Change chips',
    settings: 'Settings',
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
    settings_changed: ({ settings }) =>
      `New settings: blinds ${chips(settings.smallBlind)} / ${chips(settings.bigBlind)}`,
    change_scheduled: ({ by, change }) => scheduled[change]?.(by),
    change_dropped: ({ by, change, reason }) => `Not done (${change}, ${by}): ${reason}`,
    game_started: () => 'The game begins',
    game_paused: () => 'Paused',
    game_resumed: () => 'The game goes on',
    game_completed: () => 'The game is over',
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

const streets = { flop: 'Flop', turn: 'Turn', river: 'River' };

/** What an error says to people. */
export function explain(error) {
  return (text.errors[error.code] ?? text.errors.other)(error.message);
}
