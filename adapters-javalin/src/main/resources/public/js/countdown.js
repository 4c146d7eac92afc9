// The clock of the decision awaited, by the server's time.

/** `{endsAt, leftMs, wholeMs, bank}` of a decision at a moment; null if there is none. */
export function timeLeft(next, now) {
  if (!next) {
    return null;
  }
  const bank = next.bankEndsAt !== null;
  const [from, to] = bank ? [next.deadlineAt, next.bankEndsAt] : [next.startedAt, next.deadlineAt];
  return { endsAt: to, leftMs: Math.max(0, to - now), wholeMs: Math.max(1, to - from), bank };
}

/** Whole seconds, so that the last one reads 1. */
export function seconds({ leftMs }) {
  return Math.ceil(leftMs / 1000);
}
