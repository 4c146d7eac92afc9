// What the browser keeps.

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
