// Small line drawings for buttons; what they mean is said by the button's name.

import { svg } from './dom.js';

const drawings = {
  invite: 'M15 8a3 3 0 1 0-6 0 3 3 0 0 0 6 0ZM4 20c.6-4 3.6-6 8-6 1.5 0 2.8.2 3.9.7M19 15v6m-3-3h6',
  talk: 'M4 5h16v11H9.5L5 20v-4H4Z',
  gear: 'M5 7h8m4 0h2M5 17h2m4 0h8M5 12h2m4 0h8M15 5v4M9 15v4M9 10v4',
  close: 'M6 6l12 12M18 6 6 18',
  first: 'M18 6v12l-8-6ZM7 6v12',
  back: 'M16 6v12l-9-6Z',
  next: 'M8 6v12l9-6Z',
  last: 'M6 6v12l8-6ZM17 6v12',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  copy: 'M9 9h10v11H9ZM15 5H5v11h1',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  seat: 'M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20c.5-4 3-6.5 7-6.5s6.5 2.5 7 6.5',
};

/** A drawing as large as the text around it. */
export function icon(name) {
  return svg(
    'svg',
    { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    svg('path', { d: drawings[name] }),
  );
}
