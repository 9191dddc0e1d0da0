// web/sw.js and shell/pwa.js on a tiny site: offline start, updates that wait, one reload, one
// revision.
import { lateFile, release, startLab } from './lab.mjs';

async function inApp(context, work) {
  const lab = await startLab();
  const browser = await context.launch();
  try {
    const profile = await browser.newContext();
    const page = await profile.newPage();
    await open(page, lab);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await work(page, lab, profile);
  } finally {
    await browser.close();
    await lab.stop().catch(() => {});
  }
}

async function open(page, lab) {
  await page.goto(`${lab.url}/app/`);
  await page.waitForFunction(() => window.started);
  await page.evaluate(() => window.started);
}

const version = (page) => page.evaluate(() => window.version);

async function update(page) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
  });
}

async function offlineStart(context) {
  const { assert } = context;
  await inApp(context, async (page, lab, profile) => {
    await lab.stop();
    await page.close();
    const cold = await profile.newPage();
    await open(cold, lab);
    assert.equal(await version(cold), '1');
    await cold.goto(`${lab.url}/app/index.html?from=homescreen#week`);
    await cold.waitForFunction(() => window.version === '1');
  });
}

async function updateWaits(context) {
  const { assert } = context;
  await inApp(context, async (page, lab, profile) => {
    await open(page, lab);
    const other = await profile.newPage();
    await open(other, lab);
    lab.app = release('2');
    await update(page);
    await page.waitForFunction(() => window.news.includes('update_ready'));
    const loads = await page.evaluate(() => window.loads);
    await open(page, lab);
    assert.equal(await version(page), '1', 'a reload alone does not swap the version');
    await page.waitForFunction(() => window.news.includes('update_ready'));
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => window.pwa.apply())]);
    await page.waitForFunction(() => window.version === '2');
    await page.waitForTimeout(500);
    assert.equal(await page.evaluate(() => window.loads), loads + 2, 'reloaded exactly once');
    assert.equal(await version(other), '1', 'the other tab is not reloaded under its user');
    await other.waitForFunction(() => window.news.includes('update_ready'));
    await other.evaluate(() => window.pwa.apply());
    await other.waitForFunction(() => window.version === '2');
    const caches = await page.evaluate(() => window.caches.keys());
    assert.deepEqual(caches, ['sessionbook /app/ 2']);
  });
}

async function mixedRevisions(context) {
  const { assert } = context;
  await inApp(context, async (page, lab) => {
    const old = lab.app;
    const next = release('2');
    lab.app = { ...next, 'index.html': old['index.html'] };  // in the middle of an upload
    await update(page).catch(() => {});
    await page.waitForTimeout(800);
    assert.ok(!(await page.evaluate(() => window.news)).includes('update_ready'));
    const [name] = Object.keys(next).filter((file) => file.startsWith('main-'));
    lab.app = { ...next, [name]: 'window.version = "3";' };  // not what its name says
    await update(page).catch(() => {});
    await page.waitForTimeout(800);
    await open(page, lab);
    assert.equal(await version(page), '1');
    lab.app = next;
    await update(page);
    await page.waitForFunction(() => window.news.includes('update_ready'));
  });
}

async function foreignCaches(context) {
  const { assert } = context;
  await inApp(context, async (page, lab) => {
    const others = ['sessionbook /other/ 1', 'x'];
    await page.evaluate((names) => Promise.all(names.map((n) => caches.open(n))), others);
    lab.app = release('2');
    await update(page);
    await page.waitForFunction(() => window.news.includes('update_ready'));
    await page.evaluate(() => window.pwa.apply());
    await page.waitForFunction(() => window.version === '2');
    const names = await page.evaluate(() => caches.keys());
    assert.deepEqual(names.sort(), ['sessionbook /app/ 2', 'sessionbook /other/ 1', 'x']);
  });
}

async function installable(context) {
  const { assert } = context;
  await inApp(context, async (page) => {
    const client = await page.context().newCDPSession(page);
    const { errors } = await client.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
    const ids = installabilityErrors.map((e) => e.errorId).filter((id) => id !== 'in-incognito');
    assert.deepEqual(ids, []);
  });
}

const laterKept = (page) => page.evaluate(async () => {
  if (!(await caches.keys()).includes('sessionbook /app/ later')) return [];
  const keys = await (await caches.open('sessionbook /app/ later')).keys();
  return keys.map(({ url }) => new URL(url).pathname.replace(/-.*/, '')).sort();
});

async function laterTier(context) {
  const { assert } = context;
  const one = lateFile('one', 'export default 1;'), two = lateFile('two', 'export default 2;');
  const three = lateFile('three', 'export default 3;');
  await inApp(context, async (page, lab, profile) => {
    lab.app = release('2', [one, two]);
    await update(page);
    await page.waitForFunction(() => window.news.includes('update_ready'));
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => window.pwa.apply())]);
    await page.waitForFunction(() => window.version === '2');
    assert.deepEqual(await laterKept(page), [], 'the installation does not wait for it');
    const text = await page.evaluate(async (name) => (await fetch(`/app/${name}`)).text(), one[0]);
    assert.equal(text, one[1]);
    assert.deepEqual(await laterKept(page), ['/app/one'], 'kept by use');
    await page.evaluate(() => navigator.serviceWorker.controller.postMessage('keep-later'));
    while ((await laterKept(page)).length < 2) await page.waitForTimeout(50);

    lab.app = release('3', [two, three]);
    await update(page);
    await page.waitForFunction(() => window.news.includes('update_ready'));
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => window.pwa.apply())]);
    await page.waitForFunction(() => window.version === '3');
    assert.deepEqual(await laterKept(page), ['/app/two'], 'what is the same stays, the rest goes');
    await lab.stop();
    const offline = await profile.newPage();
    await open(offline, lab);
    const kept = await offline.evaluate(async (name) => (await fetch(`/app/${name}`)).text(),
      two[0]);
    assert.equal(kept, two[1]);
    const missing = await offline.evaluate((name) => fetch(`/app/${name}`).catch(() => 'none'),
      three[0]);
    assert.equal(missing, 'none');
  });
}

export const tests = [
  { name: 'SAFE-01 the second tier is kept by use and in idle time', run: laterTier },
  { name: 'SAFE-01 the app starts cold without a network', run: offlineStart },
  { name: 'APP-01 a new version waits, then swaps with one reload', run: updateWaits },
  { name: 'APP-01 a half uploaded or altered version is not installed', run: mixedRevisions },
  { name: 'APP-01 caches of others on the same host are left alone', run: foreignCaches },
  { name: 'APP-01 the manifest makes the app installable', run: installable },
];
