// Steps of the session stories: choosing from lists, the pop-up's menu, the days of the calendar.
import { dayWords } from './driver.mjs';
import { kAmara } from './scene.mjs';

export async function choose(user, label, option) {
  await user.act(user.control('combobox', label).first());
  await user.act(user.control('option', option).first());
  await user.seesNot(user.page.getByRole('option'));
}

export async function more(user, item) {
  await user.press('button', 'More actions');
  await user.press('menuitem', item);
}

// The card of a client on a day of the week that is shown.
export const onDay = (user, day, time, client = kAmara) => user.page
  .getByRole('group', { name: dayWords(day) })
  .getByRole('button', { name: new RegExp(`^${client}, ${time}`) });

export async function openOn(user, day, time, client = kAmara) {
  await user.act(onDay(user, day, time, client).first());
  await user.sees(user.dialog(`Session with ${client}`));
}

// Weekly at ten from that day on, so many times.
export async function bookWeekly(user, { day, time = '10:00', count = '4' }) {
  await user.beginSession({ day, time });
  await user.chooseClient(kAmara);
  await choose(user, 'Repeats', 'Weekly');
  await user.type('How many times', count);
  await user.press('button', 'Book session');
  await user.seesNot(user.dialog('New session'));
  await user.saved();
}
