// Two devices, one practice (NOTE-14, SYNC-02): what another device wrote without knowing of this
// one's acts arrives, as sync will bring it (second_device/).
import { more, openNoteOfTen, signAddendum } from './note_steps.mjs';
import { downloadOf } from './papers.mjs';
import { practiceWithNote, reload } from './scene.mjs';
import { fileHolds, holds, sectionsOf } from './signed_file.mjs';
import { SecondDevice } from './second_device/second_device.mjs';

const kSlept = 'Client reports sleeping five nights out of seven.';
const kPlan = 'Walk 20 minutes daily.';
const kLate = 'Client reports sleeping all seven nights, and two naps.';
const kToldWhy = 'Written on another device after the note was signed';

// A note with two sections, committed, and a device that knows them.
async function noteOnTwoDevices(context) {
  const { user } = await practiceWithNote(await context.device());
  await user.writeNote({ Subjective: kSlept, Plan: kPlan });
  await user.go('Calendar');
  await user.saved();
  const other = await SecondDevice.join(user);
  const [note] = other.book.ids('note');
  context.assert.equal(other.book.value('note', note, 'text/subjective'), kSlept);
  context.assert.equal(other.book.value('note', note, 'text/plan'), kPlan);
  return { user, other, note };
}

async function savedFile(user) {
  const file = await downloadOf(user.page, () => more(user, 'Save signed file'));
  return JSON.parse(file.text);
}

async function lateEdit(context) {
  const { assert } = context;
  const { user, other, note } = await noteOnTwoDevices(context);
  other.write('note', note, { 'text/subjective': kLate, 'text/plan': null });
  await openNoteOfTen(user);
  await user.sign();
  const before = await savedFile(user);

  await other.sync(user);
  await user.unlock();
  await openNoteOfTen(user);
  await user.isTold('Unsigned edits');
  await user.sees(user.words(kSlept));
  assert.equal(await user.words(kLate).count(), 0, 'the late text is shown when asked for');
  await user.press('button', 'Show the edits');
  await user.sees(user.words(`Unsigned edit: ${kLate}`));
  await user.sees(user.words('Unsigned edit: the text was removed.'));
  await user.sees(user.words(kSlept));
  assert.deepEqual((await savedFile(user)).note, before.note, 'what was signed is as it was');

  await user.press('button', 'Turn into an addendum');
  assert.equal(await user.value('Reason'), kToldWhy);
  assert.equal(await user.value('Text'), `Subjective:\n${kLate}\n\nPlan:\n(removed)`);
  await user.type('Reason', 'Written on the tablet, which was offline');
  await user.press('button', 'Add and sign');
  await signAddendum(user);
  await user.seesNot(user.words('Unsigned edits'));

  await reload(user);
  await user.unlock();
  await openNoteOfTen(user);
  await user.sees(user.words('Addendum 1'));
  await user.sees(user.words(/Written on the tablet, which was offline/));
  await user.sees(user.words(kSlept));
  assert.equal(await user.words('Unsigned edits').count(), 0);
  const file = await savedFile(user);
  assert.ok(fileHolds(file));
  assert.deepEqual(file.note, before.note);
  assert.equal(sectionsOf(file.note).Subjective, kSlept);
  assert.equal(sectionsOf(file.note).Plan, kPlan);
  assert.equal(file.addenda.length, 1);
  assert.equal(sectionsOf(file.addenda[0]).Addendum, `Subjective:\n${kLate}\n\nPlan:\n(removed)`);
  assert.ok(!holds({ ...file.note, content: file.note.content.replace(kSlept, kLate) }));
  await more(user, 'Versions…');
  await user.sees(user.dialog('Versions'));
  assert.deepEqual(context.errors, []);
}

const kHere = 'Walk 30 minutes daily, said here.';
const kThere = 'Swim twice a week, said there.';

// Both wrote the plan without knowing of the other; the other one's clock is ahead.
async function planWrittenTwice(context) {
  const { user, other, note } = await noteOnTwoDevices(context);
  other.write('note', note, { 'text/plan': kThere }, { at: '2026-11-18T15:00:00Z' });
  await openNoteOfTen(user);
  await user.writeNote({ Plan: kHere });
  await user.go('Calendar');
  await user.saved();
  await other.sync(user);
  await user.unlock();
  await openNoteOfTen(user);
  return { user, other, note };
}

const plan = (user) => user.page.getByRole('textbox', { name: 'Plan', exact: true }).first();

async function bothTexts(context) {
  const { assert } = context;
  const { user, other, note } = await planWrittenTwice(context);
  await user.sees(plan(user));
  assert.equal(await user.value('Plan'), kThere, 'the later text is in the field');
  await user.isTold(/^Also written by you/);
  await user.sees(user.words(kHere));
  await reload(user);  // nobody has chosen: both stay
  await user.unlock();
  await openNoteOfTen(user);
  await user.sees(user.words(kHere));
  await user.press('button', 'Use this one: Plan');
  await user.seesNot(user.words(/^Also written by you/));
  assert.equal(await user.value('Plan'), kHere);
  await user.saved();
  await reload(user);
  await user.unlock();
  await openNoteOfTen(user);
  assert.equal(await user.value('Plan'), kHere);
  assert.equal(await user.words(/^Also written by you/).count(), 0);
  await more(user, 'Versions…');
  await user.sees(user.dialog('Versions'));
  await user.key('Escape');
  await other.learn(user);
  assert.equal(other.book.value('note', note, 'text/plan'), kHere, 'the other device agrees');
}

async function keepOwn(context) {
  const { assert } = context;
  const { user } = await planWrittenTwice(context);
  await user.isTold(/^Also written by you/);
  await user.press('button', 'Keep mine: Plan');
  await user.seesNot(user.words(/^Also written by you/));
  await user.saved();
  await reload(user);
  await user.unlock();
  await openNoteOfTen(user);
  assert.equal(await user.value('Plan'), kThere);
  assert.equal(await user.words(/^Also written by you/).count(), 0);
}

// Words that were on their way (a draft) when another device wrote the same section.
async function draftMeetsOther(context) {
  const { assert } = context;
  const { user, other, note } = await noteOnTwoDevices(context);
  await openNoteOfTen(user);
  await user.enter(user.field('Plan'));
  await user.key('End');
  await user.page.keyboard.type(' And on Sundays re');
  await user.draftSaved();
  other.write('note', note, { 'text/plan': kThere }, { at: '2026-11-18T15:00:00Z' });
  await other.sync(user);
  await user.unlock();
  await user.isTold(/^What you were writing was restored\. Another device wrote there as well/);
  await openNoteOfTen(user);
  const typed = `${kPlan} And on Sundays re`;
  await user.sees(plan(user));
  assert.equal(await user.value('Plan'), typed);
  await user.sees(user.words(kThere));
  await user.press('button', 'Sign and complete');  // not before one of them counts
  await user.isTold(/Say first which text counts/);
  assert.equal(await user.dialog('Sign this note').count(), 0);
  await user.press('button', 'Keep mine: Plan');
  await user.seesNot(user.words(kThere));
  await user.sign();
  await user.sees(user.words(typed));
}

export const tests = [
  { name: 'SYNC-02 two devices wrote one section: both texts, one is chosen, a reload keeps it',
    run: bothTexts },
  { name: 'SYNC-02 two devices wrote one section: the text in the field is kept', run: keepOwn },
  { name: 'SYNC-02 NOTE-08 a draft of this device and the text of another both stay',
    run: draftMeetsOther },
  { name: 'NOTE-14 signed, edited late by a device that did not know: told, and made an addendum',
    run: lateEdit },
];
