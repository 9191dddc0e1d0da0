// The demo practice: one click, plainly fictional, and apart from what is real.
import { kPractice } from './driver.mjs';
import { files } from './disk.mjs';
import { kAmara, practiceWithSession } from './scene.mjs';

async function oneClick(context) {
  const device = await context.device();
  const user = await device.open();
  await user.openDemo();
  await user.sees(user.words('Demo practice: fictional people, nothing is kept'));
  await user.go('Clients');
  const count = user.page.getByRole('status').filter({ hasText: /^\d+ clients$/ });
  await user.sees(count);
  context.assert.ok(parseInt(await count.first().textContent(), 10) >= 35, 'about 40 clients');
  await user.press('button', 'Leave the demo');
  await user.sees(user.control('button', 'Create a practice'));
  await user.page.close();
  context.assert.deepEqual(await files(device), [], 'nothing was kept on the device');
}

async function leavesRealAlone(context) {
  const device = await context.device();
  const { user } = await practiceWithSession(device);
  await user.lock();
  await user.openDemo();
  context.assert.equal(await user.page.getByText(kAmara).filter({ hasText: '#1001' }).count(), 0);
  await user.go('Clients');
  await user.press('button', 'New client');
  await user.type('Name', 'Only In The Demo');
  await user.press('button', 'Add client');
  await user.type('Search clients', 'Only In The Demo');
  await user.sees(user.row('Only In The Demo'));
  await user.press('button', 'Leave the demo');
  await user.sees(user.heading(kPractice));
  await user.unlock();
  await user.go('Clients');
  await user.sees(user.words('1 client'));
  await user.sees(user.row(kAmara));
}

async function lockLeaves(context) {
  const user = await (await context.device()).open();
  await user.openDemo();
  await user.press('button', 'Lock');
  await user.sees(user.control('button', 'Try the demo practice'));
}

export const tests = [
  { name: 'APP-04 the demo opens in one click and keeps nothing', run: oneClick },
  { name: 'APP-04 the demo leaves the real practice alone', run: leavesRealAlone },
  { name: 'APP-04 locking the demo leaves it', run: lockLeaves },
];
