// A hurried hand and a hostile one: double clicks where one is meant, the browser's Back in
// mid-dialog, a lock in mid-edit, a device that deletes what is open here. What was done is counted
// by a second device, which reads the record itself (second_device/).
import { more, openNoteOfTen } from './note_steps.mjs';
import { downloadOf } from './papers.mjs';
import { kAmara, kDay, practiceWithNote, reload } from './scene.mjs';
import { SecondDevice } from './second_device/second_device.mjs';
import { holds } from './signed_file.mjs';
import { kPassphrase } from './driver.mjs';

const kSlept = 'Client reports sleeping five nights out of seven.';

// Both clicks are there before the program has drawn anything.
async function twice(user, target) {
  await target.first().waitFor({ state: 'attached' });
  await user.settled();
  await user.reveal(target.first());
  const box = await target.first().boundingBox();
  await user.page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
}

const button = (user, name) => user.control('button', name);

async function doubleClicks(context) {
  const { assert } = context;
  const user = await (await context.device()).open();
  await user.createPractice();
  await user.beginClient();
  await user.type('Name', kAmara);
  await twice(user, button(user, 'Add client'));
  await user.saved();
  await user.go('Calendar');
  await user.beginSession({ day: kDay, time: '10:00' });
  await user.chooseClient(kAmara);
  await twice(user, button(user, 'Book session'));
  await user.sees(user.card(kAmara, '10:00'));
  await user.key('Escape');  // what the second click may have opened
  await user.openSession(kAmara, '10:00');
  await twice(user, button(user, 'Write note'));
  await user.sees(user.page.getByRole('heading', { name: /Progress note/ }));
  await user.writeNote({ Subjective: kSlept });
  await twice(user, button(user, 'Sign and complete'));
  const dialog = user.dialog('Sign this note');
  await user.sees(dialog);
  await user.type('Your passphrase', kPassphrase);
  await twice(user, dialog.getByRole('button', { name: /^Sign/ }));
  await user.seesNot(dialog, 30_000);
  await twice(user, button(user, 'Add addendum'));
  await user.type('Reason', 'A fact became known');
  await user.type('Text', 'She changed her dose on Monday.');
  await twice(user, button(user, 'Add and sign'));
  await user.type('Your passphrase', kPassphrase);
  await user.key('Enter');
  await user.key('Enter');
  await user.seesNot(user.dialog('Sign this addendum'), 30_000);
  await user.saved();
  const record = await SecondDevice.join(user);
  for (const [kind, count] of [['client', 1], ['session', 1], ['note', 1], ['addendum', 1],
    ['signature', 2]])
    assert.equal(record.book.ids(kind).length, count, `${kind}: there is one act, not two`);
  assert.deepEqual(context.errors, []);
}

// The browser's own Back leaves the page at once; Forward comes to a locked practice.
async function browserBack(context) {
  const { assert } = context;
  const { user } = await practiceWithNote(await context.device());
  await user.typeOn('Subjective', 'She slept ');
  await user.draftSaved();
  await user.page.keyboard.type('and then the ba');
  await user.draftSaved();  // what is younger than this can still be lost with the page
  await user.page.goBack();
  await user.page.goForward();
  await user.started();
  await user.unlock();
  await openNoteOfTen(user);
  assert.equal(await user.value('Subjective'), 'She slept and then the ba');
  await user.askToSign();
  await user.type('Your passphrase', kPassphrase);
  await user.page.goBack();
  await user.page.goForward();
  await user.started();
  await user.unlock();
  await openNoteOfTen(user);
  assert.equal(await user.dialog('Sign this note').count(), 0);
  await user.sees(user.field('Plan'));
  const record = await SecondDevice.join(user);
  assert.deepEqual(record.book.ids('signature'), []);
}

// An addendum is a text as well: what was typed of it survives a lock, a reload and Escape.
async function addendumInTheMiddle(context) {
  const { assert } = context;
  const { user } = await practiceWithNote(await context.device());
  await user.writeNote({ Subjective: kSlept });
  await user.sign();
  const half = 'She changed her dose on Mon';
  await user.press('button', 'Add addendum');
  await user.type('Reason', 'A fact became known');
  await user.typeOn('Text', half);
  const still = async () => {
    await openNoteOfTen(user);
    await user.press('button', 'Add addendum');
    assert.equal(await user.value('Reason'), 'A fact became known');
    assert.equal(await user.value('Text'), half);
  };
  await user.settled();
  await reload(user);
  await user.unlock();
  await still();
  await user.key('Escape');
  await user.settled();
  await user.press('button', 'Add addendum');
  assert.equal(await user.value('Text'), half);
  await user.key('Escape');
  await user.lock();
  await user.unlock();
  await still();
}

// Deleted by another device while its signed note is read here.
async function deletedElsewhere(context) {
  const { assert } = context;
  const { user } = await practiceWithNote(await context.device());
  await user.writeNote({ Subjective: kSlept });
  await user.sign();
  const other = await SecondDevice.join(user);
  const [client] = other.book.ids('client');
  other.write('client', client, { deleted: true }, { reason: 'Asked for it' });
  await other.sync(user);
  await user.unlock();
  await user.go('Calendar');
  await user.act(user.card('Deleted Client', '10:00').first());
  await user.press('button', 'Open note');
  await user.sees(user.words(kSlept));
  assert.equal(await user.words(kAmara).count(), 0, 'no name is shown any more');
  const file = await downloadOf(user.page, () => more(user, 'Save signed file'));
  assert.ok(holds(JSON.parse(file.text).note), 'what was signed verifies as before');
  await user.go('Clients');
  await user.settled();
  assert.equal(await user.row(kAmara).count(), 0);
  assert.deepEqual(context.errors, []);
}

export const tests = [
  { name: 'APP-02 NOTE-14 double clicks do each thing once, signing too', run: doubleClicks },
  { name: 'NOTE-08 the browser’s Back in mid-word and in the signing dialog', run: browserBack },
  { name: 'NOTE-08 NOTE-14 an addendum half written survives Escape, a lock and a reload',
    run: addendumInTheMiddle },
  { name: 'CLI-12 NOTE-14 a client deleted by another device: the signed note stands and verifies',
    run: deletedElsewhere },
];
