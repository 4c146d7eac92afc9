// Chips on their way: from a seat's bet to the pot, from the pot to who won it. Nothing moves for
// those who asked for quiet, nor while nobody looks.

import { el } from './dom.js';

const LASTS_MS = 420;
const quiet = matchMedia('(prefers-reduced-motion: reduce)');

/** Has a copy of something fly from one place to another over a layer. */
export function fly(layer, what, from, to) {
  if (quiet.matches || document.hidden || !layer.animate) {
    return;
  }
  const origin = layer.getBoundingClientRect();
  const flyer = el('span', { class: 'flyer', 'aria-hidden': 'true' }, what);
  layer.append(flyer);
  const steps = [middle(from, origin), middle(to, origin)].map(
    ([x, y]) => ({ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` }),
  );
  const flight = flyer.animate([...steps, { ...steps[1], opacity: 0 }], {
    duration: LASTS_MS,
    easing: 'cubic-bezier(.3,.7,.3,1)',
  });
  flight.onfinish = () => flyer.remove();
  flight.oncancel = () => flyer.remove();
}

function middle(node, origin) {
  const box = node.getBoundingClientRect();
  return [box.left + box.width / 2 - origin.left, box.top + box.height / 2 - origin.top];
}
