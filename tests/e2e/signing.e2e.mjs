// After the writing (NOTE-13 to NOTE-15): handing in and the edit window across a reload, signing
// and an addendum, versions, archiving; papers read by pdf.js and csv-parse; a signed file verified
// by the program and by Node.
import { shiftClock } from './clock.mjs';
import { more, openNoteOfTen, signAddendum } from './note_steps.mjs';
import { downloadOf, readCsv, readPdf } from './papers.mjs';
import { kAmara, practiceWithNote, reload } from './scene.mjs';
import { holds } from './signed_file.mjs';

const kText = 'Client reports sleeping five nights out of seven.';
const kHours = 3_600_000;

async function editWindow(context) {
  const device = await context.device();
  const { user } = await practiceWithNote(device);
  await user.writeNote({ Subjective: kText });
  await more(user, 'Hand in without signing…');
  await user.sees(user.dialog('Hand in this note?'));
  await user.isTold(/You can still edit it until Fri 20 Nov 1\d:\d\d\. Every version is kept\./);
  await user.press('button', 'Hand in');
  await user.isTold(/^Handed in\. It can be edited until Fri 20 Nov/);
  await user.writeNote({ Plan: 'Walk 20 minutes daily.' });
  await user.draftSaved();
  // Two days on: the same profile at a later hour.
  await device.profile.addInitScript(shiftClock, 49 * kHours);
  await reload(user);
  await user.unlock();
  await user.openChart(kAmara);
  await user.press('tab', 'Notes');
  await user.act(user.page.getByRole('button', { name: /Progress note/ }).first());
  await user.isTold(/^Handed in and closed: the time for editing is over\./);
  const plan = user.page.getByRole('textbox', { name: 'Plan' }).first();
  context.assert.equal(await plan.evaluate((e) => e.readOnly), true);
  await user.sign();
  await user.sees(user.words(/R\. Hale, LPC/));
}

async function signAddVersions(context) {
  const { user } = await practiceWithNote(await context.device());
  await user.writeNote({ Subjective: kText });
  await user.draftSaved();
  await user.writeNote({ Subjective: `${kText} Calmer than last week.` });
  await user.askToSign();
  await user.isTold('You can sign all the same.');
  await user.act(user.dialog('Sign this note').getByRole('button', { name: 'Plan', exact: true }));
  await user.seesNot(user.dialog('Sign this note'));
  await user.writeNote({ Plan: 'Walk 20 minutes daily.' });
  await user.sign();
  await user.press('button', 'Add addendum');
  await user.type('Reason', 'A fact became known');
  await user.type('Text', 'She changed her dose on Monday.');
  await user.press('button', 'Add and sign');
  await signAddendum(user);
  await user.sees(user.words('She changed her dose on Monday.'));
  await more(user, 'Versions…');
  await user.sees(user.dialog('Versions'));
  await user.sees(user.page.getByRole('combobox', { name: /^To/ })
    .or(user.page.getByRole('button', { name: /^To/ })));
  await user.key('Escape');
  await user.seesNot(user.dialog('Versions'));
  await more(user, 'Archive…');
  await user.type('Reason', 'Written twice');
  await user.act(user.dialog('Archive this note?')
    .getByRole('button', { name: 'Archive', exact: true }).first());
  await user.isTold('This note is out of the chart and kept in the record.');
  await user.saved();
  await reload(user);
  await user.unlock();
  await user.openChart(kAmara);
  await user.press('tab', 'Notes');
  await user.press('button', 'Archived 1');
  await user.act(user.page.getByRole('button', { name: /Progress note/ }).first());
  await user.press('button', 'Put back into the chart');
  await user.sees(user.page.getByRole('button', { name: 'Add addendum', exact: true }));
}

// What is missing is named, each with its place; the practice says whether it stops the signature.
async function incomplete(context) {
  const { assert } = context;
  const { user } = await practiceWithNote(await context.device());
  await user.writeNote({ Subjective: kText });
  await user.askToSign();
  const dialog = user.dialog('Sign this note');
  const missing = async () => {
    const named = await dialog.getByRole('button').allInnerTexts();
    for (const section of ['Objective', 'Assessment', 'Plan'])
      assert.ok(named.includes(section), `${section} is not among ${named}`);
    assert.ok(!named.includes('Subjective'));
  };
  await missing();
  await user.isTold('You can sign all the same.');
  await user.press('button', 'Cancel');
  await user.go('Practice');
  await user.press('button', 'Change settings');
  await user.act(user.page.getByRole('checkbox', { name: 'Sign complete notes only' }).first());
  await user.press('button', 'Save settings');
  await user.seesNot(user.dialog('Practice settings'));
  await openNoteOfTen(user);
  await user.askToSign();
  await user.isTold('This practice signs complete notes only. Complete what is missing first.');
  await missing();
  const sign = dialog.getByRole('button', { name: /^Sign/, disabled: true });
  await user.sees(sign);
  assert.equal(await dialog.getByRole('textbox').count(), 0, 'no passphrase is asked for');
  for (const section of ['Objective', 'Assessment', 'Plan']) {
    await user.act(dialog.getByRole('button', { name: section, exact: true }).first());
    await user.seesNot(dialog);
    await user.page.keyboard.type(`What belongs into ${section}, in full.`);
    await user.settled();
    assert.equal(await user.value(section), `What belongs into ${section}, in full.`);
    await user.askToSign();
  }
  await user.key('Escape');
  await user.seesNot(dialog);
}

// The device was an hour ahead when the note was written; its clock is right again.
async function clockSetBack(context) {
  const { assert } = context;
  const device = await context.device();
  const { user } = await practiceWithNote(device);
  await user.go('Calendar');
  await user.saved();
  await device.profile.addInitScript(shiftClock, kHours);
  await reload(user);
  await user.unlock();
  await openNoteOfTen(user);
  await user.writeNote({ Subjective: kText });
  await user.go('Calendar');
  await user.saved();
  await device.profile.addInitScript(shiftClock, -kHours);
  await reload(user);
  await user.unlock();
  await openNoteOfTen(user);
  await user.askToSign();
  const told = await user.isTold(/^This device's clock is behind: the note was last changed at /);
  assert.match(await told.innerText(), /15:\d\d.*Check the clock before you sign/);
  await user.key('Escape');
  await user.seesNot(user.dialog('Sign this note'));
  await user.sign();  // told, not refused
  const file = await downloadOf(user.page, () => more(user, 'Save signed file'));
  const { note } = JSON.parse(file.text);
  assert.ok(holds(note));
  assert.match(note.local_time, /^2026-11-18T14:/);
  await reload(user);
  await user.unlock();
  await openNoteOfTen(user);
  await user.sees(user.words(kText));
  assert.equal(await user.words('Unsigned edits').count(), 0);
}

async function papers(context) {
  const { assert } = context;
  const { user } = await practiceWithNote(await context.device());
  await user.writeNote({ Subjective: kText });
  const print = async (button, pick) => {
    await pick?.();
    return downloadOf(user.page, () => user.press('button', button));
  };
  await more(user, 'Print or export…');
  await user.sees(user.dialog('Print or export'));
  const draft = await readPdf((await print('Make PDF')).bytes);
  assert.match(draft.pages[0], /DRAFT\. This note is not signed/);
  await user.sign();
  await more(user, 'Print or export…');
  const signed = await readPdf((await print('Make PDF')).bytes);
  const all = signed.pages.join(' ');
  assert.match(all, /sleeping five nights out of seven/);
  assert.match(all, /Signed by R\. Hale, LPC/);
  assert.match(all, /[0-9a-f]{64}/);
  assert.doesNotMatch(all, /DRAFT/);
  await more(user, 'Print or export…');
  const csv = await print('Save file', () =>
    user.act(user.page.getByRole('radio', { name: /CSV, a row per section/ }).first()));
  const rows = readCsv(csv.text);
  assert.equal(rows[0].section, 'Subjective');
  assert.equal(rows[0].text, kText);
  assert.equal(rows[0].state, 'signed');

  const file = await downloadOf(user.page, () => more(user, 'Save signed file'));
  const json = JSON.parse(file.text);
  assert.ok(holds(json.note));
  const chooser = user.page.waitForEvent('filechooser');
  await more(user, 'Verify a signed file…');
  await (await chooser).setFiles({ name: 'signed.json', mimeType: 'application/json',
    buffer: Buffer.from(file.bytes) });
  await user.sees(user.dialog('Signed file'));
  await user.isTold('Unchanged since it was signed');
  await user.isTold(/The key is that of R\. Hale, LPC/);
  await user.key('Escape');
  const bad = user.page.waitForEvent('filechooser');
  await more(user, 'Verify a signed file…');
  await (await bad).setFiles({ name: 'changed.json', mimeType: 'application/json',
    buffer: Buffer.from(file.text.replace('five nights', 'nine nights')) });
  await user.isTold('This file does not hold');
}

export const tests = [
  { name: 'NOTE-13 handed in, edited in its window, closed two days later, signed all the same',
    run: editWindow },
  { name: 'NOTE-14 NOTE-15 signing with a jump, addendum, versions, archive and back',
    run: signAddVersions },
  { name: 'NOTE-09 an incomplete note: what is missing is named; the practice says if it stops',
    run: incomplete },
  { name: 'NOTE-14 a clock that was set back is told of before signing', run: clockSetBack },
  { name: 'NOTE-14 CLI-08 papers: draft and signed PDF, CSV, a signed file that proves itself',
    run: papers },
];
