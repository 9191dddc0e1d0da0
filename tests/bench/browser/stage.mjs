// What the browser benches share: Chromium with its arguments, a profile with a practice in its
// storage, the way into it, and how lists of times are summed up.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { shiftClock } from '../../e2e/clock.mjs';
import { User, kPassphrase } from '../../e2e/driver.mjs';
import { inject } from './inject.mjs';
import { longestPause, probe } from './probe.mjs';

const root = new URL('../../..', import.meta.url).pathname;
const { chromium } = createRequire(root)('playwright-core');
const kNow = '2026-11-18T14:00:00Z';
const kArguments = ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage',
  '--disable-component-update', '--no-first-run', '--use-gl=angle', '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-features=Translate'];
export const kLongMs = 120_000;
export const kScreen = { timezoneId: 'Europe/Vienna', locale: 'en-GB',
  viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' };

export const launch = () => chromium.launch({ args: kArguments,
  executablePath: process.env.SB_CHROMIUM ?? '/usr/bin/chromium' });

export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1), n: sorted.length };
}

// Resident memory of the page's process, in MB.
export async function memory(browser) {
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
export async function unlock(user, out) {
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

// A fresh profile with the practice of the folder; its page stands at the lock screen.
export async function enter(profile, browser, server, folder, out) {
  profile.setDefaultTimeout(kLongMs);
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
  return user;
}
