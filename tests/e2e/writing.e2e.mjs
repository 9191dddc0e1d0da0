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

// A megabyte: the twin holds the lines that are seen, and each mark lies under its words.
async function longText(context) {
  const { assert } = context;
  const { user } = await practiceWithNote(await context.device());
  const line = 'Client reports sleeping five nights out of seven, calmer, and walks at noon.\n';
  const text = `${line.repeat(11_800)}She always leaves early.\n${line.repeat(3)}He never calls. `;
  const field = user.field('Subjective');
  await user.enter(field);
  await field.evaluate((element, words) => {
    element.setRangeText(words, 0, 0, 'end');
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  await user.key('Control+End');
  await user.page.keyboard.type('Alright.');
  await user.draftSaved();
  await user.page.waitForFunction(() => [...document.querySelectorAll('.field-marks mark')]
    .map((mark) => mark.textContent).join() === 'always,never');
  const [held, size] = await user.page.evaluate(() => {
    const twin = document.querySelector('.field-marks');
    const inText = document.querySelector('.field[aria-label="Subjective"]');
    // What the browser says stands under the middle of each mark.
    const words = [...twin.querySelectorAll('mark')].map((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const y = (top + bottom) / 2;
      const [from, to] = [left + 1, right - 1]
        .map((x) => document.caretPositionFromPoint(x, y).offset);
      return inText.value.slice(from, to);
    });
    return [words, twin.textContent.length];
  });
  assert.deepEqual(held, ['always', 'never']);
  assert.ok(size < 20_000, `the twin holds ${size} characters`);
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
  { name: 'NOTE-10 in a text of a megabyte the lines that are seen have their marks',
    run: longText },
  { name: 'NOTE-11 a section is carried forward, marked until it is edited', run: carryForward },
  { name: 'NOTE-11 a snippet expands in the native field and Ctrl+Z gives back what was typed',
    run: snippet },
  { name: 'NOTE-19 the preview shows what is typed and Escape closes it', run: preview },
];
