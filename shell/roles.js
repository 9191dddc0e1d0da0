// What element each role of screen/semantics.h becomes, in the order of its enum. Native elements
// where there are some, ARIA where not.
//   tag: element; role: its role attribute; text: its name is its content (else aria-label);
//   type: of an input; press: something to press; keyed: the browser clicks it by Enter or Space
const R = (name, tag, rest = {}) => ({ name, tag, ...rest });
const BUTTON = { text: true, press: true, keyed: true, type: 'button' };

export const ROLES = [
  R('group', 'div', { role: 'group', namedOnly: true }), R('main', 'main'), R('navigation', 'nav'),
  R('banner', 'header', { role: 'banner' }), R('contentinfo', 'footer', { role: 'contentinfo' }),
  R('region', 'section', { role: 'region', namedOnly: true }),
  R('heading', 'h2', { text: true }), R('text', 'span', { text: true }),
  R('image', 'div', { role: 'img' }), R('status', 'div', { role: 'status', text: true }),
  R('alert', 'div', { role: 'alert', text: true }),
  R('button', 'button', BUTTON), R('link', 'button', { ...BUTTON, role: 'link' }),
  R('checkbox', 'input', { type: 'checkbox', press: true, keyed: true }),
  R('switch', 'input', { type: 'checkbox', role: 'switch', press: true, keyed: true }),
  R('radio', 'input', { type: 'radio', press: true, keyed: true }),
  R('radio_group', 'div', { role: 'radiogroup' }),
  R('tab', 'button', { ...BUTTON, role: 'tab' }), R('tab_list', 'div', { role: 'tablist' }),
  R('tab_panel', 'div', { role: 'tabpanel' }),
  R('textbox', 'input', { press: true, keyed: true }),
  R('combobox', 'button', { role: 'combobox', type: 'button', press: true, keyed: true,
    valueText: true }),
  R('listbox', 'div', { role: 'listbox' }),
  R('option', 'div', { role: 'option', text: true, press: true }),
  R('menu', 'div', { role: 'menu' }), R('menu_item', 'button', { ...BUTTON, role: 'menuitem' }),
  R('list', 'div', { role: 'list' }), R('list_item', 'div', { role: 'listitem', text: true }),
  R('table', 'div', { role: 'table' }), R('row', 'div', { role: 'row', text: true }),
  R('column_header', 'div', { role: 'columnheader', text: true }),
  R('cell', 'div', { role: 'cell', text: true }), R('grid', 'div', { role: 'grid' }),
  R('grid_cell', 'div', { role: 'gridcell', text: true }), R('dialog', 'div', { role: 'dialog' }),
  R('progress', 'div', { role: 'progressbar' }), R('separator', 'div', { role: 'separator' }),
  R('media', 'div', { own: true }),  // filled by file_show.js
];

export const FLAG = {
  disabled: 1 << 0, checked: 1 << 1, selected: 1 << 2, expandable: 1 << 3, expanded: 1 << 4,
  hasPopup: 1 << 5, required: 1 << 6, invalid: 1 << 7, current: 1 << 8, pressed: 1 << 9,
  modal: 1 << 10, focusable: 1 << 11, focusByScript: 1 << 12, assertive: 1 << 13,
};

const set = (element, name, value) => {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};
const yes = (on) => (on ? 'true' : null);
const either = (on) => (on ? 'true' : 'false');

// A new element for a kind ({role, level, text, parent}); textboxes are made by textfields.js.
export function createElement(kind) {
  const role = ROLES[kind.role];
  // A native button must not hold other controls.
  const plain = kind.parent && role.tag === 'button';
  const tag = role.name === 'heading' ? `h${Math.min(Math.max(kind.level, 1), 6)}`
    : plain ? 'div' : role.tag;
  const element = document.createElement(tag);
  if (role.type && !plain) element.type = role.type;
  element.className = role.own ? 'node media' : kind.parent ? 'node holder' : 'node leaf';
  if (plain) element.setAttribute('role', role.role ?? 'button');
  else if (role.role && !role.namedOnly) element.setAttribute('role', role.role);
  return element;
}

// Its name, as content or as aria-label; a group or region without a name is no landmark.
export function applyName(record) {
  const { element, kind, name, value } = record;
  const role = ROLES[kind.role];
  if (kind.text !== 255) return set(element, 'aria-label', name || null);
  if (role.own) return undefined;
  if (role.namedOnly) set(element, 'role', name ? role.role : null);
  if (role.valueText) {
    set(element, 'aria-label', name || null);
    if (element.textContent !== value) element.textContent = value;
  } else if (role.text && !kind.parent) {
    if (element.textContent !== name) element.textContent = name;
  } else {
    set(element, 'aria-label', name && role.name !== 'text' ? name : null);
  }
  if (role.name === 'progress') {
    set(element, 'aria-valuetext', value || null);
  }
  return undefined;
}

const SELECTABLE = new Set(['tab', 'option', 'grid_cell', 'row']);

export function applyFlags(record) {
  const { element, kind, flags } = record;
  const role = ROLES[kind.role];
  const on = (flag) => (flags & flag) !== 0;
  const input = element.tagName === 'INPUT' || element.tagName === 'TEXTAREA';
  if (input) element.disabled = on(FLAG.disabled);
  else set(element, 'aria-disabled', yes(on(FLAG.disabled)));
  if (element.type === 'checkbox' || element.type === 'radio') element.checked = on(FLAG.checked);
  set(element, 'aria-selected', SELECTABLE.has(role.name) && (on(FLAG.selected) ||
    role.name === 'tab' || role.name === 'option') ? either(on(FLAG.selected)) : null);
  const expands = on(FLAG.expandable) || role.name === 'combobox';
  set(element, 'aria-expanded', expands ? either(on(FLAG.expanded)) : null);
  const lists = role.name === 'combobox' || (role.name === 'textbox' && expands);
  if (lists && input) {  // a text field with a list of matches below it
    set(element, 'role', 'combobox');
    set(element, 'aria-autocomplete', 'list');
  }
  set(element, 'aria-haspopup', on(FLAG.hasPopup)
    ? (lists ? 'listbox' : role.name === 'button' ? 'dialog' : 'true') : null);
  if (input) element.required = on(FLAG.required);
  else set(element, 'aria-required', yes(on(FLAG.required)));
  set(element, 'aria-invalid', yes(on(FLAG.invalid)));
  set(element, 'aria-current', yes(on(FLAG.current)));
  set(element, 'aria-pressed', role.name === 'button' && on(FLAG.pressed) ? 'true' : null);
  set(element, 'aria-modal', yes(on(FLAG.modal)));
  set(element, 'aria-live', on(FLAG.assertive) ? 'assertive' : null);
  const natural = input || element.tagName === 'BUTTON';
  const tab = on(FLAG.focusable) ? '0' : on(FLAG.focusByScript) || natural ? '-1' : null;
  set(element, 'tabindex', tab);
  element.classList.toggle('press',
    (role.press || on(FLAG.focusable) || on(FLAG.focusByScript)) && role.name !== 'dialog');
}

const SET_NAMES = {
  list: ['', 'aria-rowcount'], table: ['', 'aria-rowcount'], grid: ['', 'aria-rowcount'],
  row: ['aria-rowindex', ''],
};

// Position in its set and the set's size; rows are counted as rows.
export function applySet(record) {
  const { element, kind, set: { pos, size } } = record;
  const { name } = ROLES[kind.role];
  if (name === 'list') return;
  if (name === 'progress') {  // how much of how much
    set(element, 'aria-valuenow', size > 0 ? String(pos) : null);
    set(element, 'aria-valuemax', size > 0 ? String(size) : null);
    return;
  }
  const [posName, sizeName] = SET_NAMES[name] ?? ['aria-posinset', 'aria-setsize'];
  if (posName) set(element, posName, pos > 0 ? String(pos) : null);
  if (sizeName) set(element, sizeName, size > 0 ? String(size) : null);
}
