// The modules of a QR code: its fixed patterns, then the data in their winding way, then a mask.

const ALIGNMENT = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];
const MASKS = [
  (x, y) => (x + y) % 2 === 0,
  (x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Rows of booleans, true where dark, with the mask that leaves the fewest runs and blocks. */
export function matrix({ version, bytes }) {
  const drawn = MASKS.map((_, mask) => draw(version, bytes, mask));
  return drawn.reduce((best, next) => (unrest(next) < unrest(best) ? next : best));
}

function draw(version, bytes, mask) {
  const size = 17 + 4 * version;
  const rows = Array.from({ length: size }, () => new Array(size).fill(null));
  const put = (x, y, dark) => {
    if (x >= 0 && y >= 0 && x < size && y < size) {
      rows[y][x] = dark;
    }
  };
  finders(put, size);
  alignments(put, rows, version);
  timing(put, rows);
  formatBits(put, size, mask);
  versionBits(put, size, version);
  fill(rows, bytes, MASKS[mask]);
  return rows;
}

function square(put, cx, cy, reach, isDark) {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      put(cx + dx, cy + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  }
}

function finders(put, size) {
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) {
    square(put, x, y, 4, (ring) => ring !== 2 && ring !== 4);
  }
}

function alignments(put, rows, version) {
  const at = ALIGNMENT[version - 1];
  for (const y of at) {
    for (const x of at.filter((column) => rows[y][column] === null)) {
      square(put, x, y, 2, (ring) => ring !== 1);
    }
  }
}

function timing(put, rows) {
  for (let i = 8; i < rows.length - 8; i += 1) {
    put(i, 6, i % 2 === 0);
    put(6, i, i % 2 === 0);
  }
}

/** A number and its remainder by a polynomial, as the standard protects its own small numbers. */
function guarded(value, polynomial, bits) {
  let rest = value << bits;
  for (let i = 31 - Math.clz32(rest || 1); i >= bits; i = 31 - Math.clz32(rest || 1)) {
    rest ^= polynomial << (i - bits);
  }
  return (value << bits) | rest;
}

/** Level M is 00. */
function formatBits(put, size, mask) {
  const word = guarded(mask, 0x537, 10) ^ 0x5412;
  for (let i = 0; i < 15; i += 1) {
    const dark = ((word >> i) & 1) === 1;
    const [x, y] = i < 8 ? [8, i < 6 ? i : i + 1] : [i < 9 ? 7 : 14 - i, 8];
    put(x, y, dark);
    put(i < 8 ? size - 1 - i : 8, i < 8 ? 8 : size - 15 + i, dark);
  }
  put(8, size - 8, true);
}

function versionBits(put, size, version) {
  if (version < 7) {
    return;
  }
  const word = guarded(version, 0x1f25, 12);
  for (let i = 0; i < 18; i += 1) {
    const dark = ((word >> i) & 1) === 1;
    put(Math.floor(i / 3), size - 11 + (i % 3), dark);
    put(size - 11 + (i % 3), Math.floor(i / 3), dark);
  }
}

/** Two columns at a time, from the right, up and down in turn, around what stands already. */
function fill(rows, bytes, isMasked) {
  const size = rows.length;
  let bit = 0;
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    right -= right === 6 ? 1 : 0;
    for (let i = 0; i < size; i += 1) {
      const y = up ? size - 1 - i : i;
      for (const x of [right, right - 1].filter((column) => rows[y][column] === null)) {
        const dark = ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
        rows[y][x] = (dark === 1) !== isMasked(x, y);
        bit += 1;
      }
    }
  }
}

function unrest(rows) {
  const columns = rows.map((_, x) => rows.map((row) => row[x]));
  return [...rows, ...columns].reduce((sum, line) => sum + runs(line), 0) + blocks(rows);
}

function runs(line) {
  let sum = 0;
  for (let i = 1, run = 1; i <= line.length; i += 1) {
    if (line[i] === line[i - 1]) {
      run += 1;
    } else {
      sum += run >= 5 ? run - 2 : 0;
      run = 1;
    }
  }
  return sum;
}

function blocks(rows) {
  let sum = 0;
  for (let y = 1; y < rows.length; y += 1) {
    for (let x = 1; x < rows.length; x += 1) {
      const four = [rows[y][x], rows[y][x - 1], rows[y - 1][x], rows[y - 1][x - 1]];
      sum += four.every((dark) => dark === four[0]) ? 3 : 0;
    }
  }
  return sum;
}
