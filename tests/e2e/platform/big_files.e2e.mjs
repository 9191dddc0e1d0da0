// shell/files.js with files that are longer than a value of the database may be.
import { buildFileSystem, startLab } from './lab.mjs';

const kLimit = 133_169_152;  // Chromium's longest value, in bytes

// In the page: fills a file with bytes that tell their place.
async function write([name, size, salt]) {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i += 4096) bytes[i] = (i / 4096 + salt) % 251;
  lab.storage.writeFile(name, bytes);
  lab.sync();
  return lab.settled();
}

function look([name, size, salt]) {
  const bytes = lab.storage.readFile(name);
  const fits = (data, from, length) => {
    if (data.length !== length) return false;
    for (let i = 0; i < length; ++i) {
      const at = from + i;
      if (data[i] !== (at % 4096 ? 0 : (at / 4096 + salt) % 251)) return false;
    }
    return true;
  };
  const pieces = [[0, 10], [64 * 1024 * 1024 - 5000, 10_000], [size - 3, 100], [size + 5, 10]];
  return { whole: fits(bytes, 0, size), files: lab.files(),
    parts: pieces.map(([from, most]) => fits(lab.storage.readPart(name, from, most), from,
      Math.max(0, Math.min(most, size - from)))) };
}

async function bigFiles(context) {
  const { assert } = context;
  if (!buildFileSystem()) return context.skip?.('no emcc');
  const lab = await startLab();
  const browser = await context.launch();
  try {
    const page = await (await browser.newContext()).newPage();
    const enter = async () => {
      await page.goto(lab.url);
      await page.waitForFunction(() => window.ready);
      await page.evaluate(() => lab.open('book', { files: true }));
    };
    const good = { whole: true, files: ['snap'], parts: [true, true, true, true] };
    await enter();
    for (const [size, salt] of [[kLimit + 20_000_000, 1], [70_000_000, 2], [5000, 3]]) {
      const outcomes = await page.evaluate(write, ['snap', size, salt]);
      assert.deepEqual(outcomes.map((o) => o.fault), [''], `${size} bytes became durable`);
      assert.deepEqual(await page.evaluate(look, ['snap', size, salt]), good, `${size} as written`);
      await page.evaluate(() => lab.storage.close());
      await enter();
      assert.deepEqual(await page.evaluate(look, ['snap', size, salt]), good, `${size} reloaded`);
    }
    const left = await page.evaluate(async () => {
      lab.storage.removeFile('snap');
      lab.sync();
      const [outcome] = await lab.settled();
      return [outcome.fault, lab.files(), lab.storage.readFile('snap')];
    });
    assert.deepEqual(left, ['', [], null]);
  } finally {
    await browser.close();
    await lab.stop();
  }
  return undefined;
}

export const tests = [
  { name: 'SAFE-04 files longer than the database takes are kept', run: bigFiles },
];
