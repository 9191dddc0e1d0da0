// A full disk on the screen: said in plain words where "saved" stands, what was typed stays, and is
// saved by itself once there is room. The browser's refusal is played (its own room is remembered
// for a while and comes too late for a story); the real one is in platform/storage.e2e.mjs.
import { kAmara, practiceWithNote, reload } from './scene.mjs';

// While noRoom is set, the log takes no row, as an IndexedDB without room does.
function refuseRows() {
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function addOrRefuse(...row) {
    if (globalThis.noRoom) throw new DOMException('no room', 'QuotaExceededError');
    return add.apply(this, row);
  };
}

const kWords = 'Written while the disk was full.';

async function fullDisk(context) {
  const device = await context.device();
  await device.profile.addInitScript(refuseRows);
  const { user } = await practiceWithNote(device);
  await user.type('Plan', 'Written while there was room.');
  await user.draftSaved();
  await user.page.evaluate(() => { globalThis.noRoom = true; });
  await user.type('Subjective', kWords);
  await user.sees(user.page.getByRole('status').filter({ hasText: /^Not saved yet/ }));
  await user.isTold(/storage of this device is full/);
  context.assert.equal(await user.value('Subjective'), kWords);
  await user.page.evaluate(() => { globalThis.noRoom = false; });
  await user.draftSaved(60_000);
  await reload(user);
  await user.unlock();
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  await user.page.waitForFunction((text) => document
    .querySelector('.field[aria-label="Subjective"]')?.value === text, kWords);
  context.assert.equal(await user.value('Plan'), 'Written while there was room.');
}

// Locking waits for the words; the screen says so and never shows a lock that lost something.
async function lockWaits(context) {
  const device = await context.device();
  await device.profile.addInitScript(refuseRows);
  const { user } = await practiceWithNote(device);
  await user.page.evaluate(() => { globalThis.noRoom = true; });
  await user.type('Subjective', kWords);
  await user.press('button', 'Lock');
  await user.isTold(/The last words are not on the disk yet/);
  await user.page.evaluate(() => { globalThis.noRoom = false; });
  await user.unlock();
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  await user.page.waitForFunction((text) => document
    .querySelector('.field[aria-label="Subjective"]')?.value === text, kWords);
}

export const tests = [
  { name: 'SAFE-04 no room: told where "saved" stands; saved by itself once there is room',
    run: fullDisk },
  { name: 'SAFE-04 SAFE-03 a lock waits for words that are not on the disk yet', run: lockWaits },
];
