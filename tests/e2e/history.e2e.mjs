// The session history of a chart: order, filters, figures, and the CSV file read by an independent
// parser: its rows are those on the screen.
import { parse } from 'csv-parse/sync';
import { kAmara, practiceWithSession } from './scene.mjs';
import { downloadOf } from './papers.mjs';

async function bookOn(user, day, time) {
  await user.go('Calendar');
  await user.key('n');
  await user.sees(user.dialog('New session'));
  await user.type('Date', day);
  await user.type('Start', time);
  await user.chooseClient(kAmara);
  await user.press('button', 'Book session');
  await user.seesNot(user.dialog('New session'));
  await user.saved();
}

// Amara had one at 10:00 this morning and one last week; the next is in a week.
async function withHistory(device) {
  const { user } = await practiceWithSession(device);
  await bookOn(user, '2026-11-09', '10:00');
  await bookOn(user, '2026-11-25', '11:00');
  await user.openChart(kAmara);
  await user.press('tab', 'Sessions');
  await user.sees(user.page.getByRole('table', { name: 'Sessions' }));
  return user;
}

// The first cells of the rows, those of headings and of now too.
async function rows(user) {
  await user.settled();
  const cells = user.page.getByRole('table', { name: 'Sessions' }).getByRole('row');
  const texts = await cells.evaluateAll((all) => all.map((row) => {
    const cell = row.querySelector('[role=cell], td');
    return cell ? cell.textContent || cell.getAttribute('aria-label') : '';
  }));
  return texts.filter((text) => text);
}

async function seesRows(user, context, expected) {
  let last = [];
  for (let tries = 0; tries < 40; ++tries) {
    last = (await rows(user)).map((text) => (text.startsWith('Now') ? 'Now' : text));
    if (JSON.stringify(last) === JSON.stringify(expected)) return;
    await user.page.waitForTimeout(100);
  }
  context.assert.deepEqual(last, expected);
}

const kLastWeek = 'Mon 9 Nov 2026, 10:00';
const kToday = 'Wed 18 Nov 2026, 10:00';
const kNext = 'Wed 25 Nov 2026, 11:00';

async function orderAndFilter(context) {
  const user = await withHistory(await context.device());
  await seesRows(user, context, [kNext, 'Now', kToday, kLastWeek]);
  await user.press('button', 'Order: Newest first');
  await user.press('menuitem', 'Oldest first');
  await seesRows(user, context, [kLastWeek, kToday, 'Now', kNext]);
  await user.press('radio', 'Upcoming');
  await seesRows(user, context, [kNext]);
  await user.press('radio', 'All');
  await user.press('button', 'Filter');
  await user.sees(user.dialog('Filter sessions'));
  await user.type('From', '10 Nov 2026');
  await seesRows(user, context, [kToday, 'Now', kNext]);
  await user.type('Until', '31.02.2026');
  await user.press('checkbox', 'No-show');
  await user.isTold(/There is no such day/);
  await user.type('Until', '1 Nov 2026');
  await user.isTold(/The last day is before the first/);
  await user.sees(user.heading('No session matches'));
  await user.act(user.dialog('Filter sessions')
    .getByRole('button', { name: 'Clear filters', exact: true }).first());
  await user.seesNot(user.heading('No session matches'));
  await seesRows(user, context, [kLastWeek, kToday, 'Now', kNext]);
}

async function figures(context) {
  const user = await withHistory(await context.device());
  await user.sees(user.control('button', 'Cancellation rate: n/a'));
  await user.press('button', 'Total: 3');
  await user.sees(user.dialog('Total'));
  await user.sees(user.words('2 past + 1 ahead'));
  await user.sees(user.words('3 sessions behind this figure'));
  await user.key('Escape');
  await user.seesNot(user.dialog('Total'));
  await user.act(user.page.getByRole('row').filter({ hasText: kLastWeek }).first());
  await user.sees(user.dialog(kLastWeek));
  await user.press('button', 'Show in calendar');
  await user.sees(user.dialog(`Session with ${kAmara}`));
}

async function csvFile(context) {
  const user = await withHistory(await context.device());
  await user.press('radio', 'Past');
  await seesRows(user, context, [kToday, kLastWeek]);
  await user.press('button', 'Export');
  const file = await downloadOf(user.page,
    () => user.act(user.page.getByRole('menuitem', { name: /^CSV file/ }).first()));
  context.assert.match(file.name, /^sessions-1001-2026-11-18\.csv$/);
  const records = parse(file.bytes, { bom: true, columns: true, record_delimiter: '\r\n' });
  context.assert.deepEqual(records.map((r) => `${r.date} ${r.start} ${r.status}`),
    ['2026-11-18 10:00 scheduled', '2026-11-09 10:00 scheduled']);
  context.assert.deepEqual(Object.keys(records[0]),
    ['date', 'start', 'service', 'duration_minutes', 'status', 'note', 'note_preview']);
  context.assert.ok(!file.text.includes('Amara'), 'no name in the file');
}

export const tests = [
  { name: 'CLI-06 history: newest, oldest, upcoming, dates, nothing matches', run: orderAndFilter },
  { name: 'CLI-07 history: figures open their formula, rows their details', run: figures },
  { name: 'CLI-08 history: the CSV file holds the rows on the screen', run: csvFile },
];
