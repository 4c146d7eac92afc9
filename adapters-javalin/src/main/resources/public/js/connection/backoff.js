// Waiting between attempts: full jitter, so that a server that comes back is not met by everybody
// in the same instant.

const SHORTEST_MS = 200;
const LONGEST_MS = 10_000;
const FIRST_CEILING_MS = 1_000;

/** Milliseconds before an attempt; 0 is the first. `random` gives 0 to 1. */
export function delayBefore(attempt, random = Math.random) {
  const ceiling = Math.min(LONGEST_MS, FIRST_CEILING_MS * 2 ** Math.min(attempt, 10));
  return Math.round(SHORTEST_MS + random() * (ceiling - SHORTEST_MS));
}
