// A button that opens a few more.

import { el } from './dom.js';

/** A menu that closes once something in it was chosen, or by Escape, or by a click elsewhere. */
export function menu(label, ...buttons) {
  const list = el('div', { class: 'menu-list' }, ...buttons);
  const node = el('details', { class: 'menu' }, el('summary', { class: 'button' }, label), list);
  const close = () => {
    node.open = false;
  };
  list.addEventListener('click', close);
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && node.open) {
      close();
      node.querySelector('summary').focus();
    }
  });
  document.addEventListener('click', (event) => node.contains(event.target) || close());
  return node;
}
