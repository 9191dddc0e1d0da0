// One session from the form to its end: kinds, status by one tap, whether it happened, times,
// confirmation, sticky notes, copies, deletion.
import { downloadOf, readIcs } from './papers.mjs';
import { kAmara, kDay, practiceWithSession } from './scene.mjs';
import { choose, more, onDay, openOn } from './session_steps.mjs';

const kEmail = 'amara@example.org';
const kMorning = '2026-11-18T06:00';  // UTC: what is booked at ten is still ahead

async function everyField(context) {
  const device = await context.device({ now: kMorning });
  const user = await device.open();
  await user.createPractice();
  await user.addClient(kAmara);
  await user.go('Calendar');
  await user.beginSession({ day: kDay, time: '10:00' });
  await user.press('button', 'Book session');
  await user.isTold('Choose a client.');
  await user.chooseClient(kAmara);
  await user.press('radio', 'Video');
  await user.press('radio', 'Pending');
  await user.type('Location', 'Room 2');
  await user.type('Note for the client', 'Ring twice.');
  await user.type('Private note', 'Sealed envelope.');
  await user.press('button', 'Book session');
  await user.seesNot(user.dialog('New session'));
  await openOn(user, kDay, '10:00');
  const dialog = user.dialog(`Session with ${kAmara}`);
  for (const words of [/video/, /Room 2/, /Pending/, /Ring twice/, /Sealed envelope/])
    await user.sees(dialog.getByText(words));
  await user.press('button', 'Confirm');
  await user.sees(dialog.getByText(/Scheduled/));
}

async function otherKinds(context) {
  const device = await context.device();
  const user = await device.open();
  await user.createPractice();
  await user.beginSession({ day: kDay, time: '10:00' });
  await choose(user, 'Kind', 'Other event');
  await user.seesNot(user.field('Client'));
  await user.press('button', 'Save event');
  await user.isTold('Give the event a name.');
  await user.type('Title', 'Team meeting');
  await user.press('button', 'Save event');
  await user.seesNot(user.dialog('New event'));
  await user.saved();
  await user.act(user.page.getByRole('button', { name: /^Team meeting/ }).first());
  await user.sees(user.dialog('Team meeting'));
  await user.press('button', 'Delete…');
  await user.sees(user.dialog('Delete this?'));
  await user.press('button', 'Delete');
  await user.seesNot(user.page.getByRole('button', { name: /^Team meeting/ }));
}

async function startAndComplete(context) {
  const { user } = await practiceWithSession(await context.device());
  await openOn(user, kDay, '10:00');
  const dialog = user.dialog(`Session with ${kAmara}`);
  await more(user, 'Start now');
  await user.sees(dialog.getByText(/In progress · started/));
  await more(user, 'Mark as completed');
  await user.sees(dialog.getByText(/Completed · started .*, stopped/));
  await user.press('button', 'Correct times');
  await user.type('Started', '10:02');
  await user.type('Stopped', '9:00');
  await user.press('button', 'Save');
  await user.isTold('The session stopped before it started.');
  await user.type('Stopped', '10:48');
  await user.press('button', 'Save');
  await user.seesNot(user.dialog('Correct times'));
  await user.sees(dialog.getByText(/Completed · started 10:02, stopped 10:48/));
}

async function didNotHappen(context) {
  const { user } = await practiceWithSession(await context.device());
  await openOn(user, kDay, '10:00');
  const dialog = user.dialog(`Session with ${kAmara}`);
  await user.sees(dialog.getByText('Did the session happen?'));
  await user.press('button', 'No');
  await user.sees(user.dialog('What happened instead?'));
  await user.press('radio', 'Cancelled late');
  await user.press('button', 'Save');
  await user.isTold('Say why it was cancelled.');
  await user.type('Reason', 'Missed the train.');
  await user.press('button', 'Save');
  await user.seesNot(user.dialog('What happened instead?'));
  await user.sees(dialog.getByText(/no progress note to write/));
  await user.seesNot(user.control('button', 'Write note'));
}

async function confirmation(context) {
  const device = await context.device({ now: kMorning });
  const { user } = await practiceWithSession(device);
  await openOn(user, kDay, '10:00');
  await user.sees(user.words(`${kAmara} has no e-mail address.`));
  await user.press('button', 'Add one');
  await user.type('E-mail', kEmail);
  await user.press('button', 'Save');
  await user.seesNot(user.field('E-mail'));
  await user.sees(user.page.getByRole('button', { name: 'E-mail the client', disabled: false }));
  await more(user, 'Change session…');
  await user.type('Note for the client', 'Ring twice.');
  await user.type('Private note', 'Sealed envelope.');
  await user.press('button', 'Save');
  await user.seesNot(user.dialog('Change session'));
  await openOn(user, kDay, '10:00');
  const { name, text } = await downloadOf(user.page, () =>
    user.press('button', 'Save calendar file (.ics)'));
  context.assert.equal(name, 'session-2026-11-18-1000.ics');
  context.assert.doesNotMatch(text, /Sealed|Amara/);
  const { event, start, end } = await readIcs(text);
  context.assert.equal(event.startDate.toString(), '2026-11-18T10:00:00');
  context.assert.equal(end - start, 50 * 60_000);
  context.assert.match(event.description, /Ring twice/);
}

async function stickies(context) {
  const { user } = await practiceWithSession(await context.device());
  await openOn(user, kDay, '10:00');
  const dialog = user.dialog(`Session with ${kAmara}`);
  await user.press('button', 'Add sticky note');
  await user.press('button', 'Stick it on');
  await user.isTold('Write something on the sticky note.');
  await user.type('Sticky note', 'Call before 17:00 only.');
  await user.press('button', 'Stick it on');
  await user.sees(dialog.getByText('Call before 17:00 only.'));
  await user.saved();
  await user.press('button', 'Take off');
  await user.seesNot(dialog.getByText('Call before 17:00 only.'));
  await user.press('button', 'Undo');
  await user.sees(dialog.getByText('Call before 17:00 only.'));
}

async function copies(context) {
  const { user } = await practiceWithSession(await context.device());
  await openOn(user, kDay, '10:00');
  await more(user, 'Book follow-up…');
  await user.sees(user.dialog('New session'));
  context.assert.equal(await user.value('Date'), '2026-11-25');
  context.assert.equal(await user.value('Start'), '10:00');
  await user.press('button', 'Book session');
  await user.seesNot(user.dialog('New session'));
  await user.sees(onDay(user, '2026-11-25', '10:00'));
  await openOn(user, '2026-11-25', '10:00');
  await more(user, 'Reschedule…');
  await user.type('Date', '31.02.2026');
  await user.press('button', 'Save');
  await user.isTold(/There is no such date/);
  await user.type('Date', '2026-11-26');
  await user.press('button', 'Save');
  await user.sees(onDay(user, '2026-11-26', '10:00'));
}

async function deletion(context) {
  const { user } = await practiceWithSession(await context.device());
  await openOn(user, kDay, '10:00');
  await more(user, 'Delete…');
  await user.sees(user.dialog('Delete this?').getByText(/no note/));
  await user.press('button', 'Keep it');
  await user.sees(onDay(user, kDay, '10:00'));
  await more(user, 'Delete…');
  await user.press('button', 'Delete');
  await user.seesNot(onDay(user, kDay, '10:00'));
  await user.press('button', 'Undo');
  await user.sees(onDay(user, kDay, '10:00'));
}

async function onThePhone(context) {
  const device = await context.device({ width: 390, height: 844, touch: true });
  const { user } = await practiceWithSession(device);
  await user.openSession(kAmara, '10:00');
  await more(user, 'Mark as completed');
  const toast = await user.page.getByRole('status').filter({ hasText: /completed/ })
    .first().boundingBox();
  const write = await user.control('button', 'Write note').boundingBox();
  const apart = toast.y + toast.height <= write.y + 1 || write.y + write.height <= toast.y + 1;
  context.assert.ok(apart, 'the message does not cover the primary button');
}

export const tests = [
  { name: 'SES-01 SES-02 SES-06 every field is kept and shown, notes apart', run: everyField },
  { name: 'CAL-03 an event without a client is saved, shown and deleted', run: otherKinds },
  { name: 'SES-03 SES-04 start, complete, correct the times', run: startAndComplete },
  { name: 'SES-05 it did not happen: what instead, why, and no note', run: didNotHappen },
  { name: 'SES-07 the confirmation: an .ics ical.js reads, nothing private', run: confirmation },
  { name: 'CLI-05 sticky notes in the pop-up, taken off and back', run: stickies },
  { name: 'SES-08 a follow-up is booked and rescheduled', run: copies },
  { name: 'SES-12 deleting asks first and is undone', run: deletion },
  { name: 'CAL-04 on the phone a message does not cover the primary button', run: onThePhone },
];
