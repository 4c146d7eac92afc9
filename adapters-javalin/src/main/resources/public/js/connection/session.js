// A browser may hold the session of one user and the token of another, as when the cookie has run
// out and a call has begun a new session. The server takes neither side; the seat is the token's.

/** The token is not good: nobody's way back. */
const REFUSED = 401;

/**
 * Makes the user of a rejoin token this browser's again.
 *
 * @returns the session with the token's successor; null if the token is not good
 * @throws if no answer could be had
 */
export async function restoreSession(origin, roomId, rejoinToken) {
  const answer = await fetch(new URL('/api/session', origin), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    credentials: 'include',
    cache: 'no-store',
    body: JSON.stringify({ roomId, rejoinToken }),
  });
  if (answer.ok) {
    return answer.json();
  }
  if (answer.status === REFUSED) {
    return null;
  }
  throw new Error(`the session could not be restored: ${answer.status}`);
}
