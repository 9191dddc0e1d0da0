// shell/blobs.js in a real browser: pieces of files are there when called durable, what is settled
// cannot be removed, what is begun can be found and swept, and a real full disk is told as one.
import { startLab } from './lab.mjs';

async function inLab(context, work, quotaSize = 0) {
  const lab = await startLab();
  const browser = await context.launch();
  try {
    const page = await (await browser.newContext()).newPage();
    if (quotaSize) {  // before the first write: Chromium remembers for a while how much was free
      await page.goto(lab.url);
      const client = await page.context().newCDPSession(page);
      await client.send('Storage.overrideQuotaForOrigin', { origin: lab.url, quotaSize });
    }
    await enter(page, lab);
    await work(page, lab);
  } finally {
    await browser.close();
    await lab.stop();
  }
}

// The page, opened, with `blobs` and outcomes(): what ended, read back from its parcel.
async function enter(page, lab) {
  await page.goto(lab.url);
  await page.waitForFunction(() => window.ready);
  await page.evaluate(async () => {
    await lab.open();
    window.blobs = lab.storage.blobs;
    window.outcomes = async () => {
      await blobs.idle();
      const bytes = blobs.takeOutcomes();
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let at = 0;
      const u32 = () => view.getUint32((at += 4) - 4, true);
      const raw = () => { const n = u32(); at += n; return bytes.slice(at - n, at); };
      const text = () => new TextDecoder().decode(raw());
      const list = (read) => Array.from({ length: u32() }, read);
      return list(() => {
        const ticket = u32();
        u32();
        return { ticket, fault: text(), size: raw().length,
          begun: list(() => { const file = text(); raw(); return file; }) };
      });
    };
  });
}

async function keepsAndSweeps(context) {
  const { assert } = context;
  await inLab(context, async (page, lab) => {
    const first = await page.evaluate(async () => {
      blobs.begin(1, 'A', new Uint8Array(16));
      for (let i = 0; i < 20; ++i) blobs.put(2 + i, 'A', i, new Uint8Array(1000 + i));
      blobs.begin(30, 'B', new Uint8Array(16));
      blobs.put(31, 'B', 0, new Uint8Array(5));
      blobs.settle(32, 'A');
      return outcomes();
    });
    assert.deepEqual(first.map((o) => o.ticket), [...Array(21).keys()].map((i) => i + 1)
      .concat([30, 31, 32]));
    assert.ok(first.every((o) => o.fault === ''));
    await enter(page, lab);
    const found = await page.evaluate(async () => {
      blobs.listBegun(1);
      blobs.get(2, 'A', 19);
      blobs.discard(3, 'A');
      blobs.discard(4, 'B');
      blobs.get(5, 'A', 0);
      blobs.get(6, 'B', 0);
      blobs.listBegun(7);
      blobs.put(8, 'B', 1, new Uint8Array(5));
      return outcomes();
    });
    assert.deepEqual(found.map((o) => o.fault),
      ['', '', '', '', '', 'not_found', '', 'unavailable']);
    assert.deepEqual([found[0].begun, found[6].begun], [['B'], []]);
    assert.deepEqual([found[1].size, found[4].size], [1019, 1000]);
  });
}

async function fullDisk(context) {
  const { assert } = context;
  await inLab(context, async (page) => {
    await page.evaluate(async () => {
      blobs.begin(1, 'A', new Uint8Array(16));
      await outcomes();
    });
    const faults = await page.evaluate(async () => {
      for (let i = 0; i < 40; ++i) {
        const piece = new Uint8Array(1 << 20);
        for (let k = 0; k < piece.length; k += 65536) {
          crypto.getRandomValues(piece.subarray(k, k + 65536));
        }
        blobs.put(2 + i, 'A', i, piece);
      }
      blobs.discard(100, 'A');
      blobs.get(101, 'A', 0);
      return (await outcomes()).map((o) => o.fault);
    });
    assert.ok(faults.includes('full'), faults.join(' '));
    assert.equal(faults.at(-2), '');
    assert.equal(faults.at(-1), 'not_found');
  }, 8 << 20);
}

async function closedRefuses(context) {
  await inLab(context, async (page) => {
    const told = await page.evaluate(async () => {
      await lab.storage.close();
      blobs.begin(1, 'A', new Uint8Array(16));
      return outcomes();
    });
    context.assert.deepEqual(told.map((o) => o.fault), ['unavailable']);
  });
}

export const tests = [
  { name: 'NOTE-20 pieces of files: durable, settled for ever, begun swept', run: keepsAndSweeps },
  { name: 'NOTE-20 SAFE-04 pieces of files: no room is told, and discarding makes room',
    run: fullDisk },
  { name: 'NOTE-20 pieces of files: a tab that may not write writes none', run: closedRefuses },
];
