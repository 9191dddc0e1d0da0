// Where files can be put besides a chart (SES-09, NOTE-20): a session, from its pop-up and its
// form; a note and a chart by pasting; and a second window that takes over in the middle of it.
import {
  blobsAre, choose, fileRow, filesTab, kMiB, look, picture, tamperWithPieces, text,
} from './files_steps.mjs';
import { kAmara, practiceWithNote, practiceWithSession, reload } from './scene.mjs';

async function ofSession(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.openSession(kAmara, '10:00');
  await choose(user, [picture('drawing.png')]);
  await user.sees(fileRow(user, 'drawing.png'));
  await user.press('button', 'More actions');
  await user.press('menuitem', 'Change session…');
  const form = user.dialog('Change session');
  const button = form.getByRole('button', { name: 'Add files' });
  await user.sees(button);
  await user.reveal(button);  // of the rows of a list those are there that are seen
  await user.sees(form.getByRole('button', { name: /^drawing.png,/ }));
  await choose(user, [text('homework.txt', 'Three pages.')], button);
  await user.sees(form.getByRole('button', { name: /^homework.txt,/ }));
  await user.press('button', 'Cancel');  // of the form: files are kept when they are added
  await user.seesNot(form);
  await user.saved();

  await reload(user);
  await user.unlock();
  await user.openSession(kAmara, '10:00');
  await user.sees(fileRow(user, 'homework.txt'));
  await look(user, 'drawing.png');
  await user.page.waitForFunction(() => document
    .querySelector('.node.media img')?.naturalWidth === 1);
  await user.key('Escape');
  await user.seesNot(user.dialog('drawing.png'));
  await user.sees(fileRow(user, 'drawing.png'));  // the pop-up is still there
  await filesTab(user);
  await user.sees(user.page.getByRole('button', {
    name: /^drawing.png, PNG picture .* on the session of 18 Nov/ }));
}

// Onto the clipboard as a screenshot comes: a picture without words.
async function copyPicture(page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 2;
    const blob = await new Promise((resolve) => { canvas.toBlob(resolve); });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  });
}

async function pasted(context) {
  const { assert } = context;
  const { user } = await practiceWithNote(await context.device());
  await copyPicture(user.page);
  await user.enter(user.field('Subjective'));
  await user.key('Control+v');
  const name = /^Pasted picture Wed 18 Nov 2026 14.0\d.png, PNG picture/;
  await user.sees(user.page.getByRole('button', { name }));
  assert.equal(await user.value('Subjective'), '');
  // Words are words, wherever they are pasted.
  await user.page.evaluate(() => navigator.clipboard.writeText('Slept better.'));
  await user.enter(user.field('Subjective'));
  await user.key('Control+v');
  await user.page.waitForFunction(() => document
    .querySelector('.field[aria-label="Subjective"]')?.value === 'Slept better.');
  await filesTab(user);
  assert.equal(await user.page.getByRole('button', { name }).count(), 1);
  await copyPicture(user.page);
  await user.key('Control+v');
  await user.page.waitForFunction(() => [...document.querySelectorAll('button')]
    .filter((one) => one.textContent.startsWith('Pasted picture')).length === 2);
  await user.isTold(/“Pasted picture .* is the same file as “Pasted picture/);
  // Where it could belong to nobody, nothing is kept and it is said.
  await user.go('Practice');
  await user.key('Control+v');
  await user.isTold(/Open a chart, a note or a session first/);
}

async function takenOver(context) {
  const device = await context.device();
  await device.profile.addInitScript(tamperWithPieces);
  const { user: first } = await practiceWithSession(device);
  await filesTab(first);
  await first.saved();
  await first.page.evaluate(() => { globalThis.holdReading = true; });
  await choose(first, [text('long.txt', 'x'.repeat(3 * kMiB + 5))]);
  await first.sees(first.page.getByRole('progressbar', { name: 'Adding “long.txt”' }));
  await first.page.waitForFunction(blobsAre, { pieces: 0, begun: 1 });
  const second = await device.open();
  await second.sees(second.heading('Open in another tab'));
  await second.press('button', 'Use it here');
  await second.unlock();
  await first.sees(first.heading('Open in another tab'));
  await second.page.waitForFunction(blobsAre, { pieces: 0, begun: 0 });
  await filesTab(second);
  await second.sees(second.words('No files yet'));
  await choose(second, [text('short.txt', 'kept')]);
  await second.sees(fileRow(second, 'short.txt'));
  await second.saved();
  // What the first window still reads is nobody's.
  await first.page.evaluate(() => { globalThis.holdReading = false; });
  await second.page.close();
  await first.isLocked();
  await first.unlock();
  await first.isTold(/A file that was being added when Sessionbook was locked was not added/);
  await filesTab(first);
  await first.sees(fileRow(first, 'short.txt'));
  await first.seesNot(fileRow(first, 'long.txt'));
  await first.page.waitForFunction(blobsAre, { pieces: 1, begun: 0 });
}

export const tests = [
  { name: 'SES-09 files of a session, from its pop-up and its form, there after a reload',
    run: ofSession },
  { name: 'NOTE-20 a picture is pasted onto a note and a chart; words stay words', run: pasted },
  { name: 'NOTE-20 SAFE-06 a second window takes over while a file is added: nothing is half',
    run: takenOver },
];
