// The To do page: a session nobody spoke of is settled, its note is asked for, the client booked.
import { kAmara } from './scene.mjs';

async function withSessionBehind(device) {
  const user = await device.open();
  await user.createPractice();
  await user.addClient(kAmara);
  await user.go('Calendar');
  await user.key('n');
  await user.sees(user.dialog('New session'));
  await user.type('Date', '2026-11-16');
  await user.type('Start', '10:00');
  await user.chooseClient(kAmara);
  await user.press('button', 'Book session');
  await user.seesNot(user.dialog('New session'));
  await user.saved();
  return user;
}

async function settle(context) {
  const user = await withSessionBehind(await context.device());
  await user.go('To do');
  await user.sees(user.heading('Did these sessions happen?'));
  await user.sees(user.heading('Nothing scheduled'));
  await user.act(user.page.getByRole('button', { name: /^Yes, Amara Okafor, Mon 16 Nov/ }).first());
  await user.seesNot(user.heading('Did these sessions happen?'));
  await user.sees(user.heading('Notes to write'));
  await user.act(user.page.getByRole('button', { name: /^Write note for Amara Okafor/ }).first());
  await user.sees(user.page.getByRole('heading', { name: /Progress note/ }));
  await user.writeNote({ Subjective: 'Slept well.' });
  await user.sign();
  await user.go('To do');
  await user.seesNot(user.heading('Notes to write'));
  await user.press('button', `Book a session for ${kAmara}`);
  await user.sees(user.dialog('New session'));
  context.assert.equal(await user.value('Start'), '10:00');
  await user.press('button', 'Book session');
  await user.seesNot(user.dialog('New session'));
  await user.seesNot(user.heading('Nothing scheduled'));
  await user.sees(user.heading('Charts incomplete'));
  await user.press('button', `Complete the chart of ${kAmara}`);
  await user.sees(user.dialog('Edit client'));
  await user.type('Date of birth', '1992-03-14');
  await user.press('button', 'Save');
  await user.sees(user.page.getByRole('button', { name: /^Amara Okafor, No agreed way to reach/ }));
}

export const tests = [
  { name: 'SES-05 CLI-09 to do: settled, written up, booked again', run: settle },
];
