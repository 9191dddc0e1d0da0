// The whole story from a clean profile: create an encrypted practice, add a client, book a
// session, write a SOAP note, sign it, come back, unlock, find everything. By mouse, by touch on a
// tablet and on a phone, and by keyboard alone.
import { kPassphrase, kPractice } from './driver.mjs';

export const kNote = {
  Subjective: 'Client reports sleeping “five nights out of seven”. Missed one day of work.',
  Objective: 'Arrived on time; speech normal in rate; affect congruent.',
  Assessment: 'Worry at work has eased since October, in line with goal 1.',
  Plan: 'Client will take a 20-minute walk daily and return next week.',
};
const kClient = 'Amara Okafor';
const kSession = { client: kClient, day: '2026-11-18', time: '10:00' };

async function write(user) {
  await user.createPractice();
  await user.addClient(kClient, { Pronouns: 'she/her' });
  await user.bookSession(kSession);
  await user.openSession(kClient, '10:00');
  await user.openNote();
  await user.writeNote(kNote);
  await user.draftSaved();
  await user.sign();
  for (const text of Object.values(kNote)) await user.sees(user.words(text));
}

async function findAll(user) {
  await user.unlock();
  await user.go('Calendar');
  await user.openSession(kClient, '10:00');
  await user.press('button', 'Open note');
  await user.sees(user.heading(new RegExp(kClient)).or(user.words(kNote.Plan)));
  for (const text of Object.values(kNote)) await user.sees(user.words(text));
  await user.sees(user.words(/R\. Hale, LPC/));
  await user.openChart(kClient);
  await user.sees(user.words(/Signed by R\. Hale, LPC/));
}

function story(how, size) {
  return async (context) => {
    const device = await context.device({ ...size, touch: how === 'touch' });
    const user = await device.open({ how });
    await write(user);
    await user.page.close();
    const again = await device.open({ how });
    await again.sees(again.heading(kPractice));
    await findAll(again);
    context.assert.deepEqual(context.errors, []);
  };
}

// The story at the clock of the machine, whatever the day and hour.
async function today(context) {
  const device = await context.device({ now: null, motion: true });
  const user = await device.open();
  await user.createPractice();
  await user.addClient(kClient);
  await user.go('Calendar');
  await user.press('button', 'New session');
  await user.chooseClient(kClient);
  const start = await user.value('Start');
  await user.press('button', 'Book session');
  await user.sees(user.card(kClient, start));
  await user.saved();
  await user.page.reload();
  await user.started();
  await user.unlock(kPassphrase);
  await user.sees(user.card(kClient, start));
}

export const tests = [
  { name: 'APP-02 NOTE-14 the whole story by mouse at 1280 × 800',
    run: story('mouse', { width: 1280, height: 800 }) },
  { name: 'APP-02 the whole story by touch at 820 × 1180',
    run: story('touch', { width: 820, height: 1180 }) },
  { name: 'APP-02 the whole story by touch at 390 × 844',
    run: story('touch', { width: 390, height: 844 }) },
  { name: 'APP-02 the whole story by keyboard alone',
    run: story('keyboard', { width: 1280, height: 800 }), ms: 240_000 },
  { name: 'SES-01 a session booked at this very hour, with motion, survives a reload', run: today },
];
