// Search over everything one may read: a word of a signed note, from another page, by keyboard, by
// finger on a phone, without a network, after coming back.
const kNote = {
  Subjective: 'Client talked about the neighbour’s dachshund and slept five nights out of seven.',
  Objective: 'Arrived on time; laughed once at a memory.',
  Assessment: 'Worry at work has eased since October.',
  Plan: 'Client will take a 20-minute walk daily and return next week.',
};
const kClient = 'Amara Okafor';
const kSession = { client: kClient, day: '2026-11-18', time: '10:00' };
const kTitle = 'Search everything';

async function signedNote(user) {
  await user.createPractice();
  await user.addClient(kClient);
  await user.bookSession(kSession);
  await user.openSession(kClient, '10:00');
  await user.openNote();
  await user.writeNote(kNote);
  await user.draftSaved();
  await user.sign();
}

const option = (user, words) => user.page.getByRole('option', { name: words });

// The field has the focus as soon as the search is open.
async function ask(user, words) {
  await user.key('Control+k');
  await user.sees(user.dialog(kTitle));
  await user.page.waitForFunction(() => document.activeElement?.type === 'search');
  await user.page.keyboard.type(words);
}

async function byKeyboard(context) {
  const device = await context.device();
  const user = await device.open();
  await signedNote(user);
  await user.go('Practice');
  await user.page.context().setOffline(true);
  await ask(user, 'dachsh');
  const found = option(user, /Amara Okafor, Progress note.*neighbour’s dachshund/);
  await user.sees(found);
  context.assert.equal(await found.first().getAttribute('aria-selected'), 'true');
  await user.sees(user.page.getByRole('status').filter({ hasText: /^1 result$/ }));
  await user.key('Enter');
  await user.seesNot(user.dialog(kTitle));
  await user.sees(user.words(kNote.Plan));
  await user.key('Escape');
  await user.sees(user.heading('Practice'));

  // A phrase, words in another order, a name beside a word, and what is not there.
  await ask(user, '"laughed once"');
  await user.sees(option(user, /laughed once/));
  for (const [words, there] of [['walk daily', true], ['daily amara', true],
    ['"daily walk"', false], ['quokka', false]]) {
    await user.type(kTitle, words);
    if (there) await user.sees(option(user, /20-minute walk/));
    else await user.isTold(/^Nothing found for/);
  }
  await user.key('Escape');
  await user.seesNot(user.dialog(kTitle));
  await user.page.context().setOffline(false);
  await user.saved();

  // Another visit: nothing was kept but the record, and it is found in it again.
  await user.page.reload();
  await user.started();
  await user.unlock();
  await ask(user, 'dachshund');
  await user.sees(option(user, /neighbour’s dachshund/));
  await user.key('Escape');
  await user.key('/');
  await user.sees(user.dialog(kTitle));
  context.assert.equal(await user.value(kTitle), '');
  context.assert.deepEqual(context.errors, []);
}

async function byFinger(context) {
  const device = await context.device({ width: 390, height: 844, touch: true });
  const user = await device.open({ how: 'touch' });
  await user.openDemo();
  await user.press('button', 'Search');
  await user.sees(user.dialog(kTitle));
  await user.type(kTitle, 'sleep');
  await user.act(option(user, /sleep/i).first());
  await user.seesNot(user.dialog(kTitle));
  context.assert.deepEqual(context.errors, []);
}

export const tests = [
  { name: 'NOTE-18 a word of a signed note is found from another page, offline, and after a reload',
    run: byKeyboard },
  { name: 'NOTE-18 searching by touch on a phone', run: byFinger },
];
