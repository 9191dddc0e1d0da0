// The Practice page: slots, working hours and their exceptions as the calendar then knows them.
import { dayWords } from './driver.mjs';
import { kAmara, practiceWithSession } from './scene.mjs';

const kThursday = '2026-11-19';

async function slots(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.go('Practice');
  await user.press('button', 'Change settings');
  await user.sees(user.dialog('Practice settings'));
  await user.type('Calendar slot', '90');
  await user.type('Time zone', 'Europe/Atlantis');
  await user.press('button', 'Save settings');
  await user.isTold('A slot is 5 to 60 minutes.');
  await user.isTold('This time zone is not known.');
  await user.type('Calendar slot', '15');
  await user.type('Time zone', 'Europe/Vienna');
  await user.press('button', 'Save settings');
  await user.seesNot(user.dialog('Practice settings'));
  await user.go('Calendar');
  await user.reach(user.page.getByRole('button', { name: /^New session, / }).first());
  await user.key('ArrowRight');
  await user.key('ArrowDown');
  await user.sees(user.control('button', 'New session, Thu 19 Nov, 09:15'));
  await user.key('Enter');
  await user.chooseKind('Session');
  context.assert.equal(await user.value('Start'), '09:15');
}

async function exception(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.go('Practice');
  await user.press('button', 'Add exception');
  await user.sees(user.dialog('Exception from working hours'));
  await user.type('First day', '31.02.2026');
  await user.press('button', 'Save exception');
  await user.isTold(/Enter the first day/);
  await user.type('First day', '19 Nov 2026');
  await user.type('Reason', 'Training');
  await user.press('button', 'Save exception');
  await user.seesNot(user.dialog('Exception from working hours'));
  await user.sees(user.page.getByRole('button', { name: /19 November 2026.*Training/ }));
  await user.bookSession({ client: kAmara, day: kThursday, time: '10:00' });  // never blocked
  await user.act(user.page.getByRole('group', { name: dayWords(kThursday) })
    .getByRole('button', { name: new RegExp(`^${kAmara}, 10:00`) }).first());
  await user.isTold(/R\. Hale does not work on Thu 19 Nov \(Training\)/);
}

async function catalogue(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.go('Practice');
  await user.press('button', 'Add service');
  await user.type('Name', 'Group session');
  await user.type('Price (EUR)', 'lots');
  await user.press('button', 'Save service');
  await user.isTold(/Enter an amount in EUR/);
  await user.type('Price (EUR)', '45,50');
  await user.press('button', 'Save service');
  await user.seesNot(user.dialog('New service'));
  await user.sees(user.page.getByRole('button', { name: /^Group session,.*EUR 45\.50/ }));
  await user.press('button', 'Add calendar');
  await user.type('Name', 'Room 2');
  await user.press('button', 'Save calendar');
  await user.sees(user.page.getByRole('button', { name: /^Room 2/ }));
  await user.saved();
}

export const tests = [
  { name: 'CAL-02 practice: bad settings are said, another slot is used', run: slots },
  { name: 'CAL-06 practice: a day off warns and never blocks', run: exception },
  { name: 'SES-02 practice: services with prices, calendars', run: catalogue },
];
