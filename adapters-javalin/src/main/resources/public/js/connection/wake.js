// The moments at which waiting makes no sense any more: the network is back, the page is looked at.

/** Calls back at each such moment; the answer stops it. */
export function onWake(callback) {
  const page = globalThis.document;
  const shown = () => page.visibilityState === 'visible' && callback();
  globalThis.addEventListener?.('online', callback);
  page?.addEventListener('visibilitychange', shown);
  return () => {
    globalThis.removeEventListener?.('online', callback);
    page?.removeEventListener('visibilitychange', shown);
  };
}
