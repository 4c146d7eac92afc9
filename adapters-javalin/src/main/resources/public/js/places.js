// Where the seats go: place 0 is at the bottom, the others follow clockwise. Coordinates run from
// -1 to 1 both ways. A wide table is an oval; a tall one has a row at the top and two columns.

/** For each place `{wide: [x, y], tall: [x, y]}`. */
export function placesFor(count) {
  const tall = tallPlaces(count);
  return Array.from({ length: count }, (_, i) => ({ wide: oval(i, count), tall: tall[i] }));
}

function oval(place, count) {
  const angle = Math.PI * (0.5 + (2 * place) / count);
  return [Math.cos(angle), Math.sin(angle)];
}

function tallPlaces(count) {
  const others = count - 1;
  const top = others > 8 ? 3 : others % 2 || 2;
  const perSide = (others - top) / 2;
  const heights = Array.from({ length: perSide }, (_, i) => sideHeight(i, perSide));
  return [
    [0, 1],
    ...heights.map((y) => [-1, y]),
    ...Array.from({ length: top }, (_, i) => [topShift(i, top), -1]),
    ...heights.reverse().map((y) => [1, y]),
  ];
}

/** Evenly from a little above the bottom to a little below the top. */
function sideHeight(i, perSide) {
  return perSide === 1 ? -0.1 : 0.5 - i * (1 / (perSide - 1));
}

function topShift(i, top) {
  return top === 1 ? 0 : (top === 2 ? 0.52 : 1) * (-1 + (2 * i) / (top - 1));
}
