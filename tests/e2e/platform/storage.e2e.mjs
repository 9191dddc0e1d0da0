// shell/storage.js in a real browser: what is called durable is there afterwards, failures have
// words.
import { buildFileSystem, startLab } from './lab.mjs';

async function inLab(context, work) {
  const lab = await startLab();
  const browser = await context.launch();
  try {
    const page = await (await browser.newContext()).newPage();
    await enter(page, lab);
    await work(page, lab);
  } finally {
    await browser.close();
    await lab.stop();
  }
}

async function enter(page, lab) {
  await page.goto(lab.url);
  await page.waitForFunction(() => window.ready);
}

async function quota(page, lab, quotaSize) {
  const client = await page.context().newCDPSession(page);
  await client.send('Storage.overrideQuotaForOrigin', { origin: lab.url, quotaSize });
}

async function appendsAndReload(context) {
  const { assert } = context;
  await inLab(context, async (page, lab) => {
    const first = await page.evaluate(async () => {
      await lab.open();
      for (let i = 0; i < 50; ++i) lab.append(`row ${i}`);
      return lab.settled();
    });
    assert.deepEqual(first.map((o) => [o.ticket, o.fault]), first.map((_, i) => [i + 1, '']));
    assert.equal(first.length, 50);
    assert.deepEqual(first.map((o) => o.key), first.map((_, i) => i + 1));
    await enter(page, lab);
    const found = await page.evaluate(() => lab.open());
    assert.deepEqual(found.rows, first.map((_, i) => [i + 1, `row ${i}`]));
    assert.deepEqual(found.marks, ['mark row 49', 'mark row 49', 'mark row 49']);
  });
}

async function mirrorFollows(context) {
  const { assert } = context;
  await inLab(context, async (page, lab) => {
    await page.evaluate(async () => {
      await lab.open();
      for (let i = 1; i <= 20; ++i) lab.append(`row ${i}`);
      await lab.settled();
      lab.remove(15);
      lab.append('row 21');
      await lab.settled();
      await lab.storage.close();
    });
    await enter(page, lab);
    const found = await page.evaluate(() => lab.open());
    assert.deepEqual(found.rows.map(([key]) => key), [16, 17, 18, 19, 20, 21]);
    assert.deepEqual(found.mirror, found.rows.map(([, text]) => text));
    assert.deepEqual(found.marks, ['mark row 21', 'mark row 21', 'mark row 21']);
  });
}

async function mirrorHeals(context) {
  const { assert } = context;
  await inLab(context, async (page, lab) => {
    await page.evaluate(async () => {
      await lab.open();
      for (let i = 1; i <= 5; ++i) lab.append(`row ${i}`);
      await lab.settled();
      await lab.storage.close();
      // A torn write in the middle of the mirror, as after a crash.
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('sessionbook-book');
      const file = await folder.getFileHandle('log.0');
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      bytes[60] ^= 1;
      const out = await file.createWritable();
      await out.write(bytes.slice(0, bytes.length - 3));
      await out.close();
    });
    await enter(page, lab);
    const torn = await page.evaluate(async () => {
      const found = await lab.open();
      await lab.storage.close();
      return found;
    });
    assert.equal(torn.rows.length, 5);
    assert.ok(torn.mirror.length < 5 && torn.mirror.length >= 3);
    const healed = await page.evaluate(() => lab.open());
    assert.deepEqual([...healed.mirror].sort(), healed.rows.map(([, text]) => text));
  });
}

// The quota is set before the first write: Chromium remembers for a while how much was free.
async function fullDisk(context) {
  const { assert } = context;
  await inLab(context, async (page, lab) => {
    await quota(page, lab, 300_000);
    const failed = await page.evaluate(async () => {
      await lab.open();
      lab.append('before');
      await lab.settled();
      lab.append(lab.noise(500_000));
      lab.append('small, after the big one');
      lab.append('small too');
      return lab.settled();
    });
    assert.deepEqual(failed.map((o) => o.fault), ['full', 'full', 'full']);
    assert.match(failed[0].message, /storage of this device is full/);
    await quota(page, lab, 1e9);
    const retried = await page.evaluate(() => {
      for (const row of ['big again', 'after', 'too']) lab.append(row);
      return lab.settled();
    });
    assert.deepEqual(retried.map((o) => o.fault), ['', '', '']);
    await enter(page, lab);
    const found = await page.evaluate(() => lab.open());
    assert.deepEqual(found.rows.map(([, text]) => text), ['before', 'big again', 'after', 'too']);
  });
}

async function databaseDeleted(context) {
  const { assert } = context;
  await inLab(context, async (page, lab) => {
    const late = await page.evaluate(async () => {
      await lab.open();
      for (let i = 1; i <= 3; ++i) lab.append(`row ${i}`);
      await lab.settled();
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('sessionbook/book/log');
        request.onsuccess = resolve;
        request.onerror = reject;
      });
      lab.append('too late');
      return lab.settled();
    });
    assert.equal(late[0].fault, 'damaged');
    assert.match(late[0].message, /cleared while the practice was open/);
    await enter(page, lab);
    const found = await page.evaluate(() => lab.open());
    assert.deepEqual(found.rows, []);
    assert.deepEqual(found.marks, ['mark row 3', 'mark row 3']);
    assert.deepEqual(found.mirror, ['row 1', 'row 2', 'row 3']);
  });
}

async function spacesApart(context) {
  const { assert } = context;
  await inLab(context, async (page) => {
    const other = await page.evaluate(async () => {
      await lab.open('book');
      lab.append('in the book');
      await lab.settled();
      return lab.open('demo');
    });
    assert.deepEqual(other, { rows: [], mirror: [], marks: [] });
  });
}

async function noDatabase(context) {
  const { assert } = context;
  await inLab(context, async (page, lab) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    await enter(page, lab);
    const news = await page.evaluate(async () => {
      lab.keep();
      lab.keeping.attachNothing();
      lab.keeping.request(false);
      await new Promise((resolve) => { setTimeout(resolve, 500); });
      return lab.news;
    });
    assert.equal(news.length, 1);
    assert.match(news[0], /^storage_failed: This browser gives Sessionbook no place/);
  });
}

async function filesKept(context) {
  const { assert } = context;
  if (!buildFileSystem()) return context.skip?.('no emcc');
  return inLab(context, async (page, lab) => {
    const outcomes = await page.evaluate(async () => {
      await lab.open('book', { files: true });
      lab.write('vault', 'one');
      lab.write('segment-1', 'x'.repeat(500_000));
      lab.write('gone', 'soon');
      lab.sync();
      const now = Date.now();
      Date.now = () => now;  // IDBFS sees changes by their millisecond only
      lab.write('vault', 'two');
      await lab.storage.idle();
      lab.sync();
      lab.write('vault', 'six');  // while the sync is under way
      lab.storage.removeFile('gone');
      const during = [lab.read('vault'), lab.read('gone'), lab.files()];
      lab.sync();
      return { outcomes: await lab.settled(), during };
    });
    assert.deepEqual(outcomes.outcomes.map((o) => o.fault), ['', '', '']);
    assert.deepEqual(outcomes.during, ['six', null, ['segment-1', 'vault']]);
    await enter(page, lab);
    const found = await page.evaluate(async () => {
      await lab.open('book', { files: true });
      return [lab.files(), lab.read('vault'), lab.read('segment-1').length, lab.read('none')];
    });
    assert.deepEqual(found, [['segment-1', 'vault'], 'six', 500_000, null]);
  });
}

// The lock keeps this from happening; the fence is for a tab that was robbed of it asleep.
async function filesFenced(context) {
  const { assert } = context;
  if (!buildFileSystem()) return context.skip?.('no emcc');
  return inLab(context, async (page) => {
    const [early, late, kept] = await page.evaluate(async () => {
      await lab.open('book', { files: true });
      lab.write('vault', 'of the first');
      lab.sync();
      const first = await lab.settled();
      const robbed = lab.storage;
      await lab.open('book', { files: true });
      lab.write('segment-1', 'of the second');
      lab.sync();
      await lab.settled();
      const second = lab.storage;
      lab.storage = robbed;
      lab.write('vault', 'written blindly');
      lab.sync();
      const blind = await lab.settled();
      await second.close();
      await lab.open('book', { files: true });
      return [first, blind, [lab.files(), lab.read('vault')]];
    });
    assert.equal(early[0].fault, '');
    assert.equal(late[0].fault, 'unavailable');
    assert.match(late[0].message, /opened in another tab/);
    assert.deepEqual(kept, [['segment-1', 'vault'], 'of the first']);
  });
}

async function filesFullDisk(context) {
  const { assert } = context;
  if (!buildFileSystem()) return context.skip?.('no emcc');
  return inLab(context, async (page, lab) => {
    await quota(page, lab, 300_000);
    const [unforeseen, foreseen, tookMs] = await page.evaluate(async () => {
      await lab.open('book', { files: true });
      lab.write('segment-1', lab.noise(500_000));
      const start = performance.now();
      lab.sync();  // Chromium's estimate tells of room that is not there
      const first = await lab.settled();
      const took = performance.now() - start;
      const { estimate } = navigator.storage;
      navigator.storage.estimate = async () => ({ usage: 0, quota: 300_000 });
      lab.sync();
      const second = await lab.settled();
      navigator.storage.estimate = estimate;
      return [first, second, took];
    });
    assert.equal(unforeseen[0].fault, 'full');
    assert.equal(foreseen[0].fault, 'full');
    assert.ok(tookMs < 5000, 'told at once, not by the watchdog');
    await quota(page, lab, 1e9);
    const later = await page.evaluate(() => {
      lab.sync();
      return lab.settled();
    });
    assert.equal(later[0].fault, '');
  });
}

export const tests = [
  { name: 'SAFE-04 appends are durable in order and a reload keeps them', run: appendsAndReload },
  { name: 'SAFE-04 the mirror equals the rows and is trimmed with them', run: mirrorFollows },
  { name: 'SAFE-04 a torn mirror is read as far as it is good, and healed', run: mirrorHeals },
  { name: 'SAFE-04 a full disk is told, leaves no hole, and a retry succeeds', run: fullDisk },
  { name: 'SAFE-04 marks and mirror survive the deletion of the database', run: databaseDeleted },
  { name: 'SAFE-04 spaces never meet', run: spacesApart },
  { name: 'SAFE-04 a browser without storage is told in words', run: noDatabase },
  { name: 'SAFE-04 files are kept, also when changed within one millisecond', run: filesKept },
  { name: 'SAFE-06 files of the writing tab are not touched by a robbed one', run: filesFenced },
  { name: 'SAFE-04 files on a full disk fail in words and at once', run: filesFullDisk },
];
