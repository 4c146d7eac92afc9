// Whether this room is open in another tab of the same browser: both play, and it is said once.

import { notice } from './notices.js';
import { text } from './text.js';

/** Greets other tabs of a room, and answers their greetings. */
export function meetOtherTabs(roomId) {
  if (!globalThis.BroadcastChannel) {
    return;
  }
  const channel = new BroadcastChannel(`holdfast:${roomId}`);
  channel.onmessage = ({ data }) => {
    if (data === 'hello') {
      channel.postMessage('here');
    }
    notice(text.trouble.otherTab, 'quiet');
  };
  channel.postMessage('hello');
}
