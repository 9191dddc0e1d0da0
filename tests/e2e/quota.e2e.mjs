// A full disk: said in plain words, and nothing is lost once there is room again.
import { kAmara, practiceWithNote, reload } from './scene.mjs';

async function setQuota(user, url, quotaSize) {
  const client = await user.page.context().newCDPSession(user.page);
  const origin = new URL(url).origin;
  const quota = quotaSize ? { origin, quotaSize } : { origin };
  await client.send('Storage.overrideQuotaForOrigin', quota);
}

// Just under the limit of a section; incompressible, as ciphertext is.
function longText(length) {
  const letters = Array.from({ length }, (_, i) => String.fromCharCode(97 + ((i * 7919) % 26)));
  for (let i = 60; i < length; i += 61) letters[i] = ' ';
  return letters.join('');
}

// Chromium remembers for a while how much room there was: some rounds still fit. Returns what was
// typed last.
async function typeUntilFull(user) {
  for (let round = 1; round <= 16; ++round) {
    const text = `Round ${round}. ${longText(900_000)}`;
    await user.type('Subjective', text);
    const words = await user.page.waitForFunction(() => {
      const said = document.querySelector('footer [role=status]')?.textContent ?? '';
      return /^Saving/.test(said) ? '' : said;
    });
    await user.settled();
    if (/^Not saved yet/.test(await words.jsonValue())) return text;
  }
  throw new Error('the disk never became full');
}

async function fullDisk(context) {
  const device = await context.device();
  const { user } = await practiceWithNote(device);
  await user.type('Plan', 'Written while there was room.');
  await user.draftSaved();
  await setQuota(user, device.url, 1);
  const long = await typeUntilFull(user);
  await user.isTold(/storage of this device is full/);
  context.assert.equal(await user.value('Subjective'), long);
  await setQuota(user, device.url, 0);
  await user.press('button', 'Assessment');  // in the list of what is missing: leads to the place
  await user.page.waitForFunction(() => document.activeElement.ariaLabel === 'Assessment');
  await user.page.keyboard.insertText('There is room again.');
  await user.draftSaved(60_000);
  await reload(user);
  await user.unlock();
  await user.go('Calendar');
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  await user.page.waitForFunction((text) => document
    .querySelector('.field[aria-label="Subjective"]')?.value === text, long);
  context.assert.equal(await user.value('Plan'), 'Written while there was room.');
  context.assert.equal(await user.value('Assessment'), 'There is room again.');
}

export const tests = [
  { name: 'SAFE-04 a full disk is told, and nothing is lost once there is room', run: fullDisk },
];
