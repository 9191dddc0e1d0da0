// The samples of tests/exchange/samples, which the C++ tests hold the writers to, read by readers
// that are not ours: ical.js, csv-parse, Papa Parse. What a wall clock means is asked of Intl.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readCsv, readIcs } from '../e2e/papers.mjs';

const sample = (name) => readFileSync(new URL(`../exchange/samples/${name}`, import.meta.url),
  'utf8');

// "2026-11-25 10:00" of an instant, on the clock of a zone.
function onClock(instant, timeZone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(instant);
}

for (const [name, zone, start, end] of [
  ['vienna_winter', 'Europe/Vienna', '2026-11-25 10:00', '2026-11-25 10:50'],
  ['vienna_cancelled', 'Europe/Vienna', '2026-11-25 10:00', '2026-11-25 10:50'],
  ['vienna_gap', 'Europe/Vienna', '2026-03-29 03:30', '2026-03-29 04:20'],
  ['new_york_summer', 'America/New_York', '2026-07-01 16:15', '2026-07-01 17:05'],
  ['lord_howe_summer', 'Australia/Lord_Howe', '2026-12-24 09:00', '2026-12-24 09:50'],
  ['lord_howe_winter', 'Australia/Lord_Howe', '2026-06-24 09:00', '2026-06-24 09:50'],
]) {
  test(`SES-07 ical.js reads ${name}.ics at its instant`, async () => {
    const ics = await readIcs(sample(`${name}.ics`));
    assert.equal(onClock(ics.start, zone), start);
    assert.equal(onClock(ics.end, zone), end);
    assert.equal(ics.event.summary, 'Session with Praxis Lindenweg; Köhler, Müller');
    assert.match(ics.event.description,
      /^Please ring twice\.\nΗ αίθουσα 2 · 王小明 · שלום — .*😀\.$/);
    assert.equal(ics.event.location, 'Lindenweg 4, first floor');
    assert.equal(ics.event.uid, '06GBXMVF0M0G3M38R7C4HJ2Q2R@sessionbook');
    assert.equal(ics.event.sequence, 4);
    const status = name.endsWith('cancelled') ? 'CANCELLED' : 'CONFIRMED';
    assert.equal(ics.event.component.getFirstPropertyValue('status'), status);
    assert.equal(ics.event.component.getFirstPropertyValue('class'), 'PRIVATE');
    assert.equal(ics.component.getFirstPropertyValue('method'), 'PUBLISH');
  });
}

test('SES-07 the VTIMEZONE is true for years, also by its yearly rule', async () => {
  for (const name of ['vienna_winter', 'new_york_summer', 'lord_howe_summer']) {
    const { ICAL, component } = await readIcs(sample(`${name}.ics`));
    const zone = new ICAL.Timezone(component.getFirstSubcomponent('vtimezone'));
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2029, 0, 1); day += 86_400_000 * 3) {
      const { year, month, day: dayOfMonth } = ICAL.Time.fromJSDate(new Date(day), true);
      const noon = new ICAL.Time({ year, month, day: dayOfMonth, hour: 12 }, zone);
      const date = new Date(day).toISOString().slice(0, 10);
      assert.equal(onClock(noon.toJSDate(), zone.tzid), `${date} 12:00`, `${zone.tzid} ${date}`);
    }
  }
});

test('SES-07 a weekly series keeps its clock and ends where it should', async () => {
  const { event } = await readIcs(sample('new_york_weekly.ics'));
  const found = [];
  const dates = event.iterator();
  for (let next = dates.next(); next; next = dates.next()) {
    found.push(onClock(next.toJSDate(), 'America/New_York'));
  }
  assert.deepEqual(found, ['2026-10-21', '2026-10-28', '2026-11-04', '2026-11-11', '2026-11-18',
    '2026-11-25'].map((day) => `${day} 16:15`));
});

test('SES-07 form: CRLF alone, at most 75 octets, no cut character', () => {
  for (const name of ['vienna_winter', 'new_york_weekly']) {
    const text = sample(`${name}.ics`);
    assert.doesNotMatch(text, /[^\r]\n|\r[^\n]|\ufffd/);
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(text.split('\r\n').some((line) => Buffer.byteLength(line) > 70));
  }
});

test('CLI-08 two CSV readers agree and no cell begins like a formula', () => {
  const text = sample('history.csv');
  assert.ok(text.startsWith('\ufeff'), 'Excel needs the byte order mark');
  const rows = readCsv(text);
  assert.deepEqual(rows, [
    { date: '2026-11-18', start: '10:00', service: 'Individual, 50 min', duration_minutes: '50',
      price: '-120.50', note_preview: 'She said "better".\nSecond line' },
    { date: '2026-11-19', start: '00:00', service: '\'=HYPERLINK("http://x.test")',
      duration_minutes: '5', price: '0.05', note_preview: '王小明 · Οδός · שלום · 😀' },
    { date: '2026-11-20', start: '23:59', service: '', duration_minutes: '0', price: '0.00',
      note_preview: '' },
  ]);
});
