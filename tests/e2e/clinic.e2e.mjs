// A clinic's way through a series from end to end: booked, one moved by hand, one called off, read
// again after a reload in the history, handed out as CSV, PDF and .ics and read there by programs
// that are not ours; and the confirmation by e-mail.
import { dayWords } from './driver.mjs';
import { downloadOf, readCsv, readIcs, readPdf } from './papers.mjs';
import { kAmara, kDay, practiceWithSession, reload } from './scene.mjs';
import { bookWeekly, more, onDay, openOn } from './session_steps.mjs';

const kMorning = '2026-11-18T06:00';  // UTC: what is booked at ten is still ahead
const kSecond = '2026-11-25', kFriday = '2026-11-27', kThird = '2026-12-02';

async function dragOneToFriday(user) {
  await user.press('button', 'Next');
  const card = onDay(user, kSecond, '10:00').first();
  await user.sees(card);
  const box = await card.boundingBox();
  const from = { x: box.x + box.width / 2, y: box.y + 8 };
  const column = await user.slotPoint(dayWords(kFriday), '10:00');
  await user.drag(from, { x: column.x, y: from.y });
  const question = user.dialog('Change which sessions?');
  await user.sees(question.getByText(/So far: Wed 25 Nov, 10:00/));
  await user.sees(question.getByText(/New: Fri 27 Nov, 10:00/));
  await user.press('button', 'Save');
  await user.seesNot(question);
  await user.sees(onDay(user, kFriday, '10:00'));
  await user.seesNot(onDay(user, kSecond, '10:00'));
}

async function cancelThird(user) {
  await user.press('button', 'Next');
  await openOn(user, kThird, '10:00');
  await more(user, 'Cancel session…');
  await user.type('Reason', 'Client is ill.');
  await user.press('button', 'Cancel session');
  await user.seesNot(user.dialog('Cancel this session?'));
  await user.saved();
}

const kInOrder = [
  '2026-12-09 10:00 scheduled', '2026-12-02 10:00 cancelled', '2026-11-27 10:00 scheduled',
  '2026-11-18 10:00 scheduled',
];

async function history(user, assert) {
  await user.openChart(kAmara);
  await user.press('tab', 'Sessions');
  await user.sees(user.page.getByRole('table', { name: 'Sessions' }));
  await user.sees(user.page.getByRole('row').filter({ hasText: 'Fri 27 Nov 2026, 10:00' }));
  const exported = async (kind) => {
    await user.press('button', 'Export');
    return downloadOf(user.page,
      () => user.act(user.page.getByRole('menuitem', { name: kind }).first()));
  };
  const rows = readCsv((await exported(/^CSV file/)).text);
  assert.deepEqual(rows.map((r) => `${r.date} ${r.start} ${r.status}`), kInOrder);
  const pdf = await readPdf((await exported(/^PDF file/)).bytes);
  const text = pdf.pages.join(' ');
  for (const words of [kAmara, '27 Nov 2026, 10:00', '2 Dec 2026, 10:00', 'Sessions 4'])
    assert.ok(text.includes(words), `the PDF says ${words}`);
  assert.ok(!text.includes('25 Nov 2026'), 'nothing stands where the moved one was');
}

async function wholeSeries(context) {
  const { assert } = context;
  const device = await context.device({ now: kMorning });
  const user = await device.open();
  await user.createPractice();
  await user.addClient(kAmara);
  await user.go('Calendar');
  await bookWeekly(user, { day: kDay });
  await dragOneToFriday(user);
  await cancelThird(user);
  await reload(user);
  await user.unlock();
  await history(user, assert);
  await user.go('Calendar');
  await user.press('button', 'Today');
  await user.press('button', 'Next');
  await openOn(user, kFriday, '10:00');
  const file = await downloadOf(user.page,
    () => user.press('button', 'Save calendar file (.ics)'));
  const { event } = await readIcs(file.text);
  assert.equal(event.startDate.toString(), '2026-11-27T10:00:00');
}

// The draft is opened as a mailto: link; what stands in it is read where the browser hands it on.
async function byMail(context) {
  const { assert } = context;
  const { user } = await practiceWithSession(await context.device({ now: kMorning }));
  await openOn(user, kDay, '10:00');
  await more(user, 'Change session…');
  await user.type('Note for the client', 'Ring twice.');
  await user.type('Private note', 'Sealed envelope.');
  await user.press('button', 'Save');
  await user.seesNot(user.dialog('Change session'));
  await openOn(user, kDay, '10:00');
  await user.press('button', 'Add one');
  await user.type('E-mail', 'amara@example.org');
  await user.press('button', 'Save');
  await user.seesNot(user.field('E-mail'));
  await user.sees(user.page.getByRole('button', { name: 'E-mail the client', disabled: false }));
  await user.page.evaluate(() => {
    document.addEventListener('click', (event) => {
      const link = event.target.closest?.('a[href^="mailto:"]');
      if (!link) return;
      window.mailed = link.href;
      event.preventDefault();
    }, true);
  });
  await user.press('button', 'E-mail the client');
  await user.page.waitForFunction(() => window.mailed);
  const link = new URL(await user.page.evaluate(() => window.mailed));
  assert.equal(decodeURIComponent(link.pathname), 'amara@example.org');
  const body = link.searchParams.get('body');
  assert.equal(link.searchParams.get('subject'), 'Session with Hale Counselling');
  assert.match(body, /18 November 2026/);
  assert.match(body, /10:00/);
  assert.match(body, /Ring twice/);
  assert.doesNotMatch(link.href, /Sealed/);
}

export const tests = [
  { name: 'CAL-09 SES-08 CLI-08 recur, drag one, cancel one, reload, history, CSV, PDF, .ics',
    run: wholeSeries },
  { name: 'SES-07 the confirmation opens as an e-mail draft with nothing private', run: byMail },
];
