// The calendar's views, what a free place becomes, filters, free slots, fingers, another zone.
import { dayWords } from './driver.mjs';
import { kAmara, kDay, practiceWithSession, reload } from './scene.mjs';

const kThursday = '2026-11-19';

async function title(user, words) {
  await user.sees(user.page.getByRole('heading', { level: 1, name: words, exact: true }));
}

// An event in the group of a day.
const inDay = (user, day, words) => user.page.getByRole('group', { name: dayWords(day) })
  .getByRole('button', { name: words });

async function views(context) {
  const { user } = await practiceWithSession(await context.device());
  await title(user, '16 – 22 November 2026');
  await user.showView('Month');
  await title(user, 'November 2026');
  await user.sees(inDay(user, kDay, /^Amara Okafor, 10:00/));
  await user.press('button', 'Next');
  await title(user, 'December 2026');
  await user.seesNot(user.card(kAmara));
  await user.press('button', 'Today');
  await title(user, 'November 2026');
  await user.showView('List');
  await user.sees(user.heading('Today · Wednesday 18 November 2026'));
  await user.sees(user.page.getByRole('list', { name: 'Events of the month' })
    .getByRole('button', { name: /^Amara Okafor, 10:00/ }));
  await user.press('button', 'Previous');
  await title(user, 'October 2026');
  await user.sees(user.heading('Nothing this month'));
  await reload(user);
  await user.unlock();
  await title(user, 'October 2026');
  await user.sees(user.heading('Nothing this month'));
  await user.showView('Day');
  await user.press('button', 'Today');
  await title(user, 'Wednesday 18 November 2026');
  await user.sees(user.card(kAmara, '10:00'));
}

async function viewsByKeyboard(context) {
  const { user } = await practiceWithSession(await context.device(), { how: 'keyboard' });
  await user.key('m');
  await title(user, 'November 2026');
  await user.reach(user.page.getByRole('button', { name: /^Wednesday 18 November 2026, 1 event/ }));
  await user.key('ArrowDown');
  await user.key('ArrowRight');
  await user.sees(user.page.locator(':focus').and(
    user.page.getByRole('button', { name: /^Thursday 26 November 2026/ })));
  await user.key('PageDown');
  await title(user, 'December 2026');
  await user.key('PageUp');
  await user.reach(user.page.getByRole('button', { name: /^Thursday 26 November 2026/ }));
  await user.key('Enter');
  await title(user, 'Thursday 26 November 2026');
  await user.key('t');
  await user.key('l');
  await user.reach(user.card(kAmara, '10:00'));
  await user.key('Enter');
  await user.sees(user.dialog(`Session with ${kAmara}`));
  await user.key('Escape');
  await user.key('w');
  await title(user, '16 – 22 November 2026');
  await user.key('d');
  await title(user, 'Wednesday 18 November 2026');
  await user.key('?');
  await user.sees(user.dialog('Keyboard shortcuts').getByText('Month view, list view'));
}

async function kinds(context) {
  const { user } = await practiceWithSession(await context.device());
  const kind = async (time) => {
    await user.pressSlot(dayWords(kThursday), time);
    await user.sees(user.dialog('What is it?'));
  };
  await kind('09:00');
  await user.key('Escape');
  await user.seesNot(user.dialog('What is it?'));
  await kind('09:00');
  await user.key('Enter');  // the session is first
  await user.sees(user.dialog('New session'));
  await user.key('Escape');
  await user.seesNot(user.dialog('New session'));
  for (const key of ['2', '3', '4']) {
    await kind('11:00');
    await user.key(key);
    await user.seesNot(user.dialog('What is it?'));
    const form = user.page.getByRole('dialog');
    await user.sees(form);
    context.assert.notEqual(await form.first().getAttribute('aria-label'), 'New session');
    await user.press('button', 'Cancel');
    await user.seesNot(form);
  }
}

async function unavailable(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.drag(await user.slotPoint(dayWords(kThursday), '13:00'),
    await user.slotPoint(dayWords(kThursday), '14:00'));
  await user.chooseKind('Unavailable');
  const form = user.page.getByRole('dialog');
  await user.sees(form);
  await user.act(form.getByRole('button', { name: /^(Save|Book|Add)/ }).first());
  await user.seesNot(form);
  await user.sees(inDay(user, kThursday, /^Unavailable, 13:00 – 14:30/));
  await user.saved();
}

async function filters(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.addClient('Jonas Weber');
  await user.bookSession({ client: 'Jonas Weber', day: kThursday, time: '11:00' });
  await user.press('button', 'Filter');
  const panel = user.dialog('Filter');
  await user.sees(panel);
  await user.type('Client', 'jon');
  await user.act(panel.getByRole('button', { name: 'Jonas Weber', exact: true }).first());
  await user.seesNot(user.card(kAmara));
  await user.sees(user.card('Jonas Weber', '11:00'));
  await user.key('Escape');
  await user.seesNot(panel);
  await user.sees(user.control('button', 'Filter (1)'));
  await user.press('button', 'Next');
  await user.sees(user.words('No sessions match the filter'));
  await user.press('button', 'Today');
  await user.press('button', 'Remove filter Jonas Weber');
  await user.sees(user.card(kAmara, '10:00'));
  await user.press('button', 'Filter');
  await user.act(panel.getByRole('button', { name: 'No-show', exact: true }));
  await user.key('Escape');
  await user.isTold('No sessions match the filter');
  await user.act(user.control('button', 'Clear filter').first());
  await user.sees(user.card(kAmara, '10:00'));
  await user.sees(user.control('button', 'Filter'));
}

async function freeSlot(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.press('button', 'Find a free slot');
  const sheet = user.dialog('Find a free slot');
  await user.sees(sheet);
  await user.type('How long', 'soon');
  await user.isTold('Type a duration, such as 50 min.');
  await user.type('How long', '1 h');
  await user.type('From', kThursday);
  await user.sees(sheet.getByRole('heading', { name: dayWords(kThursday) }));
  await user.press('button', 'More');
  await user.act(sheet.getByRole('button', { name: /^Thu 19 Nov, / }).first());
  await user.seesNot(sheet);
  await user.sees(user.dialog('New session'));
  context.assert.equal(await user.value('Date'), kThursday);
}

async function longPress(context) {
  const device = await context.device({ width: 390, height: 844, touch: true });
  const { user } = await practiceWithSession(device);
  const card = user.card(kAmara, '10:00').first();
  await user.reveal(card);
  await user.settled();
  const box = await card.boundingBox();
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  const hour = (await user.slotPoint(dayWords(kDay), '11:00')).y
    - (await user.slotPoint(dayWords(kDay), '10:00')).y;
  await user.hold({ x, y }, { x, y: y + hour });
  await user.sees(user.card(kAmara, '11:00 – 11:50'));
  await user.press('button', 'Undo');
  await user.sees(user.card(kAmara, '10:00 – 10:50'));
  // Let go without moving, the card keeps a grip at its end.
  await user.hold({ x, y }, { x, y });
  const end = y + box.height / 2 + 4;
  await user.pull({ x, y: end }, { x, y: end + hour / 2 });
  await user.sees(user.card(kAmara, '10:00 – 11:20'));
  await user.press('button', 'Undo');
  await user.sees(user.card(kAmara, '10:00 – 10:50'));
  // Without resting the finger scrolls and nothing moves.
  await user.swipe({ x, y }, 120);
  await user.sees(user.card(kAmara, '10:00 – 10:50'));
}

async function otherZone(context) {
  const { user } = await practiceWithSession(await context.device());
  const notice = user.page.getByText(/^Times are in Europe\/London; this device is in /);
  context.assert.equal(await notice.count(), 0);
  await user.page.addInitScript(() => {  // the traveller's device
    const real = Intl.DateTimeFormat.prototype.resolvedOptions;
    Intl.DateTimeFormat.prototype.resolvedOptions = function travelled() {
      return { ...real.call(this), timeZone: 'America/New_York' };
    };
  });
  await reload(user);
  await user.unlock();
  await user.isTold('Times are in Europe/London; this device is in America/New_York.');
  await user.sees(user.card(kAmara, '10:00 – 10:50'));
}

async function manyOnADay(context) {
  const device = await context.device();
  const { user } = await practiceWithSession(device);
  for (const time of ['11:00', '12:00', '13:00', '14:00', '15:00', '16:00'])
    await user.bookSession({ client: kAmara, day: kDay, time });
  await user.showView('Month');
  const more = user.page.getByRole('button', { name: /^\+\d+ more, Wed 18 Nov$/ });
  await user.sees(more);
  const shown = await inDay(user, kDay, /^Amara Okafor, /).count();
  const words = await more.first().evaluate((e) => e.ariaLabel || e.textContent);
  context.assert.equal(shown + Number(/\+(\d+)/.exec(words)[1]), 7);
  await user.act(more.first());
  await title(user, 'Wednesday 18 November 2026');
  await user.sees(user.card(kAmara, '16:00'));
}

async function dayAfterDayByDrag(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.showView('Month');
  const card = await inDay(user, kDay, /^Amara Okafor, 10:00/).first().boundingBox();
  const cell = await user.page.getByRole('group', { name: dayWords('2026-11-27') }).boundingBox();
  await user.drag({ x: card.x + 30, y: card.y + 8 },
    { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 });
  await user.sees(inDay(user, '2026-11-27', /^Amara Okafor, 10:00/));
  await user.key('Control+z');
  await user.sees(inDay(user, kDay, /^Amara Okafor, 10:00/));
}

async function heldInside(context) {
  const { user } = await practiceWithSession(await context.device());
  const card = await user.card(kAmara, '10:00').first().boundingBox();
  const from = { x: card.x + card.width / 2, y: card.y + card.height / 2 };
  await user.drag(from, { x: 1278, y: from.y });  // past Sunday
  await user.sees(inDay(user, '2026-11-22', /^Amara Okafor, 10:00/));
  await user.key('Control+z');
  await user.sees(inDay(user, kDay, /^Amara Okafor, 10:00/));
  await user.drag(from, { x: 20, y: from.y });    // into the rail
  await user.sees(inDay(user, '2026-11-16', /^Amara Okafor, 10:00/));
  await user.isTold(/kept inside the days shown/);
}

export const tests = [
  { name: 'CAL-01 day, week, month and list by pointer; view and date survive a reload',
    run: views },
  { name: 'CAL-01 every view by keyboard alone', run: viewsByKeyboard },
  { name: 'CAL-03 a free place asks what it is to be', run: kinds },
  { name: 'CAL-03 a time drawn by hand becomes unavailable', run: unavailable },
  { name: 'CAL-08 filters by client and status, as chips, taken off one by one', run: filters },
  { name: 'CAL-11 a free slot is found and booked', run: freeSlot },
  { name: 'CAL-05 a finger that has rested moves a session; one that has not scrolls',
    run: longPress },
  { name: 'CAL-02 a device in another zone is told so', run: otherZone },
  { name: 'CAL-12 a full day of the month says how many more there are', run: manyOnADay },
  { name: 'CAL-05 in the month a session is dragged to another day', run: dayAfterDayByDrag },
  { name: 'CAL-05 a drag past the days shown is held inside and says so', run: heldInside },
];
