// What stands beside the table: tabs in a column where there is room, else a sheet that comes up
// when asked for.

import { button, el, setText, show } from './dom.js';
import { icon } from './icons.js';
import { text } from './text.js';

const words = text.side;
/** Whether both the table and what stands beside it have room. */
export const roomy = matchMedia('(min-width: 1024px)');

export class Side {
  #tabs;
  #list = el('div', { class: 'tabs', role: 'tablist', 'aria-label': words.label });
  #unread = 0;
  #badge = el('span', { class: 'badge', hidden: true });
  #current = null;
  #offered = '';

  /** @param panels `{name, node, opened?}` each; `opened` is told when it comes to be seen */
  constructor(panels) {
    this.#tabs = panels.map((panel) => this.#tab(panel));
    this.#list.append(...this.#tabs.map(({ tab }) => tab));
    const close = button(icon('close'), () => this.close(), { class: 'quiet side-close', 'aria-label': words.close });
    this.opener = button([icon('talk'), this.#badge], () => this.#toggle(), {
      class: 'icon-button side-open',
      'aria-label': words.open,
      'aria-expanded': 'false',
    });
    this.node = el(
      'aside',
      { class: 'side', 'aria-label': words.label },
      el('div', { class: 'side-head' }, this.#list, close),
      ...this.#tabs.map(({ panel }) => panel.node),
    );
    this.#list.addEventListener('keydown', (event) => this.#arrow(event));
    this.node.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
    this.select(panels[0].name);
  }

  /** Whether a panel can be seen now. */
  shows(name) {
    return this.#current?.panel.name === name && (roomy.matches || this.node.classList.contains('open'));
  }

  /** Comes up with one of the panels. */
  open(name = this.#current.panel.name) {
    this.node.classList.add('open');
    this.opener.setAttribute('aria-expanded', 'true');
    this.select(name);
  }

  close() {
    if (this.node.classList.contains('open')) {
      this.node.classList.remove('open');
      this.opener.setAttribute('aria-expanded', 'false');
      this.opener.focus();
    }
  }

  select(name) {
    this.#current = this.#tabs.find(({ panel }) => panel.name === name);
    this.#tabs.forEach(({ tab, panel }) => {
      const chosen = panel.name === name;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      show(panel.node, chosen);
    });
    this.#current.panel.opened?.();
    this.#count(this.shows(words.talkName) ? 0 : this.#unread);
  }

  /** Something was said; where nobody sees it the opener counts. */
  said() {
    this.#count(this.shows(words.talkName) ? 0 : this.#unread + 1);
  }

  /** Offers these tabs and no others. */
  offer(names) {
    this.#tabs.forEach(({ tab, panel }) => show(tab, names.includes(panel.name)));
    if (names.join() !== this.#offered) {
      this.#offered = names.join();
      this.select(names[0]);
    }
  }

  #toggle() {
    if (this.node.classList.contains('open')) {
      this.close();
    } else {
      this.open();
      this.#current.tab.focus();
    }
  }

  #count(unread) {
    this.#unread = unread;
    show(this.#badge, unread > 0);
    setText(this.#badge, unread > 9 ? '9+' : unread);
    this.opener.setAttribute('aria-label', unread ? words.openUnread(unread) : words.open);
  }

  #tab(panel) {
    const id = `panel-${panel.name}`;
    Object.assign(panel.node, { id, tabIndex: 0 });
    panel.node.setAttribute('role', 'tabpanel');
    panel.node.setAttribute('aria-label', words.tabs[panel.name]);
    const tab = button(words.tabs[panel.name], () => this.select(panel.name), {
      class: 'tab',
      role: 'tab',
      'aria-controls': id,
    });
    return { tab, panel };
  }

  #arrow(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const offered = this.#tabs.filter(({ tab }) => !tab.hidden);
      const at = offered.indexOf(this.#current);
      const next = offered[(at + step + offered.length) % offered.length];
      this.select(next.panel.name);
      next.tab.focus();
    }
  }
}
