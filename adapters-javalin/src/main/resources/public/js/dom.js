// Elements without markup: text only ever becomes a text node, so nothing needs escaping.

/** An element with properties (`on…` are listeners, `class` and dashed names attributes) and children. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    set(node, name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function set(node, name, value) {
  if (value === undefined || value === null) {
    return;
  }
  if (name.startsWith('on')) {
    node.addEventListener(name.slice(2), value);
  } else if (name === 'class' || name.includes('-') || !(name in node)) {
    node.setAttribute(name, value);
  } else {
    node[name] = value;
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** An element of a drawing, with attributes. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
}

/** A button that does one thing; while a promise it started is open it cannot be pressed again. */
export function button(label, action, props = {}) {
  const node = el('button', { type: 'button', ...props }, label);
  node.addEventListener('click', () => busy(node, action));
  return node;
}

/** A form with one button; `action` gets the values (see `valuesOf`). */
export function form(props, label, action, ...children) {
  const submit = el('button', { type: 'submit', class: 'primary' }, label);
  const node = el('form', props, ...children, submit);
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(submit, () => action(valuesOf(node), node));
  });
  return node;
}

/** Runs an action with its button out of use; what goes wrong is a `trouble` event of the document. */
async function busy(node, action) {
  node.setAttribute('aria-busy', 'true');
  node.disabled = true;
  try {
    await action();
  } catch (error) {
    document.dispatchEvent(new CustomEvent('trouble', { detail: error }));
  } finally {
    node.removeAttribute('aria-busy');
    node.disabled = false;
  }
}

/** A labelled input. */
export function field(label, input, hint) {
  return el('label', { class: 'field' }, el('span', {}, label), input, hint ? el('small', {}, hint) : null);
}

/** Sets text only where it changed, so that nothing is announced or laid out for nothing. */
export function setText(node, text) {
  const next = String(text);
  if (node.textContent !== next) {
    node.textContent = next;
  }
}

/** Shows or hides. */
export function show(node, visible) {
  node.hidden = !visible;
}

/**
 * Keeps one child for each item, made once and updated afterwards, so that focus stays where it is.
 *
 * @param container the parent; all its children are of this list
 * @param items what to show, in order
 * @param keyOf an item's identity
 * @param make makes `{node, update(item)}`
 */
export function keep(container, items, keyOf, make) {
  const before = container.kept ?? new Map();
  const after = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const part = before.get(key) ?? make(item);
    part.update(item);
    after.set(key, part);
  }
  before.forEach((part, key) => after.has(key) || part.node.remove());
  [...after.values()].forEach((part, i) => {
    if (container.children[i] !== part.node) {
      container.insertBefore(part.node, container.children[i] ?? null);
    }
  });
  container.kept = after;
}

/** The values of a form's named fields: numbers for number inputs, booleans for check boxes. */
export function valuesOf(form) {
  const values = {};
  for (const input of form.elements) {
    if (!input.name || (input.type === 'number' && input.value === '')) {
      continue;
    }
    values[input.name] = valueOf(input);
  }
  return values;
}

function valueOf(input) {
  switch (input.type) {
    case 'number':
      return input.valueAsNumber;
    case 'checkbox':
      return input.checked;
    default:
      return input.value.trim();
  }
}
