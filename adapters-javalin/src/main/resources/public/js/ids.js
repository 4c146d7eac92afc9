// Identifiers the browser keeps. `crypto.randomUUID` exists on secure origins only; a room may be
// served over plain HTTP at home, `getRandomValues` works there too.

/** A random UUID, version 4. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The value kept under a key, made once by `make`. */
export function kept(storage, key, make) {
  const known = storage.getItem(key);
  if (known) {
    return known;
  }
  const made = make();
  storage.setItem(key, made);
  return made;
}

/** `localStorage`, or a stand-in for this page's life where the browser refuses it. */
export function browserStorage() {
  try {
    const storage = window.localStorage;
    storage.setItem('holdfast:probe', '1');
    storage.removeItem('holdfast:probe');
    return storage;
  } catch {
    return new MemoryStorage();
  }
}

/** Storage that forgets. */
class MemoryStorage {
  #values = new Map();

  getItem(key) {
    return this.#values.get(key) ?? null;
  }

  setItem(key, value) {
    this.#values.set(key, String(value));
  }

  removeItem(key) {
    this.#values.delete(key);
  }
}
