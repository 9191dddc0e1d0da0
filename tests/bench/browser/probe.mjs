// Runs in the page before its scripts: notes when the user acted, when animation frames came and
// when the write-ahead log's transactions were committed. Times are performance.now().
export function probe() {
  const bench = { act: 0, frames: [], commits: [] };
  for (const name of ['pointerup', 'keydown']) {
    addEventListener(name, (event) => { bench.act = event.timeStamp; }, true);
  }
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(stores, mode, ...rest) {
    const made = original.call(this, stores, mode, ...rest);
    if (mode === 'readwrite' && this.name.endsWith('/log')) {
      made.addEventListener('complete', () => bench.commits.push(performance.now()));
    }
    return made;
  };
  const tick = () => {
    bench.frames.push(performance.now());
    if (bench.frames.length > 4000) bench.frames.shift();
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  window.bench = bench;
}

// ---- functions for page.evaluate, after the app has started

// The longest pause between animation frames since the act, and when it was over: the frame that
// derived the key, opened the record and drew the first week.
export function longestPause() {
  const { act, frames } = window.bench;
  const since = [act, ...frames.filter((t) => t >= act)];
  let best = { pause: 0, until: act };
  for (let i = 1; i < since.length; ++i) {
    const pause = since[i] - since[i - 1];
    if (pause > best.pause) best = { pause, until: since[i] };
  }
  return { ms: best.until - act, frame: Math.max(...window.sessionbook.cpuFrameMs) };
}

// CPU time of `count` frames, one per animation frame, while a mouse wanders over the screen.
export async function wander(count) {
  const stage = document.getElementById('stage');
  const next = () => new Promise((done) => { requestAnimationFrame(done); });
  const all = [];
  for (let i = 0; i < count; ++i) {
    const before = window.sessionbook.frames;
    stage.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse',
      pointerId: 1, clientX: 200 + ((i * 37) % 900), clientY: 150 + ((i * 53) % 500) }));
    await next();
    await next();
    const made = window.sessionbook.frames - before;
    if (made > 0 && i >= 10) all.push(...window.sessionbook.cpuFrameMs.slice(-made));
  }
  return all;
}

// Each keystroke of some names: CPU time of the frames it caused, and until the second animation
// frame, when its list is on the screen.
export async function search(words) {
  const field = document.querySelector('.node.field[aria-label="Search clients"]');
  const next = () => new Promise((done) => { requestAnimationFrame(done); });
  const all = [];
  for (const word of words) {
    for (let n = 0; n <= word.length; ++n) {
      const before = window.sessionbook.frames;
      const start = performance.now();
      field.value = word.slice(0, n);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: word.slice(-1) }));
      await next();
      await next();
      const seen = performance.now() - start;
      const made = window.sessionbook.frames - before;
      const cpu = window.sessionbook.cpuFrameMs.slice(-made).reduce((a, b) => a + b, 0);
      if (n > 0 && made > 0) all.push({ cpu, seen });
    }
  }
  return all;
}

// ---- peers, in the same browser

// What a page without our journal would do: keep the clients as JSON, filter, sort by locale.
export function plainSearch([count, words]) {
  const first = ['Amara', 'Jonas', 'Priya', 'Tomás', 'Sofia', 'Ola', 'Mei', 'Benjamin', 'Hana'];
  const last = ['Okafor', 'Weber', 'Nair', 'Rivera', 'Rossi', 'Nilsen', 'Tanaka', 'Sato'];
  const text = JSON.stringify(Array.from({ length: count }, (_, i) => ({ number: String(1001 + i),
    name: `${first[i % 9]} ${last[(i >> 3) % 8]}-${last[(i >> 6) % 8]}`,
    email: `client${i}@example.org`, phone: `+43 660 ${1000000 + i}` })));
  const parseStart = performance.now();
  const clients = JSON.parse(text);
  const parse = performance.now() - parseStart;
  const filter = [];
  const sorted = [];
  for (const word of words) {
    for (let n = 1; n <= word.length; ++n) {
      const start = performance.now();
      const wanted = word.slice(0, n).toLowerCase();
      const found = clients.filter((c) => c.name.toLowerCase().includes(wanted)
        || c.number.includes(wanted) || c.email.includes(wanted));
      filter.push(performance.now() - start);
      found.sort((a, b) => a.name.localeCompare(b.name));
      sorted.push(performance.now() - start);
    }
  }
  return { parse, filter, sorted };
}

// One bare record of the size of a sealed change per transaction.
export async function plainPuts([count, bytes]) {
  const wait = (target, ok, bad) => new Promise((done, refuse) => {
    target[ok] = () => done(target.result);
    target[bad] = () => refuse(target.error);
  });
  const opening = indexedDB.open('bench-peer', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
  const db = await wait(opening, 'onsuccess', 'onerror');
  const out = {};
  for (const durability of ['strict', 'relaxed']) {
    out[durability] = [];
    for (let i = 0; i < count; ++i) {
      const start = performance.now();
      const work = db.transaction('rows', 'readwrite', { durability });
      work.objectStore('rows').put(new Uint8Array(bytes));
      await wait(work, 'oncomplete', 'onabort');
      out[durability].push(performance.now() - start);
    }
  }
  db.close();
  return out;
}
