// What to do after a socket closed, by the protocol's close codes.

const FINAL = new Map([
  [4001, 'bad_frame'],
  [4003, 'session_revoked'],
  [4004, 'room_unknown'],
  [4009, 'removed'],
]);
const AT_ONCE = new Set([4200, 4201, 4202, 4203, 4204]);

/** What this side calls a line that has gone silent, as the server does. */
export const SILENT = 4201;

/** What a browser calls a line that broke. */
export const BROKEN = 1006;

/** Why this connection must not be tried again; undefined if it may. */
export function finalReason(code) {
  return FINAL.get(code);
}

/** Whether to come back without waiting first. */
export function comesBackAtOnce(code) {
  return AT_ONCE.has(code);
}
