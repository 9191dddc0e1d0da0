// What repeats, as a user meets it: booked, one moved, one called off, this and following with the
// dates to look at, from single to series and back, deleted with a scope, impossible rules.
import { kAmara } from './scene.mjs';
import { bookWeekly, choose, more, onDay, openOn } from './session_steps.mjs';

const kFirst = '2026-11-18';       // Wednesday of the week that is shown
const kSecond = '2026-11-25', kThird = '2026-12-02', kFourth = '2026-12-09';
const kMorning = '2026-11-18T06:00';

async function practice(context, more_of = {}) {
  const device = await context.device({ now: kMorning, ...more_of });
  const user = await device.open();
  await user.createPractice();
  await user.addClient(kAmara);
  await user.go('Calendar');
  return user;
}

const nextWeek = (user) => user.press('button', 'Next');

async function moveOneCancelOne(context) {
  const user = await practice(context);
  await bookWeekly(user, { day: kFirst });
  await user.sees(onDay(user, kFirst, '10:00'));
  await nextWeek(user);
  await openOn(user, kSecond, '10:00');
  await user.sees(user.words(/^Repeats weekly/));
  await more(user, 'Reschedule…');
  await user.type('Date', '2026-11-26');
  await user.type('Start', '14:00');
  await user.press('button', 'Save');
  const question = user.dialog('Change which sessions?');
  await user.sees(question.getByText(/So far: Wed 25 Nov, 10:00/));
  await user.sees(question.getByText(/New: Thu 26 Nov, 14:00/));
  await user.press('button', 'Save');
  await user.seesNot(question);
  await user.sees(onDay(user, '2026-11-26', '14:00'));
  await user.seesNot(onDay(user, kSecond, '10:00'));
  await nextWeek(user);
  await openOn(user, kThird, '10:00');
  await more(user, 'Cancel session…');
  await user.type('Reason', 'Client is ill.');
  await user.press('button', 'Cancel session');
  await user.seesNot(user.dialog('Cancel this session?'));
  await user.key('Escape');
  await user.sees(user.page.getByRole('button', { name: /^Amara Okafor, 10:00.*ancelled/ }));
  await nextWeek(user);
  await user.sees(onDay(user, kFourth, '10:00'));
  await user.saved();
}

async function followingWithPreflight(context) {
  const user = await practice(context);
  await bookWeekly(user, { day: kFirst });
  await nextWeek(user);
  await nextWeek(user);
  await openOn(user, kThird, '10:00');
  await more(user, 'No-show');
  await user.key('Escape');
  await user.press('button', 'Previous');
  await openOn(user, kSecond, '10:00');
  await more(user, 'Reschedule…');
  await user.type('Start', '11:00');
  await user.press('button', 'Save');
  await user.press('radio', 'This and all following');
  await user.press('button', 'Continue');
  const dates = user.dialog('Check the dates');
  await user.sees(dates.getByText(/Wed 25 Nov 2026, 10:00 → 11:00/));
  await user.sees(dates.getByText(/stays: /));
  await user.press('button', 'Save');
  await user.seesNot(dates);
  await user.sees(onDay(user, kSecond, '11:00'));
  await nextWeek(user);
  await user.sees(onDay(user, kThird, '10:00'));
  await nextWeek(user);
  await user.sees(onDay(user, kFourth, '11:00'));
  await user.press('button', 'Undo').catch(() => user.key('Control+z'));
  await user.sees(onDay(user, kFourth, '10:00'));
}

async function clashIsSkipped(context) {
  const user = await practice(context);
  await user.addClient('Jonas Weber');
  await user.go('Calendar');
  await nextWeek(user);
  await user.beginSession({ day: kSecond, time: '10:00' });
  await user.chooseClient('Jonas Weber');
  await user.press('button', 'Book session');
  await user.seesNot(user.dialog('New session'));
  await user.press('button', 'Today');
  await user.beginSession({ day: kFirst, time: '10:00' });
  await user.chooseClient(kAmara);
  await choose(user, 'Repeats', 'Weekly');
  await user.type('How many times', '3');
  await user.press('button', 'Book session');
  const dates = user.dialog('Check the dates');
  await user.sees(dates.getByText(/Wed 25 Nov 2026, 10:00/));
  await user.press('button', 'Skip');
  await user.press('button', 'Save');
  await user.seesNot(dates);
  await user.sees(onDay(user, kFirst, '10:00'));
  await nextWeek(user);
  await user.sees(onDay(user, kSecond, '10:00', 'Jonas Weber'));
  await user.seesNot(onDay(user, kSecond, '10:00'));
  await nextWeek(user);
  await user.sees(onDay(user, kThird, '10:00'));
}

async function thereAndBack(context) {
  const user = await practice(context);
  await user.bookSession({ client: kAmara, day: kFirst, time: '10:00' });
  await openOn(user, kFirst, '10:00');
  await more(user, 'Change session…');
  await choose(user, 'Repeats', 'Weekly');
  await user.type('How many times', '3');
  await user.press('button', 'Save');
  await user.seesNot(user.dialog('Change session'));
  await nextWeek(user);
  await openOn(user, kSecond, '10:00');
  await more(user, 'Change session…');
  await choose(user, 'Repeats', 'Does not repeat');
  await user.press('button', 'Save');
  await user.press('radio', 'The whole series');
  await user.press('button', 'Continue');
  await user.press('button', 'Save').catch(() => {});
  await user.seesNot(user.dialog('Check the dates'));
  await nextWeek(user);
  await user.seesNot(onDay(user, kThird, '10:00'));
}

async function deleteWithScope(context) {
  const user = await practice(context);
  await bookWeekly(user, { day: kFirst });
  await nextWeek(user);
  await openOn(user, kSecond, '10:00');
  await more(user, 'Delete…');
  await user.press('radio', 'This and all following');
  await user.press('button', 'Delete');
  await user.seesNot(onDay(user, kSecond, '10:00'));
  await user.press('button', 'Previous');
  await user.sees(onDay(user, kFirst, '10:00'));
  await user.key('Control+z');
  await nextWeek(user);
  await user.sees(onDay(user, kSecond, '10:00'));
}

async function impossibleRules(context) {
  const user = await practice(context);
  await user.beginSession({ day: kFirst, time: '10:00' });
  await user.chooseClient(kAmara);
  await choose(user, 'Repeats', 'Weekly');
  await user.type('How many times', '1000000');
  await user.press('button', 'Book session');
  await user.isTold(/1,000/);
  await user.press('radio', 'On a date');
  await user.type('Last day', '2026-11-01');
  await user.press('button', 'Book session');
  await user.isTold(/before/);
  await user.type('Last day', '31.02.2027');
  await user.press('button', 'Book session');
  await user.isTold(/no such date/);
  await user.type('Last day', '2026-12-02');
  await user.type('Every how many weeks', '0');
  await user.press('button', 'Book session');
  await user.isTold(/whole number/);
  await user.type('Every how many weeks', '2');
  await user.sees(user.words(/^Every 2 weeks on Wednesday, until 2 Dec 2026/));
  await user.press('button', 'Book session');
  await user.seesNot(user.dialog('New session'));
}

async function gapOfTheClocks(context) {
  const user = await practice(context, { now: '2026-03-18T06:00' });
  await user.beginSession({ day: '2026-03-18', time: '10:00' });
  await user.chooseClient(kAmara);
  await user.type('Date', '2026-03-22');
  await user.type('Start', '01:30');
  await choose(user, 'Repeats', 'Weekly');
  await user.type('How many times', '3');
  await user.press('button', 'Book session');
  const dates = user.dialog('Check the dates');
  await user.sees(dates.getByText(/Sun 29 Mar 2026, 01:30/));
  await user.isTold(/does not exist/);
  await user.press('button', 'Cancel');
  await user.seesNot(dates);
  await user.sees(user.dialog('New session'));
}

export const tests = [
  { name: 'CAL-09 recur, move one, cancel one, the rest stay', run: moveOneCancelOne },
  { name: 'CAL-10 this and following: old and new dates, pinned ones, undo',
    run: followingWithPreflight },
  { name: 'CAL-10 a clash is listed and skipped', run: clashIsSkipped },
  { name: 'CAL-09 a single session becomes a series and back', run: thereAndBack },
  { name: 'SES-12 this and all following are deleted and come back', run: deleteWithScope },
  { name: 'CAL-09 impossible rules are told beside their fields', run: impossibleRules },
  { name: 'CAL-10 a date in the gap of the clocks is listed', run: gapOfTheClocks },
];
