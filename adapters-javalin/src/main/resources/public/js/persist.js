// Trying again what fails for reasons that pass.

import { delayBefore } from './connection/backoff.js';

const PASSING = new Set(['NETWORK', 'RATE_LIMITED', 'DATABASE_UNAVAILABLE', 'DRAINING']);

/**
 * Does something until it succeeds, or fails for good.
 *
 * @param onWait told of every failure that is waited out
 */
export async function persist(action, onWait) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await action();
    } catch (error) {
      if (!PASSING.has(error.code)) {
        throw error;
      }
      onWait(error);
      await new Promise((resolve) => setTimeout(resolve, delayBefore(attempt)));
    }
  }
}
