// By hand: a good note from an empty profile by touch, taps counted; two fingers zoom and press
// nothing; writing above a soft keyboard; discreet mode through all pages.
import { kAmara, kDay, demoOpen, practiceWithNote } from './scene.mjs';
import { dayWords, kPassphrase } from './driver.mjs';

const kTablet = { width: 820, height: 1180, touch: true };
const kPhone = { width: 390, height: 844, touch: true };
const kNote = {
  Subjective: 'Client reports sleeping five nights out of seven and missing one day of work.',
  Objective: 'Well-groomed and calm; speech normal in rate; affect congruent.',
  Assessment: 'Anxiety at work has eased; PHQ-9 down 4 since 14 Oct.',
  Plan: 'Walk 20 minutes daily; keep the sleep diary; return in one week.',
};
// From the empty calendar to a signed note; each text is one tap into its field.
const kTapsToSigned = 15;

async function fiveMinutes(context) {
  const user = await (await context.device(kTablet)).open();
  await user.createPractice();
  let taps = 0;
  const tap = async (role, name) => { await user.press(role, name); taps += 1; };
  const into = async (label, text) => { await user.type(label, text); taps += 1; };
  await user.pressSlot(dayWords(kDay), '10:00');
  taps += 1;
  await tap('button', 'Session');
  await into('Client', kAmara);
  await tap('option', `Add new client “${kAmara}”`);
  await tap('button', 'Add client');
  await user.seesNot(user.dialog('New client'));
  await tap('button', 'Book session');
  await user.seesNot(user.dialog('New session'));
  await user.act(user.card(kAmara, '10:00').first());
  taps += 1;
  await tap('button', 'Write note');
  await user.sees(user.page.getByRole('heading', { name: /Progress note/ }));
  for (const [section, text] of Object.entries(kNote)) await into(section, text);
  await tap('button', 'Sign and complete');
  await into('Your passphrase', kPassphrase);
  await user.act(user.dialog('Sign this note').getByRole('button', { name: 'Sign', exact: true }));
  taps += 1;
  await user.sees(user.page.getByRole('button', { name: 'Add addendum', exact: true }));
  await user.saved();
  context.assert.ok(taps <= kTapsToSigned, `${taps} taps`);
  // Writing the note has said that the session took place: nobody asks again.
  await user.act(user.page.getByRole('button', { name: /^To do/ }).first());
  await user.sees(user.heading('To do'));
  context.assert.equal(await user.words('Did these sessions happen?').count(), 0);
}

// Two fingers from two places to two others.
async function twoFingers(user, from, to) {
  const cdp = await user.page.context().newCDPSession(user.page);
  const send = (type, points) => cdp.send('Input.dispatchTouchEvent', { type,
    touchPoints: points.map((p, i) => ({ ...p, id: i + 1 })) });
  await send('touchStart', from.slice(0, 1));
  await send('touchStart', from);
  for (let step = 1; step <= 8; ++step)
    await send('touchMove', from.map((p, i) => ({ x: p.x + ((to[i].x - p.x) * step) / 8,
      y: p.y + ((to[i].y - p.y) * step) / 8 })));
  await send('touchEnd', []);
  await user.settled();
}

async function pinch(context) {
  const user = await demoOpen(await context.device(kPhone));
  const scale = () => user.page.evaluate(() => visualViewport.scale);
  const zoomed = (test) => user.page.waitForFunction(test);
  const near = [{ x: 150, y: 400 }, { x: 250, y: 500 }];
  const far = [{ x: 110, y: 360 }, { x: 290, y: 540 }];
  await twoFingers(user, near, far);
  await zoomed(() => visualViewport.scale > 1.3);
  context.assert.equal(await user.page.getByRole('dialog').count(), 0, 'nothing was pressed');
  await twoFingers(user, far, [{ x: 195, y: 445 }, { x: 205, y: 455 }]);
  await zoomed(() => visualViewport.scale < 1.05);
  context.assert.ok(await scale() < 1.05);
  await user.go('Clients');
  await user.sees(user.row(kAmara));
  context.assert.deepEqual(context.errors, []);
}

// Chromium shrinks the page when the keyboard comes up: so does a smaller window.
async function keyboard(context) {
  const { user } = await practiceWithNote(await context.device(kPhone));
  await user.enter(user.field('Plan'));
  await user.page.setViewportSize({ width: 390, height: 520 });
  await user.seesNot(user.page.getByRole('button', { name: 'Practice', exact: true }));
  const caretIsSeen = async () => {
    await user.settled();
    const box = await user.field('Plan').boundingBox();
    context.assert.ok(box.y + box.height <= 520 - 20, `the field ends at ${box.y + box.height}`);
  };
  await user.page.keyboard.type('Walk 20 minutes daily.');
  await caretIsSeen();
  for (let line = 0; line < 12; ++line) {
    await user.key('Enter');
    await user.page.keyboard.type(`Step ${line}: keep the sleep diary.`);
  }
  await caretIsSeen();
  await user.draftSaved();
  await user.page.setViewportSize({ width: 390, height: 844 });
  await user.sees(user.page.getByRole('button', { name: 'Practice', exact: true }));
  await user.press('button', 'Sign and complete');
  await user.sees(user.dialog('Sign this note'));
  await user.enter(user.field('Your passphrase'));
  await user.page.setViewportSize({ width: 390, height: 520 });
  await user.settled();
  const sign = user.dialog('Sign this note').getByRole('button', { name: 'Sign', exact: true });
  const box = await sign.boundingBox();
  context.assert.ok(box.y + box.height <= 520, 'Sign stands above the keyboard');
}

// No page says a name of the demo while discreet mode is on: not in the tree, not in the title.
async function discreet(context) {
  const user = await demoOpen(await context.device());
  await user.go('Clients');
  const names = (await user.page.getByRole('list').getByRole('button').allTextContents())
    .map((words) => /^(\p{L}[\p{L}’-]+ \p{L}[\p{L}’-]+)/u.exec(words)?.[1]).filter(Boolean);
  context.assert.ok(names.length > 8, `${names.length} names`);
  await user.key('Control+Shift+D');
  const check = async (where) => {
    await user.settled();
    const said = await user.page.evaluate(() => document.title + '\n' +
      [...document.querySelectorAll('#semantics *')].map((e) => [e.textContent,
        e.getAttribute('aria-label'), e.getAttribute('aria-description'), e.value].join('\n'))
        .join('\n'));
    // What people wrote is theirs; what the program says of them is initials.
    for (const name of names) context.assert.ok(!said.includes(name), `${where}: ${name}`);
  };
  await check('Clients');
  await user.act(user.page.getByRole('button', { name: /^A\. O\./ }).first());
  for (const tab of ['Sessions', 'Notes', 'Files', 'Summary']) {
    await user.press('tab', tab);
    await check(`chart, ${tab}`);
  }
  await user.press('tab', 'Notes');
  await user.act(user.page.getByRole('button', { name: /^Progress note/ }).first());
  await user.sees(user.heading('Progress note · A. O.'));
  await check('note');
  for (const page of ['Practice', 'Calendar']) {
    await user.go(page);
    await check(page);
  }
  await user.act(user.page.getByRole('button', { name: /^\p{L}\. \p{L}\., \d\d:/u }).first());
  await user.sees(user.page.getByRole('dialog'));
  await check('pop-up');
  await user.key('Escape');
  await user.act(user.page.getByRole('button', { name: /^To do/ }).first());
  await check('To do');
  await user.key('Control+k');
  await user.type('Search everything', 'sleep');
  await user.sees(user.page.getByRole('option'));
  await check('search');
  await user.key('Escape');
  await user.key('Control+Shift+D');
  await user.go('Clients');
  await user.sees(user.row(names[0]));
}

export const tests = [
  { name: 'NOTE-02 APP-02 from an empty practice to a signed SOAP note by touch, few taps',
    run: fiveMinutes },
  { name: 'APP-02 two fingers zoom the page and press nothing', run: pinch },
  { name: 'NOTE-07 writing and signing on a phone above the soft keyboard', run: keyboard },
  { name: 'CLI-13 discreet mode: no page, dialog or title says a name', run: discreet },
];
