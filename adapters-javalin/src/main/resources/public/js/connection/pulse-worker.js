// Told an interval in milliseconds, answers with a message at each.
onmessage = ({ data: intervalMs }) => setInterval(() => postMessage('beat'), intervalMs);
