// A QR code as a drawing; `codewords` and `matrix` know how it is made.

import { codewords } from './codewords.js';
import { svg } from '../dom.js';
import { matrix } from './matrix.js';

const MARGIN = 4;

/** Draws a text, dark on light as cameras expect it. */
export function qrCode(text, label) {
  const rows = matrix(codewords(text));
  const size = rows.length + 2 * MARGIN;
  const dark = rows.flatMap((row, y) =>
    row.map((on, x) => (on ? `M${x + MARGIN} ${y + MARGIN}h1v1h-1z` : '')),
  );
  return svg(
    'svg',
    { class: 'qr', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label },
    svg('rect', { width: size, height: size, fill: '#fff' }),
    svg('path', { d: dark.join(''), fill: '#000', 'shape-rendering': 'crispEdges' }),
  );
}
