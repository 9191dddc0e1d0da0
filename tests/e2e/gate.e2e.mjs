// Before the practice is open: passphrases, the recovery code, and damage told apart from both.
import { clearLocalStorage, clearMirror, harmFiles, removeDatabase } from './disk.mjs';
import { kPassphrase, kPractice } from './driver.mjs';
import { kAmara, kDay, practiceWithSession } from './scene.mjs';

const kLog = 'sessionbook/book/log', kFiles = '/sessionbook/book';

async function wrongPassphrase(context) {
  const device = await context.device();
  const { user } = await practiceWithSession(device);
  await user.lock();
  await user.press('button', 'Unlock');
  await user.isTold('Enter your passphrase.');
  await user.tryToUnlock('maple orbit lantern quill');
  await user.isTold('That is not the passphrase. Nothing was changed.');
  context.assert.equal(await user.field('Passphrase').getAttribute('aria-invalid'), 'true');
  await user.unlock();
  await user.sees(user.card(kAmara, '10:00'));
}

async function createRefuses(context) {
  const user = await (await context.device()).open();
  await user.press('button', 'Create a practice');
  await user.press('button', 'Continue');
  await user.isTold('Enter the name of the practice.');
  await user.isTold('Enter your name as it stands under your notes.');
  await user.isTold('Choose a passphrase.');
  await user.type('Practice name', kPractice);
  await user.type('Your name', 'R. Hale');
  await user.type('Passphrase', 'abc');
  await user.sees(user.words(/Strength: very weak/));
  await user.type('Passphrase again', 'abc');
  await user.press('button', 'Continue');
  await user.isTold(/easy to guess/);
  await user.type('Passphrase', kPassphrase);
  await user.sees(user.words(/Strength: (good|strong)/));
  await user.type('Passphrase again', `${kPassphrase}x`);
  await user.press('button', 'Continue');
  await user.isTold('The two passphrases are not the same.');
  await user.type('Passphrase again', kPassphrase);
  await user.press('button', 'Continue');
  const code = await user.recoveryCode();
  await user.type('Type the code back', code.replace(/.$/, (c) => (c === '7' ? '8' : '7')));
  await user.press('button', 'Open my practice');
  await user.isTold('This is not the code shown above. Check each group.');
  await user.type('Type the code back', code.toLowerCase().replaceAll('-', ' '));
  await user.press('button', 'Open my practice');
  await user.isIn();
}

async function recoveryCode(context) {
  const device = await context.device();
  const { user, code } = await practiceWithSession(device);
  await user.lock();
  await user.press('button', 'Use recovery code');
  await user.type('Recovery code', 'ABCD-EFGH');
  await user.type('New passphrase', 'quiet river copper thimble');
  await user.type('Passphrase again', 'quiet river copper thimble');
  await user.press('button', 'Open and set the passphrase');
  await user.isTold(/A recovery code has 32 letters and digits; this one has 8/);
  await user.type('Recovery code', code.replaceAll(/[0-9A-Z]/g, '7'));
  await user.type('New passphrase', 'quiet river copper thimble');
  await user.type('Passphrase again', 'quiet river copper thimble');
  await user.press('button', 'Open and set the passphrase');
  await user.isTold('That is not the recovery code of this practice. Nothing was changed.');
  await user.type('Recovery code', code.toLowerCase());
  await user.press('button', 'Open and set the passphrase');
  await user.isIn();
  await user.sees(user.card(kAmara, '10:00'));
  await user.saved();
  await user.lock();
  await user.tryToUnlock(kPassphrase);
  await user.isTold('That is not the passphrase. Nothing was changed.');
  await user.unlock('quiet river copper thimble');
}

// harm: what to do to the device; then the app opens and is asked.
function afterHarm(harm, look) {
  return async (context) => {
    const device = await context.device();
    const { user } = await practiceWithSession(device);
    await user.page.close();
    await harm(device, context);
    const again = await device.open();
    await look(again, context);
  };
}

async function vaultOf(device, context, change) {
  const changed = await harmFiles(device, 'vault', change);
  context.assert.ok(changed.length > 0, 'a vault file was there to harm');
}

async function opensWhole(user) {
  await user.unlock();
  await user.go('Calendar');
  await user.sees(user.card(kAmara, '10:00'));
}

async function saysDamaged(user) {
  await user.sees(user.heading("The practice can't be opened"));
  await user.isTold(/Nothing was deleted/);
}

const harmed = [
  ['vault file truncated: the copy in the marks opens it',
    (device, context) => vaultOf(device, context, 'cut'), opensWhole],
  ['vault file with a flipped bit: the copy in the marks opens it',
    (device, context) => vaultOf(device, context, 'flip'), opensWhole],
  ['the log emptied by the browser: the mirror brings it back',
    (device) => removeDatabase(device, kLog), opensWhole],
  ['all files gone, log left: it opens from what is left',
    (device) => removeDatabase(device, kFiles), opensWhole],
  ['vault gone in every place: damaged, not "wrong passphrase", not "welcome"',
    async (device, context) => {
      await vaultOf(device, context, 'cut');
      await clearLocalStorage(device);
      await clearMirror(device);
      await cutMarks(device);
    }, saysDamaged],
  ['a foreign vault in every place: "made by a newer version", nothing changed',
    async (device, context) => {
      await vaultOf(device, context, 'foreign');
      await clearLocalStorage(device);
      await clearMirror(device);
      await cutMarks(device);
    }, (user) => user.sees(user.heading('Made by a newer version')
      .or(user.heading("The practice can't be opened")))],
];

// The mark in the log's own database.
async function cutMarks(device) {
  const page = await device.newPage();
  await page.goto(`${device.url}licences.txt`);
  await page.evaluate(() => new Promise((done, refuse) => {
    const opening = indexedDB.open('sessionbook/book/log');
    opening.onsuccess = () => {
      const database = opening.result;
      const work = database.transaction('meta', 'readwrite');
      work.objectStore('meta').openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        cursor.update({ ...cursor.value, mark: new Uint8Array(4) });
        cursor.continue();
      };
      work.oncomplete = () => { database.close(); done(); };
      work.onabort = () => refuse(work.error);
    };
    opening.onerror = () => refuse(opening.error);
  }));
  await page.close();
}

// After harm of every kind: the wrong passphrase is still called a wrong passphrase.
async function wrongAfterHarm(context) {
  const device = await context.device();
  const { user } = await practiceWithSession(device);
  await user.page.close();
  await removeDatabase(device, kLog);
  const again = await device.open();
  await again.tryToUnlock('maple orbit lantern quill');
  await again.isTold('That is not the passphrase. Nothing was changed.');
  await again.unlock();
  await again.bookSession({ client: kAmara, day: kDay, time: '12:00' });
}

export const tests = [
  { name: 'SAFE-02 a wrong passphrase is called one, and nothing changes', run: wrongPassphrase },
  { name: 'SAFE-02 creating: each missing, weak or differing text has its message beside it',
    run: createRefuses },
  { name: 'SAFE-02 the recovery code opens and sets a new passphrase', run: recoveryCode },
  ...harmed.map(([name, harm, look]) => ({ name: `SAFE-02 ${name}`, run: afterHarm(harm, look) })),
  { name: 'SAFE-02 damage and a wrong passphrase are told apart', run: wrongAfterHarm },
];
