// The moments at which waiting makes no sense any more: the network is back, the page is looked at
// or thawed, another tab of this browser has got through.

/**
 * Calls back at each such moment; the answer stops it.
 *
 * @param isOurs whether a changed key of the storage tells of this room
 */
export function onWake(callback, isOurs = () => false) {
  const page = globalThis.document;
  const shown = () => page.visibilityState === 'visible' && callback();
  const stored = ({ key, newValue }) => newValue && isOurs(key) && callback();
  const listening = [
    // Gone offline: whatever is open is asked whether it still lives, and found out.
    [globalThis, 'offline', callback],
    [globalThis, 'online', callback],
    [globalThis, 'pageshow', callback],
    [globalThis, 'storage', stored],
    [page, 'resume', callback],
    [page, 'visibilitychange', shown],
  ];
  listening.forEach(([target, type, listener]) => target?.addEventListener?.(type, listener));
  return () =>
    listening.forEach(([target, type, listener]) => target?.removeEventListener?.(type, listener));
}
