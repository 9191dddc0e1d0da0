// Small settings of this device that are no secret, as one JSON object in localStorage. Where that
// is blocked they live until the page is closed.

const kKey = 'sessionbook/settings';
let memory = null;

function all() {
  if (memory) return memory;
  try {
    memory = JSON.parse(localStorage.getItem(kKey) ?? '{}');
  } catch { /* blocked or not ours */ }
  if (typeof memory !== 'object' || memory === null || Array.isArray(memory)) memory = {};
  return memory;
}

export function setting(key) {
  const value = Object.hasOwn(all(), key) ? all()[key] : '';
  return typeof value === 'string' ? value : '';
}

export function setSetting(key, value) {
  all()[key] = value;
  try {
    localStorage.setItem(kKey, JSON.stringify(all()));
  } catch { /* kept until the page closes */ }
}
