// Clients as people come and go: one who was entered twice, and one who is deleted.
import { kAmara, kDay, practiceWithSession, reload } from './scene.mjs';

async function enteredTwice(context) {
  const user = await (await context.device()).open();
  await user.createPractice();
  await user.addClient(kAmara, { 'Date of birth': '1992-03-14' });
  await user.beginClient();
  await user.type('Name', 'amara okafor');
  await user.sees(user.page.getByText('Already in the practice?'));
  await user.press('button', 'Open chart');
  await user.sees(user.heading(kAmara));
  await user.press('button', 'Go on');
  context.assert.equal(await user.value('Name'), 'amara okafor', 'what was typed is kept');
  await user.type('Date of birth', '1992-03-14');
  await user.type('Phone', '555 0100');
  await user.press('button', 'Add client');
  await user.seesNot(user.dialog('New client'));
  await user.saved();
  await user.go('Clients');
  await user.sees(user.words('2 clients'));

  await user.go('To do');
  await user.act(user.page.getByRole('button', { name: /^Compare Amara Okafor, #1001/ }).first());
  await user.sees(user.dialog('One person, two records?'));
  await user.press('button', 'Merge');
  await user.seesNot(user.dialog('One person, two records?'));
  await user.saved();
  await reload(user);
  await user.unlock();
  await user.go('Clients');
  await user.sees(user.words('1 client'));
  await user.type('Search clients', '1002');  // both numbers find the one who stays
  await user.act(user.row(kAmara).first());
  await user.press('button', 'Edit client');
  await user.sees(user.dialog('Edit client'));
  context.assert.equal(await user.value('Phone'), '555 0100', 'what was missing was filled in');
  await user.press('button', 'Take apart again');
  await user.seesNot(user.control('button', 'Take apart again'));
  await user.press('button', 'Cancel');
  await user.saved();
  await user.go('Clients');
  await user.press('button', 'Clear search');
  await user.sees(user.words('2 clients'));
}

async function deleted(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.openChart(kAmara);
  await user.press('button', 'Edit client');
  await user.sees(user.dialog('Edit client'));
  await user.press('button', 'Delete client…');
  const dialog = user.dialog('Delete this client?');
  await user.sees(dialog);
  await user.sees(user.page.getByText(/1 session stays in the calendar/));
  await user.press('button', 'Delete client');
  await user.sees(user.page.getByText('Say why the client is deleted.'));
  await user.type('Reason', 'entered by mistake');
  await user.press('button', 'Delete client');
  await user.seesNot(dialog);
  await user.saved();
  await user.go('Calendar');
  await user.sees(user.card('Deleted Client', '10:00'));
  await user.seesNot(user.card(kAmara, '10:00'));
  await reload(user);
  await user.unlock();
  await user.sees(user.card('Deleted Client', '10:00'));
  await user.go('Clients');
  await user.sees(user.heading('No clients yet'));
}

async function deletedAndBack(context) {
  const { user } = await practiceWithSession(await context.device());
  await user.openChart(kAmara);
  await user.press('button', 'Edit client');
  await user.press('button', 'Delete client…');
  await user.type('Reason', 'entered by mistake');
  await user.press('button', 'Delete client');
  await user.seesNot(user.dialog('Delete this client?'));
  await user.go('Calendar');
  await user.sees(user.card('Deleted Client', '10:00'));
  await user.key('Control+z');
  await user.sees(user.card(kAmara, '10:00'));
  await user.saved();
  await reload(user);
  await user.unlock();
  await user.sees(user.card(kAmara, '10:00'));
}

export const tests = [
  { name: 'CLI-11 entered twice: pointed out, merged, reloaded, taken apart', run: enteredTwice },
  { name: `CLI-12 deleted on ${kDay}: the calendar says so after a reload`, run: deleted },
  { name: 'CLI-12 a deletion taken back', run: deletedAndBack },
];
