// Reed-Solomon check bytes over the field of 256 elements that QR codes use.

const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);

for (let i = 0, value = 1; i < 255; i += 1) {
  EXP[i] = value;
  EXP[i + 255] = value;
  LOG[value] = i;
  value = value & 0x80 ? (value << 1) ^ 0x11d : value << 1;
}

function times(a, b) {
  return a && b ? EXP[LOG[a] + LOG[b]] : 0;
}

/** The generator's coefficients below the highest, which is 1. */
function generator(degree) {
  let poly = [1];
  for (let i = 0; i < degree; i += 1) {
    const shifted = [...poly, 0];
    poly = shifted.map((c, k) => c ^ (k > 0 ? times(poly[k - 1], EXP[i]) : 0));
  }
  return poly.slice(1);
}

/** So many check bytes for these data bytes. */
export function checkBytes(data, count) {
  const divisor = generator(count);
  const rest = new Uint8Array(count);
  for (const byte of data) {
    const factor = byte ^ rest[0];
    rest.copyWithin(0, 1);
    rest[count - 1] = 0;
    divisor.forEach((c, i) => {
      rest[i] ^= times(c, factor);
    });
  }
  return [...rest];
}
