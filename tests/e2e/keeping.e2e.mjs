// What was called saved is there: after a reload, with the server gone, in a second tab, after the
// browser was killed.
import { kPractice } from './driver.mjs';
import {
  kAmara, kDay, offlineReady, practiceWithNote, practiceWithSession, reload,
} from './scene.mjs';

async function reloadKeepsAll(context) {
  const { user } = await practiceWithNote(await context.device());
  await user.writeNote({ Subjective: 'Slept better this week.', Plan: 'Walk daily.' });
  await user.draftSaved();
  await reload(user);
  await user.unlock();
  await user.go('Calendar');
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  await user.page.waitForFunction(() => document.querySelector('.field[aria-label="Subjective"]')
    ?.value === 'Slept better this week.');
  context.assert.equal(await user.value('Plan'), 'Walk daily.');
}

async function viewAndDateStay(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.press('radio', 'Day');
  await user.press('button', 'Next');
  const title = user.page.getByRole('heading', { level: 1, name: 'Thursday 19 November 2026' });
  await user.sees(title);
  await reload(user);
  await user.unlock();
  await user.sees(title);
}

async function offlineColdStart(context) {
  const server = await context.serve();
  const device = await context.device({ server });
  const { user } = await practiceWithSession(device);
  await offlineReady(user);
  await user.page.close();
  await server.stop();
  const cold = await device.open();
  await cold.sees(cold.heading(kPractice));
  await cold.unlock();
  await cold.sees(cold.card(kAmara, '10:00'));
  await cold.addClient('Jonas Weber');
  await reload(cold);
  await cold.unlock();
  await cold.go('Clients');
  await cold.sees(cold.row('Jonas Weber'));
  await device.profile.setOffline(true);
  await cold.sees(cold.words('Offline — everything keeps working'));
}

async function secondTab(context) {
  const device = await context.device();
  const { user: first } = await practiceWithSession(device);
  const second = await device.open();
  await second.sees(second.heading('Open in another tab'));
  await first.page.bringToFront();  // in the back a page gets a frame a second
  await first.addClient('Jonas Weber');
  await first.go('Calendar');
  await first.openSession(kAmara, '10:00');
  await first.openNote();
  await first.typeOn('Subjective', 'Typed in the first tab');
  await second.page.bringToFront();
  await second.press('button', 'Use it here');
  await second.unlock();
  await first.sees(first.heading('Open in another tab'));
  context.assert.equal(await first.page.getByText(kAmara).count(), 0);
  await second.go('Clients');
  await second.sees(second.row('Jonas Weber'));
  await second.go('Calendar');
  await second.openSession(kAmara, '10:00');
  await second.openNote();
  await second.page.waitForFunction(() => document.querySelector('.field[aria-label="Subjective"]')
    ?.value === 'Typed in the first tab');
  await second.page.close();
  await first.isLocked();
  await first.unlock();
  await first.sees(first.card(kAmara, '10:00'));
}

async function killedMidSentence(context) {
  const machine = context.machine();
  const { user } = await practiceWithNote({ open: () => machine.open() });
  await machine.entered();
  await user.typeOn('Subjective', 'Client reports that ');
  await user.draftSaved();
  await user.typeOn('Subjective', 'she slept');
  await user.draftSaved();
  await user.page.keyboard.type(' and then the bat');
  await machine.kill();
  const again = await machine.open();
  await again.unlock();
  await again.isTold('What you were writing was restored.');
  await again.go('Calendar');
  await again.openSession(kAmara, '10:00');
  await again.openNote();
  await again.page.waitForFunction(() => document.querySelector('.field[aria-label="Subjective"]')
    ?.value.startsWith('Client reports that she slept'));
}

// The page's process dies in the middle of a word; the browser, its locks and other tabs live on.
async function pageCrashes(context) {
  const device = await context.device();
  const { user } = await practiceWithNote(device);
  await user.typeOn('Plan', 'Walk 20 minutes dai');
  await user.draftSaved();
  const cdp = await device.profile.newCDPSession(user.page);
  cdp.send('Page.crash').catch(() => {});
  await user.page.waitForEvent('crash');
  const again = await device.open();
  await again.unlock();
  await again.isTold('What you were writing was restored.');
  await again.openSession(kAmara, '10:00');
  await again.openNote();
  context.assert.equal(await again.value('Plan'), 'Walk 20 minutes dai');
  await again.typeOn('Plan', 'ly.');
  await again.draftSaved();
  context.assert.equal(await again.value('Plan'), 'Walk 20 minutes daily.');
}

// Killed again and again, right after the program said "saved".
async function killedOften(context) {
  const machine = context.machine();
  let user = await machine.open();
  await user.createPractice();
  await machine.entered();
  const clients = [];
  for (const name of ['Priya Nair', 'Ben Adler', 'Mei Tanaka']) {
    await user.addClient(name);
    clients.push(name);
    await machine.kill();
    user = await machine.open();
    await user.unlock();
    await user.go('Clients');
    for (const client of clients) await user.sees(user.row(client));
  }
  await user.bookSession({ client: 'Ben Adler', day: kDay, time: '15:00' });
  await machine.kill();
  user = await machine.open();
  await user.unlock();
  await user.sees(user.card('Ben Adler', '15:00'));
}

export const tests = [
  { name: 'NOTE-08 SAFE-04 a reload in the middle of a note keeps every word',
    run: reloadKeepsAll },
  { name: 'CAL-01 view and date survive a reload', run: viewAndDateStay },
  { name: 'SAFE-01 offline cold start: server stopped, new page, unlock, everything there',
    run: offlineColdStart },
  { name: 'SAFE-06 a second tab says so, takes over cleanly, and the first locks', run: secondTab },
  { name: 'SAFE-04 NOTE-08 kill -9 in the middle of a sentence: the draft is restored',
    run: killedMidSentence },
  { name: 'NOTE-08 SAFE-04 the page crashes in the middle of a word: it is there in the next one',
    run: pageCrashes },
  { name: 'SAFE-04 kill -9 after each "saved": everything called saved is there',
    run: killedOften },
];
