// Common beginnings of tests.
export const kDay = '2026-11-18';       // the day the tests' clock shows, a Wednesday
export const kAmara = 'Amara Okafor';

// A practice with one client and one session at 10:00.
export async function practiceWithSession(device, options) {
  const user = await device.open(options);
  const code = await user.createPractice();
  await user.addClient(kAmara);
  await user.bookSession({ client: kAmara, day: kDay, time: '10:00' });
  return { user, code };
}

// The same, with the session's note open.
export async function practiceWithNote(device, options) {
  const made = await practiceWithSession(device, options);
  await made.user.openSession(kAmara, '10:00');
  await made.user.openNote();
  return made;
}

export async function demoOpen(device, options) {
  const user = await device.open(options);
  await user.openDemo();
  return user;
}

export async function reload(user) {
  await user.page.reload();
  await user.started();
}

// The service worker holds the whole app.
export async function offlineReady(user) {
  await user.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}
