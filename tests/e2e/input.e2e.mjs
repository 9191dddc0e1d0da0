// Bad input: each a clear message beside its field, what was typed stays, nothing is lost.
import { dayWords } from './driver.mjs';
import { kAmara, kDay, practiceWithNote, reload } from './scene.mjs';

async function formFor(device) {
  const user = await device.open();
  await user.createPractice();
  await user.addClient(kAmara);
  await user.go('Calendar');
  await user.beginSession({ day: kDay, time: '10:00' });
  return user;
}

// The sentence stands right beneath the field, which is marked and described by it.
async function toldBeside(context, user, label, sentence) {
  const told = await user.isTold(sentence);
  const field = user.field(label);
  context.assert.equal(await field.getAttribute('aria-invalid'), 'true', `${label} is marked`);
  const words = await field.evaluate((element) => document
    .getElementById(element.getAttribute('aria-describedby'))?.textContent ?? '');
  if (sentence instanceof RegExp) context.assert.match(words, sentence);
  else context.assert.equal(words, sentence);
  await user.reveal(field);
  const [box, note] = [await field.boundingBox(), await told.boundingBox()];
  const gap = note.y - (box.y + box.height);
  context.assert.ok(gap > -2 && gap < 40, `${label}: the message stands ${gap} px below`);
}

async function sessionForm(context) {
  const user = await formFor(await context.device());
  const wrong = async (label, text, sentence) => {
    await user.type(label, text);
    await user.press('button', 'Book session');
    await toldBeside(context, user, label, sentence);
    context.assert.equal(await user.value(label), text, 'what was typed stays');
  };
  await user.press('button', 'Book session');
  await toldBeside(context, user, 'Client', 'Choose a client.');
  await user.chooseClient(kAmara);
  await wrong('Date', '31.02.2026', 'There is no such date. Write it like 18.11.2026.');
  await wrong('Date', '', 'Enter the date.');
  await user.type('Date', '18.11.2026');
  await wrong('Start', '25:99', 'This is no time. Write it like 9:30.');
  await wrong('Start', '', 'Enter when it starts.');
  await user.type('Start', '10:00');
  await wrong('End', '9:00', 'The end is before the start.');
  await user.type('End', '10:50');
  await wrong('Duration', '0', 'A session lasts at least 1 minute.');
  await wrong('Duration', 'long', 'Enter how long it lasts, for example 50 min.');
  await user.type('Duration', '50');
  await user.press('button', 'Book session');
  await user.sees(user.card(kAmara, '10:00 – 10:50'));
  await user.saved();
}

async function clientForm(context) {
  const user = await (await context.device()).open();
  await user.createPractice();
  await user.beginClient();
  await user.press('button', 'Add client');
  await toldBeside(context, user, 'Name', "Enter the client's name.");
  await user.type('Name', kAmara);
  const wrong = async (label, text, sentence) => {
    await user.type(label, text);
    await user.press('button', 'Add client');
    await toldBeside(context, user, label, sentence);
  };
  await wrong('E-mail', 'amara', /An e-mail address has one @/);
  await user.type('E-mail', 'amara@example.org');
  await wrong('Date of birth', '31.02.1990', /Enter the date of birth/);
  await wrong('Date of birth', '2031-01-01', /lies in the future/);
  await user.type('Date of birth', '14 Mar 1992');
  await user.press('button', 'Add client');
  await user.sees(user.row(kAmara));
}

async function paste(user, text) {
  await user.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await user.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await user.page.keyboard.press('Control+V');
}

async function megabyteName(context) {
  const user = await (await context.device()).open();
  await user.createPractice();
  await user.beginClient();
  await user.enter(user.field('Name'));
  await paste(user, 'Amara Okafor '.repeat(80_660).slice(0, 1024 * 1024));
  await user.press('button', 'Add client');
  await toldBeside(context, user, 'Name', /The name has [\d,]+ characters; [\d,]+ is the most\./);
  context.assert.ok((await user.value('Name')).length > 1_000_000, 'nothing was cut silently');
  await user.type('Name', kAmara);
  await user.press('button', 'Add client');
  await user.sees(user.row(kAmara));
  await user.saved();
}

// Sets a field as a paste would, with characters that no protocol of a test carries.
async function inject(user, label, parts) {
  await user.enter(user.field(label));
  await user.field(label).evaluate((field, codes) => {
    field.value = codes.map((c) => (typeof c === 'number' ? String.fromCharCode(c) : c)).join('');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, parts);
}

async function hostileText(context) {
  const device = await context.device();
  const user = await device.open();
  await user.createPractice();
  await user.beginClient();
  await inject(user, 'Name', ['Amara', 0, ' Ok', 0xd800, 'afor', 0xdc00, 0x202e]);
  await user.press('button', 'Add client');
  await user.seesNot(user.dialog('New client'));
  await user.saved();
  const row = user.page.getByRole('button', { name: /^Amara.* Ok.*afor/ });
  await user.sees(row);
  const name = await row.first().evaluate((e) => e.getAttribute('aria-label') ?? e.textContent);
  context.assert.ok(name.isWellFormed?.() ?? true, 'no lone surrogate is left');
  context.assert.ok(!name.includes('\0'), 'no NUL is left');
  await reload(user);
  await user.unlock();
  await user.go('Clients');
  await user.sees(row);
}

async function hostileNote(context) {
  const { user } = await practiceWithNote(await context.device());
  await inject(user, 'Subjective', ['Before', 0, 'after', 0xd83d, ' end', 0xdfff,
    '\nline\u2028two']);
  await user.draftSaved();
  await reload(user);
  await user.unlock();
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  await user.page.waitForFunction(() => /Before.*after.* end/.test(document
    .querySelector('.field[aria-label="Subjective"]')?.value ?? ''));
}

// As a megabyte from a word processor comes: by the clipboard.
async function megabyteNote(context) {
  const { assert } = context;
  const { user } = await practiceWithNote(await context.device());
  const line = 'Client reports sleeping five nights out of seven, calmer.\n';
  const most = 1_000_000;
  const end = 'the very last quokka.';
  const text = line.repeat(most / line.length + 1).slice(0, most - end.length) + end;
  assert.equal(text.length, most);
  await user.enter(user.field('Subjective'));
  const start = performance.now();
  await paste(user, text);
  await user.draftSaved();
  context.notes.push(`pasted and durable after ${Math.round(performance.now() - start)} ms`);
  await user.key('Control+End');
  await user.page.keyboard.type('!');  // one more than can be kept
  const tooLong = 'This section is longer than can be kept (1 MB). Shorten it to save.';
  await user.isTold(tooLong);
  assert.equal((await user.value('Subjective')).length, most + 1, 'nothing is cut silently');
  await user.key('Backspace');
  await user.seesNot(user.words(tooLong));
  await user.go('Calendar');
  await user.saved();
  await reload(user);
  await user.unlock();
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  assert.ok((await user.value('Subjective')) === text, 'every byte is there after a reload');
  await user.go('Calendar');
  await user.key('Control+k');
  await user.sees(user.dialog('Search everything'));
  await user.page.waitForFunction(() => document.activeElement?.type === 'search');
  await user.page.keyboard.type('quokka');
  const found = user.page.getByRole('option', { name: /^Amara Okafor, Progress note/ });
  await user.sees(found);
  await user.type('Search everything', 'quagga');
  await user.seesNot(found);
}

async function warningsNotBlocks(context) {
  const user = await formFor(await context.device());
  await user.chooseClient(kAmara);
  await user.press('button', 'Book session');
  await user.sees(user.card(kAmara, '10:00'));
  await user.press('button', 'New session');
  await user.type('Date', kDay);
  await user.type('Start', '10:30');
  await user.chooseClient(kAmara);
  await user.isTold(/also has a session 10:00–10:50/);
  await user.press('button', 'Book session');
  await user.sees(user.page.getByRole('group', { name: dayWords(kDay) })
    .getByRole('button', { name: new RegExp(`^${kAmara}, 10:30`) }));
}

export const tests = [
  { name: 'SES-01 each missing or impossible value of a session has its message in place',
    run: sessionForm },
  { name: 'CLI-01 each bad value of a client has its message in place', run: clientForm },
  { name: 'CLI-01 1 MB pasted into a name: said, not cut, and corrected', run: megabyteName },
  { name: 'APP-03 a name with NUL and lone surrogates is made whole and kept', run: hostileText },
  { name: 'NOTE-07 NOTE-18 a note of 1 MB is pasted, kept to the byte and found',
    run: megabyteNote },
  { name: 'NOTE-08 a note with NUL and lone surrogates loses nothing around them',
    run: hostileNote },
  { name: 'CAL-07 an overlap is warned of with its duration, never blocked',
    run: warningsNotBlocks },
];
