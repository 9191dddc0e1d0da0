// The week by pointer and by keyboard: create, move, resize, undo, pop-up.
import { dayWords } from './driver.mjs';
import { kAmara, kDay, practiceWithSession } from './scene.mjs';

const kThursday = '2026-11-19';

const inDay = (user, day, time) => user.page.getByRole('group', { name: dayWords(day) })
  .getByRole('button', { name: new RegExp(`^${kAmara}, ${time}`) });

async function middle(locator) {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, box };
}

async function dragToMove(context) {
  const { user } = await practiceWithSession(await context.device());
  const from = await middle(inDay(user, kDay, '10:00'));
  const hour = await user.slotPoint(dayWords(kThursday), '12:00');
  const start = await user.slotPoint(dayWords(kThursday), '10:00');
  const to = { x: start.x, y: from.y + (hour.y - start.y) };
  await user.drag(from, to);
  await user.sees(inDay(user, kThursday, '12:00 – 12:50'));
  await user.seesNot(inDay(user, kDay, '10:00'));
  await user.saved();
  await user.press('button', 'Undo');
  await user.sees(inDay(user, kDay, '10:00 – 10:50'));
  await user.seesNot(inDay(user, kThursday, '12:00'));
  await user.saved();
}

async function dragToResize(context) {
  const { user } = await practiceWithSession(await context.device());
  const { x, box } = await middle(inDay(user, kDay, '10:00'));
  const edge = box.y + box.height - 3;
  const half = (await user.slotPoint(dayWords(kDay), '11:00')).y
    - (await user.slotPoint(dayWords(kDay), '10:30')).y;
  await user.drag({ x, y: edge }, { x, y: edge + half });
  await user.sees(inDay(user, kDay, '10:00 – 11:20'));
  await user.page.mouse.move(5, 5);
  await user.key('Control+z');
  await user.sees(inDay(user, kDay, '10:00 – 10:50'));
}

async function dragToCreate(context) {
  const { user } = await practiceWithSession(await context.device());
  const from = await user.slotPoint(dayWords(kThursday), '13:00');
  const to = await user.slotPoint(dayWords(kThursday), '14:00');
  await user.drag(from, to);
  await user.chooseKind('Session');
  await user.sees(user.dialog('New session'));
  context.assert.equal(await user.value('Start'), '13:00');
  context.assert.equal(await user.value('End'), '14:30');
  await user.key('Escape');
  await user.seesNot(user.dialog('New session'));
}

async function byKeyboard(context) {
  const { user } = await practiceWithSession(await context.device(), { how: 'keyboard' });
  await user.reach(inDay(user, kDay, '10:00'));
  await user.key('Alt+ArrowDown');
  await user.sees(inDay(user, kDay, '10:30 – 11:20'));
  await user.key('Alt+ArrowRight');
  await user.sees(inDay(user, kThursday, '10:30 – 11:20'));
  const focused = user.page.locator(':focus');
  const words = await focused.evaluate((e) => e.textContent || e.ariaLabel);
  context.assert.match(words, /^Amara Okafor/, 'the focus stays on the card');
  await user.key('Shift+ArrowDown');
  await user.sees(inDay(user, kThursday, '10:30 – 11:25'));
  for (let i = 0; i < 3; ++i) await user.key('Control+z');
  await user.sees(inDay(user, kDay, '10:00 – 10:50'));
  await user.key('Control+y');
  await user.sees(inDay(user, kDay, '10:30 – 11:20'));
}

async function slotByKeyboard(context) {
  const device = await context.device();
  const user = await device.open({ how: 'keyboard' });
  await user.createPractice();
  await user.addClient(kAmara);
  await user.go('Calendar');
  const slot = user.page.getByRole('button', { name: /^New session, / });
  await user.reach(slot.first());
  await user.key('ArrowRight');
  await user.key('ArrowDown');
  await user.sees(user.control('button', 'New session, Thu 19 Nov, 09:30'));
  await user.key('Enter');
  await user.sees(user.dialog('What is it?'));
  await user.sees(user.page.locator('button:focus', { hasText: /^Session$/ })
    .or(user.page.locator('[aria-label="Session"]:focus')));
  await user.key('Enter');
  await user.sees(user.dialog('New session'));
  context.assert.equal(await user.value('Start'), '09:30');
  context.assert.equal(await user.value('Date'), kThursday);
  await user.key('Escape');
  await user.seesNot(user.dialog('New session'));
}

async function popup(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.openSession(kAmara, '10:00');
  const dialog = user.dialog(`Session with ${kAmara}`);
  await user.sees(dialog.getByText(/Wed 18 Nov, 10:00 – 10:50/));
  const card = await user.card(kAmara, '10:00').boundingBox();
  const box = await dialog.boundingBox();
  const apart = box.x >= card.x + card.width - 2 || box.x + box.width <= card.x + 2
    || box.y >= card.y + card.height - 2 || box.y + box.height <= card.y + 2;
  context.assert.ok(apart, 'the pop-up stands beside the card, not on it');
  await user.press('button', 'More actions');
  await user.press('menuitem', 'Mark as completed');
  await user.sees(dialog.getByText(/Completed/));
  await user.key('Escape');
  await user.seesNot(dialog);
}

async function cancelAsksWhy(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.openSession(kAmara, '10:00');
  await user.press('button', 'More actions');
  await user.press('menuitem', 'Cancel session…');
  await user.sees(user.dialog('Cancel this session?'));
  await user.press('button', 'Cancel session');
  await user.isTold('Say why it was cancelled.');
  await user.type('Reason', 'Client is ill.');
  await user.press('button', 'Cancel session');
  await user.seesNot(user.dialog('Cancel this session?'));
  await user.sees(user.page.getByRole('button', { name: /^Amara Okafor, 10:00.*[Cc]ancelled/ }));
}

export const tests = [
  { name: 'CAL-05 a session is dragged to another day and time, and undone', run: dragToMove },
  { name: 'CAL-05 a session is made longer at its edge, and undone', run: dragToResize },
  { name: 'CAL-03 a drag over empty time creates with that duration', run: dragToCreate },
  { name: 'CAL-05 the keyboard moves, lengthens, undoes and does again', run: byKeyboard },
  { name: 'CAL-03 the keyboard walks the empty slots and creates', run: slotByKeyboard },
  { name: 'CAL-04 the pop-up stands beside its card; status is changed there', run: popup },
  { name: 'SES-03 SES-08 cancelling asks for the reason', run: cancelAsksWhy },
];
