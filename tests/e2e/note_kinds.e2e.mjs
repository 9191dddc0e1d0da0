// The kinds of note that are no progress notes, each from where it is begun to a reload: an
// administrative and a clinical note from the chart, a contact from the calendar, a psychotherapy
// note and giving it away; and the template editor.
import { downloadOf, readPdf } from './papers.mjs';
import { kAmara, kDay, practiceWithSession, reload } from './scene.mjs';
import { choose, more, openOn } from './session_steps.mjs';

async function practiceWithChart(device) {
  const user = await device.open();
  await user.createPractice();
  await user.addClient(kAmara);
  await user.openChart(kAmara);
  return user;
}

async function add(user, kind) {
  await user.press('button', 'Add to the chart');
  await user.act(user.page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).first());
}

async function backInChart(user, tab) {
  await reload(user);
  await user.unlock();
  await user.openChart(kAmara);
  await user.press('tab', tab);
}

const row = (user, words) => user.page.getByRole('button', { name: words });

async function administrative(context) {
  const user = await practiceWithChart(await context.device());
  await add(user, 'Administrative note');
  await user.isTold('Visible to everyone who may open this chart.');
  await user.type('Title', 'Gate code');
  await user.type('Note', 'Ring twice; the code is 4711.');
  await user.press('switch', 'Sticky');
  await user.saved();
  await backInChart(user, 'Notes');
  await user.act(row(user, /^Gate code/).first());
  context.assert.equal(await user.value('Title'), 'Gate code');
  await user.sees(user.page.getByRole('switch', { name: 'Sticky', exact: true, checked: true }));
  await user.sees(user.words('Complete'));
}

async function clinical(context) {
  const user = await practiceWithChart(await context.device());
  await add(user, 'Clinical note');
  await user.type('Title', 'Call with the sch');
  await user.draftSaved();
  await reload(user);  // in the middle of a word
  await user.unlock();
  await user.isTold('What you were writing was restored.');
  await user.openChart(kAmara);
  await user.press('tab', 'Notes');
  await user.act(row(user, /^Call with the sch/).first());
  await user.typeOn('Title', 'ool');
  await user.press('button', 'Template: Free form');
  await user.press('menuitem', 'DAP');
  await user.type('Data', 'The teacher sees fewer absences.');
  await user.sign();
  await user.sees(user.words('The teacher sees fewer absences.'));
  await backInChart(user, 'Notes');
  await user.sees(row(user, /^Call with the school/));
}

async function contact(context) {
  const device = await context.device();
  const user = await device.open();
  await user.createPractice();
  await user.addClient(kAmara);
  await user.go('Calendar');
  await user.beginSession({ day: kDay, time: '10:00' });
  await choose(user, 'Kind', 'Client contact');
  await user.chooseClient(kAmara);
  await user.press('radio', 'Phone');
  await user.type('Location', 'Office');
  await user.act(user.page.getByRole('button', { name: /^(Save|Book)/ }).first());
  await user.saved();
  await user.act(user.card(kAmara, '10:00').first());
  await user.press('button', 'Write contact note');
  await user.sees(user.heading(`Client contact · ${kAmara}`));
  context.assert.equal(await user.value('Location'), 'Office');
  await user.sees(user.words(/phone · with R\. Hale, LPC · Office/));
  await choose(user, 'Medium', 'E-mail');
  await user.type('What it was about', 'Asked to move Thursday’s session.');
  await user.draftSaved();
  await backInChart(user, 'Summary');
  await user.act(row(user, /^Client contact/).first());
  await user.sees(user.words(/e-mail · with R\. Hale, LPC · Office/));
  context.assert.equal(await user.value('What it was about'), 'Asked to move Thursday’s session.');
}

async function psychotherapy(context) {
  const { user } = await practiceWithSession(await context.device());
  await openOn(user, kDay, '10:00');
  await more(user, 'Psychotherapy note');
  await user.isTold('Psychotherapy note: only you can read it. Not part of the record.');
  context.assert.equal(await user.field('Time').count(), 0);
  context.assert.equal(await user.page.getByRole('button', { name: /^Template/ }).count(), 0);
  await user.type('Note', 'My own thought about the boat.');
  await user.draftSaved();
  await backInChart(user, 'Summary');
  context.assert.equal(await row(user, /^Psychotherapy note/).count(), 0);
  await user.press('tab', 'Notes');
  await user.sees(user.heading('Your psychotherapy notes'));
  await user.act(row(user, /^Psychotherapy note/).first());
  await user.press('button', 'Give to somebody…');
  await user.press('button', 'Give as PDF');
  await user.isTold('Say who receives the note.');
  await user.type('Recipient', 'Dr. Lee, court expert');
  await user.type('Purpose', 'Custody proceedings');
  await user.enter(user.field('Date of the written authorisation'));
  await user.field('Date of the written authorisation').fill('2026-11-10');
  const { bytes } = await downloadOf(user.page,
    () => user.press('button', 'Give as PDF'));
  const { pages } = await readPdf(bytes);
  for (const words of [/My own thought about the boat/, /Dr\. Lee, court expert/,
    /10 November 2026/])
    context.assert.match(pages.join(' '), words);
}

async function templates(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.go('Practice');
  await user.press('button', 'Add template');
  await user.press('button', 'Save template');
  await user.isTold('Enter the name of the template.');
  await user.isTold('Enter the title of this section.');
  await user.type('Name', 'Phone session');
  await user.type('Title', 'What was said');
  await user.press('button', 'Save template');
  await user.seesNot(user.dialog('New template'));
  await user.saved();
  await user.go('Calendar');
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  await user.press('button', 'Template: SOAP');
  await user.press('menuitem', 'Phone session');
  await user.type('What was said', 'Slept five nights out of seven.');
  await user.draftSaved();
  await reload(user);
  await user.unlock();
  await user.go('Calendar');
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  context.assert.equal(await user.value('What was said'), 'Slept five nights out of seven.');
}

const sectionTitle = (user, n) => user.control('region', `Section ${n}`)
  .getByRole('textbox', { name: 'Title', exact: true }).first();

async function typeInto(user, field, text) {
  await user.enter(field);
  await user.key('Control+A');
  await user.page.keyboard.insertText(text);
}

async function sectionOrder(user, count) {
  await user.settled();
  const titles = [];
  for (let n = 1; n <= count; ++n) titles.push(await sectionTitle(user, n).inputValue());
  return titles.join(' ');
}

// Order by keys and by buttons; what a template cannot be without is said in its place.
async function templateOrder(context) {
  const { assert } = context;
  const { user } = await practiceWithSession(await context.device());
  await user.go('Practice');
  await user.press('button', 'Add template');
  await user.type('Name', 'Phone session');
  await user.press('button', 'Remove: Section 1');
  await user.press('button', 'Save template');
  const told = await user.isTold('A template needs at least one section.');
  const add = user.control('button', 'Add section');
  const gap = (await told.boundingBox()).y - (await add.boundingBox()).y;
  assert.ok(Math.abs(gap) < 120, `the sentence stands ${gap} px from where sections are added`);
  await user.sees(user.dialog('New template'));
  for (const [i, title] of ['Mood', 'Plan', 'Call'].entries()) {
    await user.press('button', 'Add section');
    await typeInto(user, sectionTitle(user, i + 1), title);
  }
  assert.equal(await user.words('A template needs at least one section.').count(), 0);
  await user.key('Alt+ArrowUp');
  assert.equal(await sectionOrder(user, 3), 'Mood Call Plan');
  await user.page.keyboard.type('er');  // the focus went along
  assert.equal(await sectionOrder(user, 3), 'Mood Caller Plan');
  await user.key('Alt+ArrowUp');
  await user.key('Alt+ArrowUp');  // nothing is above the first
  assert.equal(await sectionOrder(user, 3), 'Caller Mood Plan');
  await user.key('Alt+ArrowDown');
  assert.equal(await sectionOrder(user, 3), 'Mood Caller Plan');
  await user.press('button', 'Move up: Plan');
  assert.equal(await sectionOrder(user, 3), 'Mood Plan Caller');
  await user.press('button', 'Save template');
  await user.seesNot(user.dialog('New template'));
  await user.saved();
  await reload(user);
  await user.unlock();
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  await user.press('button', 'Template: SOAP');
  await user.press('menuitem', 'Phone session');
  await user.sees(user.field('Caller'));
  const tops = [];
  for (const title of ['Mood', 'Plan', 'Caller'])
    tops.push((await user.field(title).boundingBox()).y);
  assert.deepEqual(tops, tops.toSorted((a, b) => a - b));
}

export const tests = [
  { name: 'NOTE-04 an administrative note, sticky and complete with its text',
    run: administrative },
  { name: 'NOTE-03 NOTE-08 a clinical note: a title half typed survives, signed at the end',
    run: clinical },
  { name: 'NOTE-05 a contact of the calendar is written up and stands on Summary', run: contact },
  { name: 'NOTE-06 a psychotherapy note stays the author’s and leaves by authorisation',
    run: psychotherapy },
  { name: 'NOTE-02 a template of one’s own is made and written in', run: templates },
  { name: 'NOTE-02 sections are moved by Alt and arrows; a template without one is refused',
    run: templateOrder },
];
