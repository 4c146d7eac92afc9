// Where seats and bets stand: the viewer's at the bottom, the others follow clockwise. Coordinates
// run from -1 to 1 both ways. A wide table is an oval; a tall one has a row at the top and two
// columns.

const ROUNDNESS = 0.82;
const HEIGHTS = { 0: [], 1: [0.2], 2: [0.38, -0.56], 3: [0.55, 0.06, -0.62] };

/** For each place `{wide: {seat, bet}, tall: {seat, bet}}`, each a pair of coordinates. */
export function placesFor(count) {
  const tall = tallPlaces(count);
  return Array.from({ length: count }, (_, i) => ({ wide: oval(i, count), tall: tall[i] }));
}

/** Fuller than an ellipse, as the table is. */
function oval(place, count) {
  const angle = Math.PI * (0.5 + (2 * place) / count);
  const seat = [fuller(Math.cos(angle)), fuller(Math.sin(angle))];
  return { seat, bet: place === 0 ? [0.26, 0.56] : [seat[0] * 0.66, seat[1] * 0.52] };
}

function fuller(part) {
  return Math.abs(part) < 1e-9 ? 0 : Math.sign(part) * Math.abs(part) ** ROUNDNESS;
}

function tallPlaces(count) {
  const others = count - 1;
  const top = others > 8 ? 3 : others % 2 || 2;
  const perSide = (others - top) / 2;
  const heights = Array.from({ length: perSide }, (_, i) => sideHeight(i, perSide));
  return [
    { seat: [0, 1], bet: [0, 0.44] },
    ...heights.map((y) => onSide(-1, y)),
    ...Array.from({ length: top }, (_, i) => atTop(topShift(i, top))),
    ...heights.reverse().map((y) => onSide(1, y)),
  ];
}

function onSide(x, y) {
  return { seat: [x, y], bet: [x * 0.44, y + 0.02] };
}

function atTop(x) {
  return { seat: [x, -1], bet: [x * 0.9, -0.68] };
}

/** From the bottom; between the upper two there is room for the board. */
function sideHeight(i, perSide) {
  return HEIGHTS[perSide][i];
}

function topShift(i, top) {
  return top === 1 ? 0 : (top === 2 ? 0.35 : 1) * (-1 + (2 * i) / (top - 1));
}
