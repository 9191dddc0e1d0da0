// What helps writing a note, in the browser: findings under the words while somebody types, waived
// with a reason; a section carried forward; a snippet; the preview.
import { kAmara, kDay, practiceWithNote, practiceWithSession, reload } from './scene.mjs';

const kEarlier = '2026-11-16';  // Monday of the same week

const marked = (user) => user.page.locator('.field-marks:not([hidden]) mark');

async function backToNote(user) {
  await reload(user);
  await user.unlock();
  await user.openSession(kAmara, '10:00');
  await user.openNote();
}

async function waitForSelection(user, label, words) {
  const field = await user.field(label).elementHandle();
  await user.page.waitForFunction(([element, text]) => document.activeElement === element &&
    element.value.slice(element.selectionStart, element.selectionEnd) === text, [field, words]);
}

// The twin behind the field breaks its lines where the field does.
async function sameBreaks(context, user, label) {
  const heights = await user.field(label).evaluate((field) => [field.scrollHeight,
    document.querySelector('.field-marks').scrollHeight]);
  context.assert.equal(heights[0], heights[1], 'field and its twin are as high');
}

async function wording(context) {
  const device = await context.device();
  const { user } = await practiceWithNote(device);
  await user.typeOn('Subjective', 'She always wakes before the alarm.');
  await user.sees(user.page.getByRole('button', { name: 'always', exact: true }));
  await user.sees(marked(user));
  context.assert.deepEqual(await marked(user).allTextContents(), ['always']);
  await user.key('Home');
  await user.page.keyboard.type('Came on foot with two bags and a wet coat 🙂 and sat down at the ' +
    'window beside the door, where the chair with the arms stands. ');
  await user.settled();
  context.assert.deepEqual(await marked(user).allTextContents(), ['always']);
  await sameBreaks(context, user, 'Subjective');
  await user.enter(user.field('Plan'));
  await user.press('button', 'always');
  await waitForSelection(user, 'Subjective', 'always');
  await user.press('button', 'Waive: always');
  await user.type('Why can it stay?', 'Her alarm log says so');
  await user.key('Enter');
  await user.sees(user.page.getByRole('button', { name: '1 waived', exact: true }));
  await user.saved();
  await backToNote(user);
  await user.sees(user.page.getByRole('button', { name: '1 waived', exact: true }));
  context.assert.equal(await user.page.getByRole('button', { name: 'Waive: always' }).count(), 0);
  await user.press('button', '1 waived');
  await user.sees(user.words(/Waived: Her alarm log says so/));
  await user.press('button', 'Show again: always');
  await user.sees(user.page.getByRole('button', { name: 'Waive: always', exact: true }));
}

async function carryForward(context) {
  const user = await (await context.device()).open();
  await user.createPractice();
  await user.addClient(kAmara);
  await user.bookSession({ client: kAmara, day: kEarlier, time: '10:00' });
  await user.bookSession({ client: kAmara, day: kDay, time: '14:00' });
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  const plan = 'Walk 20 minutes daily, keep the sleep diary and bring it along.';
  await user.writeNote({ Plan: plan });
  await user.draftSaved();
  await user.go('Calendar');
  await user.openSession(kAmara, '14:00');
  await user.openNote();
  await user.press('button', 'Carry this section forward: Plan');
  await user.sees(user.words('Carried forward from Mon 16 Nov — not edited yet'));
  context.assert.equal(await user.value('Plan'), plan);
  await user.typeOn('Plan', ' Rest on Sunday.');
  await user.sees(user.words('From 16 Nov, edited'));
  await user.sees(user.words(/^Plan: \d+ % the same as 16 Nov$/));
  await user.askToSign();
  await user.sees(user.words(/Much of this note stands in an earlier one already/));
}

async function snippet(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.go('Practice');
  await user.press('button', 'Manage');
  await user.press('button', 'Add a snippet');
  await user.type('Shortcut', 'sleep');
  await user.type('Text', 'Client reports sleeping');
  await user.press('button', 'Save snippet');
  await user.sees(user.page.getByRole('button', { name: /^;sleep/ }));
  await user.press('button', 'Close');
  await user.saved();
  await user.go('Calendar');
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  const has = async (text) => {
    const field = await user.field('Plan').elementHandle();
    await user.page.waitForFunction(([element, words]) => element.value === words, [field, text]);
  };
  // The shortcut by itself, then what ends it: a hand is slower than a frame.
  const shortcut = async (before, typed, after) => {
    await user.page.keyboard.type(typed);
    await has(before + typed);
    await user.settled();
    await user.page.keyboard.type(' ');
    await has(`${after} `);
  };
  await user.enter(user.field('Plan'));
  await shortcut('', 'So ;sleep', 'So Client reports sleeping');
  await user.page.keyboard.type('well');
  const so = 'So Client reports sleeping well';
  await shortcut(so, ' ;sleep', `${so} Client reports sleeping`);
  await user.key('Control+z');
  await has('So Client reports sleeping well ;sleep ');
  await user.settled();
  context.assert.equal(await user.value('Plan'), 'So Client reports sleeping well ;sleep ');
  await user.page.keyboard.type('on');
  await user.draftSaved();
  await backToNote(user);
  context.assert.equal(await user.value('Plan'), 'So Client reports sleeping well ;sleep on');
}

async function preview(context) {
  const { user } = await practiceWithNote(await context.device());
  await user.typeOn('Plan', 'Return next week.');
  await user.press('button', 'Preview');
  const page = user.dialog('Preview');
  await user.sees(page);
  await user.sees(page.getByText('Return next week.'));
  await user.sees(page.getByText('R. Hale, LPC'));
  context.assert.equal(await page.getByRole('heading', { name: 'Subjective' }).count(), 0);
  await user.key('Escape');
  await user.seesNot(page);
  await user.sees(user.field('Plan'));
}

export const tests = [
  { name: 'NOTE-10 a finding appears while typing, is jumped to and waived over a reload',
    run: wording },
  { name: 'NOTE-11 a section is carried forward, marked until it is edited', run: carryForward },
  { name: 'NOTE-11 a snippet expands in the native field and Ctrl+Z gives back what was typed',
    run: snippet },
  { name: 'NOTE-19 the preview shows what is typed and Escape closes it', run: preview },
];
