// Time zones from Intl, as tables: the offset changes of a named zone from 1970 to 2050, found by
// probing every ten days (no zone is known to change twice within) and bisecting to the second.
const FROM = Date.UTC(1970, 0, 1), TO = Date.UTC(2050, 0, 1);
const STEP = 10 * 86_400_000;

// Seconds east of UTC at `ms`, read from the formatted wall clock.
function offsetReader(name) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric',
    day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  return (ms) => {
    const part = {};
    for (const { type, value } of format.formatToParts(ms)) part[type] = value;
    const { year, month, day, hour, minute, second } = part;
    const local = Date.UTC(year, month - 1, day, hour, minute, second);
    return Math.round((local - Math.floor(ms / 1000) * 1000) / 1000);
  };
}

// The first whole second in (low, high] whose offset differs from low's.
function changeBetween(offset, low, high) {
  const before = offset(low);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offset(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

export function table(name) {
  const offset = offsetReader(name);
  const changes = [];
  const first = offset(FROM);
  for (let at = FROM, now = first; at < TO; at += STEP) {
    const next = offset(at + STEP);
    if (next === now) continue;
    changes.push([changeBetween(offset, at, at + STEP), next]);
    now = next;
  }
  return { first, changes };
}

export const zones = {
  device() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  },

  // i32 first offset, then per change f64 milliseconds, i32 offset; null for an unknown zone.
  load(name) {
    let found;
    try {
      found = table(name);
    } catch {
      return null;
    }
    const view = new DataView(new ArrayBuffer(4 + 12 * found.changes.length));
    view.setInt32(0, found.first, true);
    found.changes.forEach(([at, offset], i) => {
      view.setFloat64(4 + 12 * i, at, true);
      view.setInt32(12 + 12 * i, offset, true);
    });
    return new Uint8Array(view.buffer);
  },
};
