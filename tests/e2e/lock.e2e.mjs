// Locking: at once, by button and by key; nothing readable stays behind, in the page or on disk.
import { kPassphrase } from './driver.mjs';
import { kAmara, practiceWithNote, practiceWithSession } from './scene.mjs';

const kSecret = 'Client fears the letter from Tallinn.';

// All the page shows or lets scripts read.
function readable() {
  const fields = [...document.querySelectorAll('input,textarea')].map((f) => f.value);
  const state = JSON.stringify(window.sessionbook ?? {}, (key, value) => value);
  const stores = [localStorage, sessionStorage].map((s) => JSON.stringify({ ...s }));
  const page = [document.documentElement.outerHTML, document.title];
  return [...page, ...fields, state, ...stores].join('\n');
}

async function nothingReadable(context, user) {
  const text = await user.page.evaluate(readable);
  for (const secret of [kAmara, 'Okafor', kSecret, kPassphrase]) {
    context.assert.ok(!text.includes(secret), `"${secret}" can still be read`);
  }
}

async function lockByButton(context) {
  const { user } = await practiceWithNote(await context.device());
  await user.type('Subjective', kSecret);
  await user.press('button', 'Lock');
  await user.isLocked();
  await nothingReadable(context, user);
  await user.unlock();
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  await user.page.waitForFunction((text) => document
    .querySelector('.field[aria-label="Subjective"]')?.value === text, kSecret);
}

async function lockByKey(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.openSession(kAmara, '10:00');
  await user.key('Control+l');
  await user.isLocked();
  await nothingReadable(context, user);
  context.assert.ok(await user.page.locator('[role=dialog]').count() === 0, 'no pop-up is left');
}

async function lockAfterIdle(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.go('Practice');
  const words = await user.words(/after \d+ min/).first().textContent();
  const minutes = Number(/after (\d+) min/.exec(words)[1]);
  context.assert.ok(minutes > 0 && minutes <= 30, `locks by itself: ${words}`);
  // The program's own clock of use is performance.now(): an hour passes at once.
  await user.page.evaluate(() => {
    const real = performance.now.bind(performance);
    performance.now = () => real() + 3_600_000;
  });
  await user.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await user.isLocked();
}

// Bytes on the device, of every kind of storage.
async function bytesOnDevice() {
  const parts = [];
  const add = (value) => {
    if (value instanceof Uint8Array) parts.push(new TextDecoder('latin1').decode(value));
    else if (value instanceof ArrayBuffer) add(new Uint8Array(value));
    else if (value && typeof value === 'object') Object.values(value).forEach(add);
    else parts.push(String(value));
  };
  const read = (name) => new Promise((done) => {
    indexedDB.open(name).onsuccess = ({ target: { result: database } }) => {
      const names = [...database.objectStoreNames];
      if (!names.length) return done();
      const work = database.transaction(names);
      for (const store of names) {
        work.objectStore(store).getAll().onsuccess = (e) => add(e.target.result);
      }
      work.oncomplete = () => { database.close(); done(); };
      return undefined;
    };
  });
  for (const { name } of await indexedDB.databases()) await read(name);
  const walk = async (folder) => {
    for await (const entry of folder.values()) {
      if (entry.kind === 'directory') await walk(entry);
      else add(await (await entry.getFile()).arrayBuffer());
    }
  };
  await walk(await navigator.storage.getDirectory());
  add({ ...localStorage });
  return parts.join('\n');
}

async function encryptedAtRest(context) {
  const device = await context.device();
  const { user } = await practiceWithNote(device);
  await user.type('Subjective', kSecret);
  await user.draftSaved();
  await user.lock();
  await user.page.close();
  const page = await device.newPage();
  await page.goto(`${device.url}licences.txt`);
  const bytes = await page.evaluate(bytesOnDevice);
  context.assert.ok(bytes.length > 2000, 'something is on the device');
  for (const secret of ['Amara', 'Okafor', 'Tallinn', 'Individual session', 'Subjective']) {
    context.assert.ok(!bytes.includes(secret), `"${secret}" stands unencrypted on the device`);
  }
}

// Catches the wasm module's memory before the page's scripts run.
function catchMemory() {
  const keep = (result) => {
    const instance = result.instance ?? result;
    for (const value of Object.values(instance.exports)) {
      if (value instanceof WebAssembly.Memory) globalThis.caughtMemory = value;
    }
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = (...parts) => real(...parts).then(keep);
  }
}

// How often a text stands in the program's memory.
function timesInMemory(text) {
  const bytes = new Uint8Array(globalThis.caughtMemory.buffer);
  const wanted = new TextEncoder().encode(text);
  let count = 0;
  for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) count += 1;
  }
  return count;
}

async function memoryAfterLock(context) {
  const device = await context.device();
  await device.profile.addInitScript(catchMemory);
  const { user } = await practiceWithSession(device);
  await user.lock();
  const passphrase = await user.page.evaluate(timesInMemory, kPassphrase);
  const name = await user.page.evaluate(timesInMemory, kAmara);
  context.notes.push(`in memory after the lock: the passphrase ${passphrase} times, `
    + `a client's name ${name} times`);
  context.assert.equal(passphrase, 0, 'the passphrase is still in memory');
}

export const tests = [
  { name: 'SAFE-03 lock by button: nothing readable stays in the page, no word is lost',
    run: lockByButton },
  { name: 'SAFE-03 lock by key, with a pop-up open', run: lockByKey },
  { name: 'SAFE-03 it locks by itself after idle time', run: lockAfterIdle },
  { name: 'SAFE-02 nothing readable lies on the device', run: encryptedAtRest },
  { name: 'SAFE-03 the passphrase has left the memory after a lock', run: memoryAfterLock },
];
