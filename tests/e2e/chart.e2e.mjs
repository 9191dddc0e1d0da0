// The chart: its timeline with filters and "+ Add", sticky notes in their three places, the page
// before a session, and discreet mode on every screen.
import { kAmara, kDay, practiceWithSession, reload } from './scene.mjs';
import { choose, openOn } from './session_steps.mjs';

const kSticky = 'Call before 17:00 only';

async function add(user, what) {
  await user.press('button', 'Add to the chart');
  await user.press('menuitem', what);
}

async function stick(user, text) {
  await user.type('Sticky note', text);
  await user.press('button', 'Stick it on');
  await user.sees(user.words(text));
}

const row = (user, name) => user.page.getByRole('listitem').getByRole('button', { name });

async function timeline(context) {
  const device = await context.device();
  const { user } = await practiceWithSession(device);
  await user.openChart(kAmara);
  await add(user, 'Administrative note');
  await user.type('Title', 'Door code');
  await user.press('button', 'Back');
  await user.sees(row(user, /^Door code/));
  await add(user, 'Sticky note');
  await stick(user, kSticky);
  await user.sees(row(user, /^Sticky note, /));
  await user.press('button', 'Timeline shows: All kinds');
  await user.press('checkbox', 'Sticky notes (1)');
  await user.seesNot(row(user, /^Door code/));
  await user.key('Escape');
  await user.press('tab', 'Notes');
  await user.press('tab', 'Summary');
  await user.press('button', 'Timeline shows: Sticky notes');
  await user.press('checkbox', 'All kinds');
  await user.key('Escape');
  await user.sees(row(user, /^Door code/));
  await user.saved();
  await reload(user);
  await user.unlock();
  await user.openChart(kAmara);
  await user.sees(row(user, /^Sticky note, /));
  await user.sees(row(user, /^Door code/));
}

async function stickies(context) {
  const device = await context.device();
  const { user } = await practiceWithSession(device);
  await user.openChart(kAmara);
  await user.press('button', 'Add sticky note');
  await stick(user, kSticky);
  await user.press('button', 'Edit');
  await user.type('Sticky note', 'Prefers text messages');
  await user.press('button', 'Stick it on');
  await user.seesNot(user.words(kSticky));
  await user.press('button', 'Undo');
  await user.sees(user.words(kSticky));
  await user.press('tab', 'Sessions');
  await user.press('button', '1 sticky note');
  await user.sees(user.dialog('Sticky notes').getByText(kSticky));
  await user.key('Escape');
  await user.saved();
  await reload(user);
  await user.unlock();
  await openOn(user, kDay, '10:00');
  await user.sees(user.dialog(`Session with ${kAmara}`).getByText(kSticky));
  await user.press('button', 'Before the session');
  await user.sees(user.dialog('Before the session').getByText(kSticky));
  await user.press('button', 'Open chart');
  await user.press('button', 'Take off');
  await user.seesNot(user.words(kSticky));
}

// All that a screen reader, a test or somebody behind one's shoulder could read.
const allText = (user) => user.page.evaluate(() => {
  const words = [document.title];
  for (const e of document.querySelectorAll('#semantics *')) {
    for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder'])
      words.push(e.getAttribute(name) ?? '');
    words.push(e.value ?? '', e.childElementCount ? '' : e.textContent);
  }
  return words.join('\n');
});

async function discreet(context) {
  const device = await context.device();
  const { user } = await practiceWithSession(device);
  const namesNobody = async (where) => {
    await user.settled();
    const text = await allText(user);
    context.assert.ok(!/Amara|Okafor/.test(text), `${where} names a client`);
  };
  await user.go('Calendar');
  await user.sees(user.card(kAmara));
  await user.key('Control+Shift+D');
  await user.sees(user.card('A. O.'));
  await namesNobody('the calendar');
  await openOn(user, kDay, '10:00', 'A. O.');
  await namesNobody('the pop-up');
  await user.key('Escape');
  await user.openChart('A. O.');
  await namesNobody('the chart');
  await user.go('To do');
  await namesNobody('to do');
  await reload(user);
  await user.unlock();
  await user.sees(user.card('A. O.'));
  await namesNobody('the calendar after a reload');
  await user.press('button', 'Discreet');
  await user.sees(user.card(kAmara));
}

async function setStatus(user, status) {
  await user.press('button', 'Edit client');
  await choose(user, 'Status', status);
  await user.act(user.dialog('Edit client').getByRole('button', { name: /^Save/ }).first());
  await user.seesNot(user.dialog('Edit client'));
}

async function statusHistory(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.openChart(kAmara);
  for (const status of ['Waitlist', 'Active', 'Discharged']) await setStatus(user, status);
  await user.saved();
  const changes = user.page.getByRole('listitem').filter({ hasText: 'Status set to' });
  const told = async () => (await changes.allTextContents()).map((words) => words.split(',')[0]);
  const all = ['Status set to Discharged', 'Status set to Active', 'Status set to Waitlist'];
  await user.sees(user.words(/^Status set to Waitlist, R\. Hale, LPC, Wed 18 Nov 2026/));
  context.assert.deepEqual(await told(), all);
  await reload(user);
  await user.unlock();
  await user.openChart(kAmara);
  await user.press('button', 'Timeline shows: All kinds');
  await user.press('checkbox', 'Status (3)');
  await user.key('Escape');
  await user.sees(user.words(/^Status set to Waitlist/));
  context.assert.deepEqual(await told(), all);
}

export const tests = [
  { name: 'CLI-04 the timeline of a chart: + Add, kinds, and after a reload', run: timeline },
  { name: 'CLI-05 CLI-10 sticky notes in their three places, and before the session',
    run: stickies },
  { name: 'CLI-04 each change of the status on the timeline, by whom and when, after a reload',
    run: statusHistory },
  { name: 'CLI-13 discreet mode by one key, on every screen and after a reload', run: discreet },
];
