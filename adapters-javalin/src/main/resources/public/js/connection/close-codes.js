// What to do after a socket closed, by the protocol's close codes.

const FINAL = new Map([
  [4001, 'bad_frame'],
  [4003, 'session_revoked'],
  [4004, 'room_unknown'],
  [4009, 'removed'],
]);
const AT_ONCE = new Set([4200, 4201, 4202, 4203, 4204]);
const TOKEN_EXPIRED = 4204;

/** Why this connection must not be tried again; undefined if it may. */
export function finalReason(code) {
  return FINAL.get(code);
}

/** Whether to come back without waiting first. */
export function comesBackAtOnce(code) {
  return AT_ONCE.has(code);
}

/**
 * Draws the conclusions for a room's tokens.
 *
 * @param shown what the socket was authenticated with
 */
export function judgeTokens(code, tokens, shown) {
  switch (FINAL.get(code)) {
    case 'removed':
      return tokens.forgetAll();
    case 'session_revoked':
      // They may still be good, for another user than the session's.
      return tokens.disown();
    default:
      return code === TOKEN_EXPIRED ? tokens.forget(shown) : undefined;
  }
}
