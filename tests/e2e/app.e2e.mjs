// The program itself: installable, asleep when idle, updated without losing a draft.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kAmara, offlineReady, practiceWithNote } from './scene.mjs';

async function installable(context) {
  const machine = context.machine();
  const user = await machine.open();
  await offlineReady(user);
  const client = await user.page.context().newCDPSession(user.page);
  let errors = [];
  for (let tries = 0; tries < 20; ++tries) {
    ({ installabilityErrors: errors } = await client.send('Page.getInstallabilityErrors'));
    if (!errors.length) break;
    await user.page.evaluate(() => new Promise((done) => { requestIdleCallback(done); }));
  }
  context.assert.deepEqual(errors, []);
  const { errors: faults } = await client.send('Page.getAppManifest');
  context.assert.deepEqual(faults, []);
}

// ---- asleep

const kIdleMs = 5000;

// The now-line moves each minute: begin when none is near.
async function farFromTheMinute(user) {
  await user.page.waitForFunction(() => {
    const second = new Date().getSeconds();
    return second > 1 && second < 52;
  }, null, { timeout: 20_000 });
}

async function sleeps(context, user, where) {
  await user.page.mouse.move(3, 3);
  await user.settled();
  await farFromTheMinute(user);
  await user.settled();
  const before = await user.page.evaluate(() => window.sessionbook.frames);
  await user.page.evaluate((ms) => new Promise((done) => { setTimeout(done, ms); }), kIdleMs);
  const after = await user.page.evaluate(() => window.sessionbook.frames);
  context.assert.equal(after - before, 0, `${where}: frames in ${kIdleMs / 1000} idle seconds`);
}

async function asleep(context) {
  const { user } = await practiceWithNote(await context.device({ motion: true }));
  await user.type('Plan', 'Walk daily.');
  await user.draftSaved();
  await user.seesNot(user.page.getByRole('button', { name: 'Dismiss message' }), 20_000);
  await sleeps(context, user, 'a note being edited');
  await user.go('Calendar');
  await sleeps(context, user, 'the calendar');
  await user.lock();
  await sleeps(context, user, 'the lock screen');
}

// ---- updates

const hashOf = (data) => createHash('sha256').update(data).digest('hex').slice(0, 10);
const text = (file) => readFileSync(file, 'utf8');

// A copy of the site in which the version is another, hashes and list of files to match.
function nextRelease(site, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(site, folder, { recursive: true });
  for (const name of readdirSync(folder)) if (/\.(br|gz)$/.test(name)) rmSync(join(folder, name));
  const version = /const kVersion ?= ?['"]([^'"]+)['"]/.exec(text(join(folder, 'sw.js')))[1];
  const next = `${version}-next`;
  const renamed = [];
  for (const name of readdirSync(folder).filter((n) => /-[0-9a-f]{10}\.js$/.test(n))) {
    const changed = text(join(folder, name)).replaceAll(version, next);
    if (!changed.includes(next)) continue;
    const fresh = name.replace(/[0-9a-f]{10}(?=\.js$)/, hashOf(changed));
    rmSync(join(folder, name));
    writeFileSync(join(folder, fresh), changed);
    renamed.push([name, fresh]);
  }
  for (const name of ['index.html', 'sw.js', 'manifest.webmanifest']) {
    let page = text(join(folder, name)).replaceAll(version, next);
    for (const [old, fresh] of renamed) page = page.replaceAll(old, fresh);
    writeFileSync(join(folder, name), page);
  }
  return next;
}

async function updateKeepsDraft(context) {
  const server = await context.serve();
  const { user } = await practiceWithNote(await context.device({ server }));
  await offlineReady(user);
  const next = nextRelease(context.site, join(context.output, 'site-next'));
  await user.typeOn('Subjective', 'Half a sen');
  await server.stop();
  await server.start(join(context.output, 'site-next'));
  await user.page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration()).update();
  });
  await user.isTold('A new version is ready.', 30_000);
  context.assert.equal(await user.value('Subjective'), 'Half a sen');
  await user.typeOn('Subjective', 'tence');
  await user.press('button', 'Update now');
  await user.page.waitForFunction(() => document.querySelector('#semantics')?.textContent
    .includes('Unlock'), null, { timeout: 40_000 });
  await user.started();
  await user.sees(user.words(new RegExp(next.replace(/[.+]/g, '\\$&'))));
  await user.unlock();
  await user.openSession(kAmara, '10:00');
  await user.openNote();
  await user.page.waitForFunction(() => document.querySelector('.field[aria-label="Subjective"]')
    ?.value === 'Half a sentence');
}

async function saysVersion(context) {
  const user = await (await context.device()).open();
  await user.sees(user.words(/version \d+\.\d+\.\d+\+[0-9a-f]+/));
  const policy = await user.page.evaluate(async () => (await fetch('./')).headers
    .get('content-security-policy'));
  context.assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'/);
  context.assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
  context.assert.deepEqual(context.errors, []);
}

export const tests = [
  { name: 'APP-01 the browser finds nothing against installing it', run: installable },
  { name: 'APP-05 no frame in idle seconds, on three screens', run: asleep },
  { name: 'APP-01 an update waits, never costs a draft, and swaps once asked',
    run: updateKeepsDraft },
  { name: 'APP-01 it says its version; the policy holds without complaint', run: saysVersion },
];
