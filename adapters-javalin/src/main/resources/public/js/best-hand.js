// The best five of up to seven cards, for telling players what they hold. The server decides who
// wins; this only has to say it the same way.

const RANKS = ['2', '3', '4', '5', '6', '7', '8', '9', '10', 'J', 'Q', 'K', 'A'];
const ACE = 14;

/**
 * What these cards make: `{kind, ranks, cards}`, the ranks that name it (2 to 14) and its cards,
 * fewer than five before the flop; null without cards.
 */
export function bestHand(names) {
  const cards = names.map(read).sort((a, b) => b.rank - a.rank);
  return cards.length ? straightFlush(cards) ?? ofOneRank(cards, 4) ?? fullHouse(cards) ?? flush(cards)
    ?? straight(cards) ?? ofOneRank(cards, 3) ?? pairs(cards) : null;
}

function read(name) {
  const [suit, rank] = name.split('_');
  return { name, suit, rank: RANKS.indexOf(rank) + 2 };
}

function made(kind, ranks, cards, all = cards) {
  const kickers = all.filter((card) => !cards.includes(card));
  return { kind, ranks, cards: [...cards, ...kickers].slice(0, 5).map(({ name }) => name) };
}

function groups(cards, key) {
  const found = new Map();
  cards.forEach((card) => found.set(card[key], [...(found.get(card[key]) ?? []), card]));
  return [...found.values()];
}

function suited(cards) {
  return groups(cards, 'suit').find((group) => group.length >= 5) ?? null;
}

function straightFlush(cards) {
  const run = runIn(suited(cards) ?? []);
  return run && made('straightFlush', [run[0].rank], run);
}

function straight(cards) {
  const run = runIn(cards);
  return run && made('straight', [run[0].rank], run);
}

function flush(cards) {
  const five = suited(cards)?.slice(0, 5);
  return five ? made('flush', [five[0].rank], five) : null;
}

/** The highest five in a row, an ace also below the two. */
function runIn(cards) {
  const one = groups(cards, 'rank').map(([card]) => card);
  const low = one.filter(({ rank }) => rank === ACE).map((ace) => ({ ...ace, rank: 1 }));
  const line = [...one, ...low];
  const start = line.findIndex((card, i) => line[i + 4]?.rank === card.rank - 4);
  return start < 0 ? null : line.slice(start, start + 5);
}

function ofOneRank(cards, count) {
  const group = groups(cards, 'rank').find(({ length }) => length === count);
  return group ? made(count === 4 ? 'four' : 'three', [group[0].rank], group, cards) : null;
}

function fullHouse(cards) {
  const several = groups(cards, 'rank').filter(({ length }) => length >= 2);
  const three = several.find(({ length }) => length === 3);
  const two = several.find((group) => group !== three);
  return three && two
    ? made('fullHouse', [three[0].rank, two[0].rank], [...three, ...two.slice(0, 2)])
    : null;
}

function pairs(cards) {
  const found = groups(cards, 'rank').filter(({ length }) => length === 2);
  if (found.length === 0) {
    return made('high', cards.slice(0, 2).map(({ rank }) => rank), [], cards);
  }
  const best = found.slice(0, 2);
  const kind = best.length === 2 ? 'twoPair' : 'pair';
  return made(kind, best.map(([card]) => card.rank), best.flat(), cards);
}
