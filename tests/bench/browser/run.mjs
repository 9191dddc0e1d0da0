// The program in Chromium over practices prepared by sessionbook_bench:
//   node tests/bench/browser/run.mjs <site> <results.json> <name>=<folder> …
// Each practice gets a profile of its own. Timings are what the page itself sees (performance.now,
// 0.1 ms steps); GL is in software here, so CPU per frame is compared, not frames per second.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { shiftClock } from '../../e2e/clock.mjs';
import { User, kPassphrase } from '../../e2e/driver.mjs';
import { Server } from '../../e2e/server.mjs';
import { inject } from './inject.mjs';
import { longestPause, plainPuts, plainSearch, probe, search, wander } from './probe.mjs';

const root = new URL('../../..', import.meta.url).pathname;
const { chromium } = createRequire(root)('playwright-core');
const kNow = '2026-11-18T14:00:00Z';
const kZone = 'Europe/Vienna';
const kWords = ['okafor', 'hana sat', '1500'];
const kFrames = 130;
const kChanges = 24;
const kCard = /^[^,]+, \d\d:\d\d – \d\d:\d\d/;
const kLongMs = 120_000;
const kArguments = ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage',
  '--disable-component-update', '--no-first-run', '--use-gl=angle', '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-features=Translate'];

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1), n: sorted.length };
}

// Resident memory of the page's process, in MB.
async function memory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const kb = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
    return { rss: kb('VmRSS') / 1024, peak: kb('VmHWM') / 1024 };
  });
  return sizes.sort((a, b) => b.rss - a.rss)[0];
}

// The first time with a wrong passphrase: that is the key derivation and a frame, nothing else.
async function unlock(user, out) {
  await user.tryToUnlock('not the passphrase at all');
  await user.isTold(/passphrase/i, kLongMs);
  await user.settled();
  out.wrong_passphrase = (await user.page.evaluate(longestPause)).ms;
  await user.tryToUnlock(kPassphrase);
  await user.isIn(kLongMs);
  await user.settled();
  const { ms, frame } = await user.page.evaluate(longestPause);
  out.unlock = ms;
  out.unlock_frame = frame;
}

async function changes(user, out) {
  const card = user.page.getByRole('button', { name: /^[^,]+, 17:00/ }).last();
  await user.sees(card);
  await card.focus();
  const all = [];
  for (let i = 0; i < kChanges; ++i) {
    const before = await user.page.evaluate(() => window.bench.commits.length);
    await user.key(i % 2 ? 'Alt+ArrowUp' : 'Alt+ArrowDown');
    await user.page.waitForFunction((n) => window.bench.commits.length > n, before);
    all.push(await user.page.evaluate((n) => window.bench.commits[n] - window.bench.act, before));
    await user.settled();
  }
  out.durable = spread(all.slice(2));
}

async function findClient(user, out) {
  await user.go('Clients');
  await user.enter(user.field('Search clients'));
  const all = await user.page.evaluate(search, kWords);
  out.find_cpu = spread(all.map(({ cpu }) => cpu));
  out.find_seen = spread(all.map(({ seen }) => seen));
}

async function measure(browser, server, folder) {
  const profile = await browser.newContext({ bypassCSP: true, timezoneId: kZone, locale: 'en-GB',
    viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  profile.setDefaultTimeout(kLongMs);
  const out = {};
  try {
    const store = await profile.newPage();
    let start = performance.now();
    await inject(store, server.url, folder);
    out.inject = performance.now() - start;
    await store.close();
    await profile.addInitScript(shiftClock, Date.parse(kNow) - Date.now());
    await profile.addInitScript(probe);
    const user = new User(await profile.newPage(), 'mouse');
    user.page.on('pageerror', (error) => console.error(`page: ${error.message}`));
    start = performance.now();
    await user.page.goto(server.url);
    await user.started();
    await user.isLocked(kLongMs);
    out.start = performance.now() - start;
    out.memory_locked = (await memory(browser)).rss;
    await unlock(user, out);
    out.wasm_mb = (await user.page.evaluate(() => window.sessionbook.memoryBytes)) / 1048576;
    Object.assign(out, await memory(browser));
    out.frame = spread(await user.page.evaluate(wander, kFrames));
    out.cards = await user.page.getByRole('button', { name: kCard }).count();
    if (out.cards > 0) await changes(user, out);
    await findClient(user, out);
  } catch (error) {
    out.failed = error.message.split('\n')[0];
  }
  await profile.close();
  return out;
}

async function peers(browser, server, clients, rowBytes) {
  const profile = await browser.newContext();
  const page = await profile.newPage();
  await page.goto(`${server.url}licences.txt`);
  const puts = await page.evaluate(plainPuts, [40, rowBytes]);
  const plain = await page.evaluate(plainSearch, [clients, kWords]);
  await profile.close();
  return { put_strict: spread(puts.strict.slice(2)), put_relaxed: spread(puts.relaxed.slice(2)),
    json_parse: plain.parse, array_filter: spread(plain.filter),
    filter_and_locale_sort: spread(plain.sorted) };
}

async function main([site, results, ...practices]) {
  const server = await new Server(site).start();
  const all = {};
  try {
    for (const practice of practices) {
      const [name, folder] = practice.split('=');
      // A browser each: its processes are then this practice's alone.
      const browser = await chromium.launch({ args: kArguments,
        executablePath: process.env.SB_CHROMIUM ?? '/usr/bin/chromium' });
      all[name] = await measure(browser, server, folder);
      if (name === practices.at(-1).split('=')[0]) {
        all.peers = await peers(browser, server, 10_000, 600);
        all.browser = browser.version();
      }
      await browser.close();
      console.error(`browser: ${name} ${JSON.stringify(all[name])}`);
    }
  } finally {
    await server.stop();
  }
  writeFileSync(results, JSON.stringify(all));
}

await main(process.argv.slice(2));
