// A text as the code words of a QR code of error correction level M, versions 1 to 10 (ISO 18004).

import { checkBytes } from './galois.js';

// For each version: check bytes a block, then blocks and data bytes of either group.
const BLOCKS = [
  [10, 1, 16, 0],
  [16, 1, 28, 0],
  [26, 1, 44, 0],
  [18, 2, 32, 0],
  [24, 2, 43, 0],
  [16, 4, 27, 0],
  [18, 4, 31, 0],
  [22, 2, 38, 2],
  [22, 3, 36, 2],
  [26, 4, 43, 1],
];
const BYTE_MODE = 4;
const PADDING = [0xec, 0x11];

/** `{version, bytes}`, the smallest version that holds the text; throws if none does. */
export function codewords(text) {
  const data = new TextEncoder().encode(text);
  const version = BLOCKS.findIndex((_, i) => capacity(i + 1) >= data.length) + 1;
  if (version === 0) {
    throw new RangeError(`too long for a QR code: ${data.length} bytes`);
  }
  return { version, bytes: interleaved(padded(data, version), version) };
}

function dataBytes(version) {
  const [, blocks, length, longer] = BLOCKS[version - 1];
  return blocks * length + longer * (length + 1);
}

/** Mode and length take 12 bits, 20 from version 10 on. */
function capacity(version) {
  return dataBytes(version) - (version < 10 ? 2 : 3);
}

function padded(data, version) {
  const bits = [];
  const put = (value, count) => {
    for (let i = count - 1; i >= 0; i -= 1) {
      bits.push((value >> i) & 1);
    }
  };
  put(BYTE_MODE, 4);
  put(data.length, version < 10 ? 8 : 16);
  data.forEach((byte) => put(byte, 8));
  put(0, Math.min(4, dataBytes(version) * 8 - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  const bytes = [];
  for (let i = 0; i < bits.length; i += 8) {
    bytes.push(Number.parseInt(bits.slice(i, i + 8).join(''), 2));
  }
  for (let i = 0; bytes.length < dataBytes(version); i += 1) {
    bytes.push(PADDING[i % 2]);
  }
  return bytes;
}

/** Blocks take turns, byte by byte, so that a stain hurts each a little. */
function interleaved(bytes, version) {
  const [checks, blocks, length, longer] = BLOCKS[version - 1];
  const parts = [];
  for (let start = 0, i = 0; i < blocks + longer; i += 1) {
    const end = start + length + (i < blocks ? 0 : 1);
    parts.push(bytes.slice(start, end));
    start = end;
  }
  const ends = parts.map((part) => checkBytes(part, checks));
  return [...inTurn(parts), ...inTurn(ends)];
}

function inTurn(lists) {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) =>
    lists.filter((list) => i < list.length).map((list) => list[i]),
  ).flat();
}
