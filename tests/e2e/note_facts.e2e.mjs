// What another device did to the facts of a note (SYNC-02) and to the session a signed note locks
// (NOTE-14) arrives, as sync will bring it (second_device/).
import { more, openNoteOfTen, signAddendum } from './note_steps.mjs';
import { kAmara, practiceWithNote, reload } from './scene.mjs';
import { choose } from './session_steps.mjs';
import { SecondDevice } from './second_device/second_device.mjs';

const kLater = '2026-11-18T15:00:00Z';   // by the other device's clock, which is ahead
const row = (user, words) => user.page.getByRole('button', { name: words });
const field = (user, name) => user.page.getByRole('textbox', { name, exact: true }).first();

async function openContact(user) {
  await user.openChart(kAmara);
  await user.press('tab', 'Notes');
  await user.act(row(user, /^(Client contact|Call with)/).first());
  await user.sees(field(user, 'Title'));
}

async function factsApart(context) {
  const { assert } = context;
  const user = await (await context.device()).open();
  await user.createPractice();
  await user.addClient(kAmara);
  await user.openChart(kAmara);
  await user.press('button', 'Add to the chart');
  await user.act(user.page.getByRole('menuitem', { name: /^Client contact/ }).first());
  await user.type('What it was about', 'Asked to move Thursday’s session.');
  await user.press('button', 'Back');
  await user.saved();
  const other = await SecondDevice.join(user);
  const [note] = other.book.ids('note');
  other.write('note', note, { title: 'Call with her mother', medium: 'letter' }, { at: kLater });
  await openContact(user);
  await user.type('Title', 'Call with school');
  await choose(user, 'Medium', 'Video');
  await user.press('button', 'Back');
  await user.saved();

  await other.sync(user);
  await user.unlock();
  await openContact(user);
  assert.equal(await user.value('Title'), 'Call with her mother', 'the later one stands');
  await user.isTold('Title: Also written by you on another device');
  await user.isTold('Medium: Also written by you on another device');
  await user.sees(user.words('Call with school'));
  await user.press('button', 'Use this one: Title');
  await user.press('button', 'Keep mine: Medium');
  await user.seesNot(user.words(/Also written by you/));
  assert.equal(await user.value('Title'), 'Call with school');
  await user.saved();

  await reload(user);
  await user.unlock();
  await openContact(user);
  assert.equal(await user.value('Title'), 'Call with school');
  await user.sees(user.words(/letter · with R\. Hale, LPC/));
  assert.equal(await user.words(/Also written by you/).count(), 0);
  await other.learn(user);
  assert.equal(other.book.value('note', note, 'title'), 'Call with school', 'the other agrees');
  assert.equal(other.book.value('note', note, 'medium'), 'letter');
  assert.deepEqual(context.errors, []);
}

async function sessionMovedLate(context) {
  const { assert } = context;
  const { user } = await practiceWithNote(await context.device());
  await user.writeNote({ Subjective: 'Client reports sleeping five nights out of seven.' });
  await user.go('Calendar');
  await user.saved();
  const other = await SecondDevice.join(user);
  const [session] = other.book.ids('session');
  other.write('session', session, { location: 'Room 2', modality: 'video' });
  await openNoteOfTen(user);
  await user.sign();

  await other.sync(user);
  await user.unlock();
  await openNoteOfTen(user);
  await user.isTold('Unsigned edits');
  await user.sees(user.words(/Wed 18 Nov 2026 · 10:00 – .* · in person/));
  await user.press('button', 'Show the edits');
  await user.sees(user.words('Modality: Video (signed: In person)'));
  await user.sees(user.words('Session location: Room 2 (signed: nothing)'));
  await user.press('button', 'Turn into an addendum');
  assert.equal(await user.value('Text'), 'Modality: Video (signed: In person)\n\n' +
    'Session location: Room 2 (signed: nothing)');
  await user.press('button', 'Add and sign');
  await signAddendum(user);
  await user.seesNot(user.words('Unsigned edits'));

  await reload(user);
  await user.unlock();
  await openNoteOfTen(user);
  await user.sees(user.words('Addendum 1'));
  assert.equal(await user.words('Unsigned edits').count(), 0);
  await other.learn(user);
  assert.equal(other.book.value('session', session, 'modality'), 'in-person');
  await more(user, 'Versions…');
  await user.sees(user.dialog('Versions'));
  assert.deepEqual(context.errors, []);
}

export const tests = [
  { name: 'SYNC-02 NOTE-05 facts of a contact changed on two devices: one is chosen, both agree',
    run: factsApart },
  { name: 'NOTE-14 a locked session changed by a device that did not know: told in an addendum',
    run: sessionMovedLate },
];
