// NOTE-20, SES-09: files into a chart, looked at, out again, as a person does it with Chromium's
// own chooser and downloads; and what goes wrong: nothing in it, a lying name, second thoughts, no
// room.
import { Buffer } from 'node:buffer';
import {
  blobsAre, choose, fileRow, filesTab, kMiB, kPng, picture, tamperWithPieces, text,
} from './files_steps.mjs';
import { downloadOf } from './papers.mjs';
import { practiceWithNote, practiceWithSession, reload } from './scene.mjs';

const kWords = 'Sleep diary\nMonday 6 h\nTuesday 7 h, Jürgen’s birthday\n';

async function addLookReload(context) {
  const { assert } = context;
  const { user } = await practiceWithSession(await context.device());
  await filesTab(user);
  await choose(user, [picture('drawing.png'), text('diary.txt', kWords)]);
  await user.sees(fileRow(user, 'drawing.png'));
  await user.sees(fileRow(user, 'diary.txt'));
  await user.saved();

  await user.act(fileRow(user, 'drawing.png'));
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
  await user.act(fileRow(user, 'diary.txt'));
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
  await user.sees(fileRow(user, 'report.pdf'));
  await user.seesNot(fileRow(user, 'empty.txt'));
  await choose(user, [text('page.txt', '<html><script>document.title = "run"</script></html>')]);
  await user.sees(fileRow(user, 'page.txt'));
  await user.act(fileRow(user, 'page.txt'));
  await user.isTold(/could run something when it is opened/);
  context.assert.equal(await user.page.locator('.node.media').count(), 0);
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
  await user.sees(fileRow(user, 'short.txt'));
  await user.seesNot(fileRow(user, 'long.txt'));
  await user.page.waitForFunction(blobsAre, { pieces: 1, begun: 0 });
}

async function noRoom(context) {
  const device = await context.device();
  await device.profile.addInitScript(tamperWithPieces);
  const { user } = await practiceWithSession(device);
  await filesTab(user);
  await choose(user, [text('small.txt', 'kept')]);
  await user.sees(fileRow(user, 'small.txt'));
  await user.page.evaluate(() => { globalThis.piecesLeft = 2; });
  await choose(user, [text('long.txt', 'x'.repeat(5 * kMiB))]);
  await user.isTold(/“long.txt” \(5.2 MB\) was not added: there is no more room on this/);
  await user.page.evaluate(() => { globalThis.piecesLeft = undefined; });
  await user.page.waitForFunction(blobsAre, { pieces: 1, begun: 0 });
  await user.seesNot(fileRow(user, 'long.txt'));
  await user.act(fileRow(user, 'small.txt'));
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
  await user.sees(fileRow(user, 'homework.txt'));
  await filesTab(user);
  await user.sees(fileRow(user, 'homework.txt'));
  await user.press('button', 'Download homework.txt');
  await user.sees(user.words('Saved to your downloads: homework.txt'));
  await user.act(fileRow(user, 'homework.txt'));
  await user.act(user.dialog('homework.txt').getByRole('button', { name: 'Take off' }));
  await user.seesNot(fileRow(user, 'homework.txt'));
  await user.press('button', 'Undo');
  await user.sees(fileRow(user, 'homework.txt'));
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
];
