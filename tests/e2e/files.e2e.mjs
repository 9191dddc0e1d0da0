// NOTE-20, SES-09: files into a chart, looked at, out again, as a person does it with Chromium's
// own chooser and downloads; and what goes wrong: nothing in it, a lying name, second thoughts, no
// room.
import { Buffer } from 'node:buffer';
import { downloadOf } from './papers.mjs';
import { kAmara, practiceWithNote, practiceWithSession, reload } from './scene.mjs';

// A real picture: red, 1 by 1.
const kPng = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAE' +
  'hQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
const kWords = 'Sleep diary\nMonday 6 h\nTuesday 7 h, Jürgen’s birthday\n';
const kMiB = 1 << 20;

const text = (name, body) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(body) });
const picture = (name) => ({ name, mimeType: 'image/png', buffer: kPng });

async function filesTab(user) {
  await user.openChart(kAmara);
  await user.press('tab', 'Files');
}

// With the browser's own chooser.
async function choose(user, files) {
  const chooser = user.page.waitForEvent('filechooser');
  await user.press('button', 'Add files');
  await (await chooser).setFiles(files);
}

const row = (user, name) =>
  user.page.getByRole('button', { name: new RegExp(`^${name.replace('.', '\\.')},`) });

async function addLookReload(context) {
  const { assert } = context;
  const { user } = await practiceWithSession(await context.device());
  await filesTab(user);
  await choose(user, [picture('drawing.png'), text('diary.txt', kWords)]);
  await user.sees(row(user, 'drawing.png'));
  await user.sees(row(user, 'diary.txt'));
  await user.saved();

  await user.act(row(user, 'drawing.png'));
  await user.sees(user.dialog('drawing.png'));
  const shown = user.page.locator('.node.media img');
  await shown.waitFor();
  await user.page.waitForFunction(() => document
    .querySelector('.node.media img')?.naturalWidth === 1);
  assert.match(await shown.getAttribute('src'), /^blob:/);
  await user.key('Escape');
  await user.seesNot(user.dialog('drawing.png'));
  assert.equal(await shown.count(), 0);

  await reload(user);
  await user.unlock();
  await filesTab(user);
  await user.act(row(user, 'diary.txt'));
  await user.sees(user.dialog('diary.txt'));
  await user.page.waitForFunction((words) => document
    .querySelector('.field[aria-label="Text of the file"]')?.value === words, kWords);
  const download = user.dialog('diary.txt').getByRole('button', { name: 'Download', exact: true });
  const file = await downloadOf(user.page, () => user.act(download));
  assert.equal(file.name, 'diary.txt');
  assert.ok(Buffer.from(file.bytes).equals(Buffer.from(kWords)));
  await user.key('Escape');
  const drawing = await downloadOf(user.page, () => user.press('button', 'Download drawing.png'));
  assert.ok(Buffer.from(drawing.bytes).equals(kPng));
}

async function nothingAndLies(context) {
  const { user } = await practiceWithSession(await context.device());
  await filesTab(user);
  await choose(user, [text('empty.txt', ''), picture('report.pdf')]);
  await user.isTold(/“empty.txt” is empty \(0 bytes\), so it was not added/);
  await user.isTold(/“report.pdf” is named .pdf, but it is a PNG picture/);
  await user.sees(row(user, 'report.pdf'));
  await user.seesNot(row(user, 'empty.txt'));
  await choose(user, [text('page.txt', '<html><script>document.title = "run"</script></html>')]);
  await user.sees(row(user, 'page.txt'));
  await user.act(row(user, 'page.txt'));
  await user.isTold(/could run something when it is opened/);
  context.assert.equal(await user.page.locator('.node.media').count(), 0);
}

// Slows each piece down while set, or refuses it as a full disk does.
function tamperWithPieces() {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function putOrRefuse(...value) {
    if (this.name === 'pieces' && globalThis.piecesLeft !== undefined) {
      if (globalThis.piecesLeft === 0) throw new DOMException('no room', 'QuotaExceededError');
      --globalThis.piecesLeft;
    }
    return put.apply(this, value);
  };
  const slice = Blob.prototype.arrayBuffer;
  Blob.prototype.arrayBuffer = async function slowly() {
    while (globalThis.holdReading && this.size === 1 << 20) {
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    return slice.apply(this);
  };
}

async function cancelled(context) {
  const device = await context.device();
  await device.profile.addInitScript(tamperWithPieces);
  const { user } = await practiceWithSession(device);
  await filesTab(user);
  await user.page.evaluate(() => { globalThis.holdReading = true; });
  await choose(user, [text('long.txt', 'x'.repeat(5 * kMiB)), text('short.txt', 'kept')]);
  await user.sees(user.page.getByRole('progressbar', { name: 'Adding “long.txt”' }));
  await user.act(user.page.getByRole('button', { name: 'Cancel', exact: true }).first());
  await user.page.evaluate(() => { globalThis.holdReading = false; });
  await user.sees(row(user, 'short.txt'));
  await user.seesNot(row(user, 'long.txt'));
  await user.page.waitForFunction(blobsAre, { pieces: 1, begun: 0 });
}

// The database of pieces holds so many, none of them begun: polled in the page.
async function blobsAre(wanted) {
  const open = indexedDB.open('sessionbook/book/blobs');
  const db = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
  // Both at one moment: between two transactions one file can go and the next begin.
  const stores = db.transaction(['pieces', 'begun']);
  const count = (name) => new Promise((resolve) => {
    const asked = stores.objectStore(name).count();
    asked.onsuccess = () => resolve(asked.result);
  });
  const [pieces, begun] = await Promise.all([count('pieces'), count('begun')]);
  db.close();
  return pieces === wanted.pieces && begun === wanted.begun;
}

async function noRoom(context) {
  const device = await context.device();
  await device.profile.addInitScript(tamperWithPieces);
  const { user } = await practiceWithSession(device);
  await filesTab(user);
  await choose(user, [text('small.txt', 'kept')]);
  await user.sees(row(user, 'small.txt'));
  await user.page.evaluate(() => { globalThis.piecesLeft = 2; });
  await choose(user, [text('long.txt', 'x'.repeat(5 * kMiB))]);
  await user.isTold(/“long.txt” \(5.2 MB\) was not added: there is no more room on this/);
  await user.page.evaluate(() => { globalThis.piecesLeft = undefined; });
  await user.page.waitForFunction(blobsAre, { pieces: 1, begun: 0 });
  await user.seesNot(row(user, 'long.txt'));
  await user.act(row(user, 'small.txt'));
  await user.page.waitForFunction(() => document
    .querySelector('.field[aria-label="Text of the file"]')?.value === 'kept');
}

// Killed in the middle: no half file in the chart, and nothing of it on the disk after the next
// unlock.
async function cutOff(context) {
  const device = await context.device();
  await device.profile.addInitScript(tamperWithPieces);
  const { user } = await practiceWithSession(device);
  await filesTab(user);
  await user.saved();
  await user.page.evaluate(() => { globalThis.holdReading = true; });
  await choose(user, [text('long.txt', 'x'.repeat(3 * kMiB + 5))]);
  await user.sees(user.page.getByRole('progressbar', { name: 'Adding “long.txt”' }));
  await user.page.waitForFunction(blobsAre, { pieces: 0, begun: 1 });
  await reload(user);
  await user.unlock();
  await user.page.waitForFunction(blobsAre, { pieces: 0, begun: 0 });
  await filesTab(user);
  await user.sees(user.words('No files yet'));
}

async function dropOnNote(context) {
  const { user } = await practiceWithNote(await context.device());
  await user.page.evaluate((words) => {
    const carried = new DataTransfer();
    carried.items.add(new File([words], 'homework.txt', { type: 'text/plain' }));
    const drop = new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true });
    document.getElementById('stage').dispatchEvent(drop);
  }, kWords);
  await user.sees(row(user, 'homework.txt'));
  await filesTab(user);
  await user.sees(row(user, 'homework.txt'));
  await user.press('button', 'Download homework.txt');
  await user.sees(user.words('Saved to your downloads: homework.txt'));
  await user.act(row(user, 'homework.txt'));
  await user.act(user.dialog('homework.txt').getByRole('button', { name: 'Take off' }));
  await user.seesNot(row(user, 'homework.txt'));
  await user.press('button', 'Undo');
  await user.sees(row(user, 'homework.txt'));
}

// A PDF goes to the browser's own viewer: a tab of its own, with our policy and without an opener.
async function pdfOutside(context) {
  const { user } = await practiceWithSession(await context.device());
  await filesTab(user);
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj ' +
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
    '3 0 obj<</Type/Page/MediaBox[0 0 300 200]/Parent 2 0 R>>endobj\n' +
    'trailer<</Root 1 0 R>>\n%%EOF');
  await choose(user, [{ name: 'letter.pdf', mimeType: 'application/pdf', buffer: pdf }]);
  await user.act(row(user, 'letter.pdf'));
  await user.sees(user.dialog('letter.pdf'));
  const [tab] = await Promise.all([user.page.context().waitForEvent('page'),
    user.press('button', 'Open in a new tab')]);
  await tab.waitForLoadState();
  context.assert.match(tab.url(), /^blob:/);
  context.assert.equal(await tab.evaluate(() => window.opener), null);
  context.assert.equal(await tab.evaluate(() => document.contentType), 'application/pdf');
  await tab.close();
  await user.key('Escape');
  await user.seesNot(user.dialog('letter.pdf'));
}

export const tests = [
  { name: 'NOTE-20 files into the chart, looked at, there after a reload, and out the same',
    run: addLookReload },
  { name: 'NOTE-20 an empty file is refused, a lying name is said, a page is never shown',
    run: nothingAndLies },
  { name: 'NOTE-20 cancelled in the middle: nothing of it stays, the next file goes on',
    run: cancelled },
  { name: 'NOTE-20 SAFE-04 no room in the middle: said, nothing of it stays, the rest is whole',
    run: noRoom },
  { name: 'NOTE-20 cut off in the middle: swept at the next unlock', run: cutOff },
  { name: 'NOTE-20 dropped on a note: there, in the chart, taken off and put back',
    run: dropOnNote },
  { name: 'NOTE-20 a PDF opens in the browser\'s viewer, in a tab without an opener',
    run: pdfOutside },
];
