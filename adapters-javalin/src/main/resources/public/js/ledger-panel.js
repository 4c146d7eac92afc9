// The ledger as people read it, with the sum that has to be nothing.

import { button, el } from './dom.js';
import { ledgerOf } from './ledger.js';
import { chips, text } from './text.js';

const words = text.ledger;
const COLUMNS = ['bought', 'adjusted', 'stack', 'net'];

export class LedgerPanel {
  #book;
  #gameId = null;
  #upTo = '';
  #content = el('div', { class: 'stack' });

  constructor(book) {
    this.#book = book;
    this.node = el(
      'section',
      { class: 'side-panel ledger' },
      el('p', { class: 'hint' }, words.hint),
      this.#content,
      button(words.again, () => this.opened()),
    );
  }

  /** Counts anew when a hand is over, if anybody looks. */
  update({ game, hand }) {
    const upTo = `${game.id} ${hand?.over ? hand.number : ''}`;
    const another = upTo !== this.#upTo;
    this.#gameId = game.id;
    this.#upTo = upTo;
    if (another && !this.node.hidden && this.node.isConnected) {
      this.opened();
    }
  }

  /** Counts anew. */
  async opened() {
    if (!this.#gameId) {
      return;
    }
    const frames = await this.#book.read(this.#gameId).catch(() => null);
    const ledger = frames && ledgerOf(frames);
    this.#content.replaceChildren(...(ledger ? shown(ledger) : [el('p', {}, words.unread)]));
  }
}

function shown({ accounts, total, balanced }) {
  if (accounts.length === 0) {
    return [el('p', { class: 'hint' }, words.empty)];
  }
  const columns = COLUMNS.filter((name) => name !== 'adjusted' || accounts.some((a) => a.adjusted));
  const sums = columns.map((name) => accounts.reduce((sum, account) => sum + amountOf(account, name), 0));
  const verdict = balanced ? words.balanced : words.unbalanced(total);
  return [
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, head(words.player), ...columns.map((name) => head(words[name])))),
      el('tbody', {}, ...accounts.map((account) => line(account, columns))),
      el('tfoot', {}, el('tr', {}, el('th', { scope: 'row' }, words.sum), ...sums.map((sum, i) => cell(sum, columns[i])))),
    ),
    el('p', { class: `verdict ${balanced ? 'good' : 'bad'}` }, verdict),
  ];
}

function head(label) {
  return el('th', { scope: 'col' }, label);
}

function line(account, columns) {
  const name = el('th', { scope: 'row' }, account.name, account.parked > 0 ? el('small', {}, ` ${words.parked}`) : null);
  return el('tr', {}, name, ...columns.map((column) => cell(amountOf(account, column), column)));
}

function amountOf(account, column) {
  return column === 'stack' ? account.stack + account.parked : account[column];
}

function cell(amount, column) {
  const signed = column === 'net' || column === 'adjusted';
  const kind = column === 'net' ? (amount > 0 ? 'plus' : amount < 0 ? 'minus' : '') : '';
  const sign = signed && amount > 0 ? '+' : '';
  return el('td', { class: kind }, `${sign}${chips(amount).replace('-', '−')}`);
}
