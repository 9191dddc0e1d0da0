// The month and the list of a crowded November, ours and FullCalendar's, in the same Chromium:
//   node tests/bench/browser/calendars.mjs <site> <results.json> <view>=<folder> …
// <view> is month or list; beside <folder> stands <folder>.events.json, the same events for the
// peer. First paint: from the act that asks for the view, all data in memory, to the second
// animation frame after it; ours is asked for from the other of the two views, as the page opens
// with a week. Navigation: to the crowded month from the one before or after it, which are empty.
// Both pages run without other work; GL is in software for both.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Server } from '../../e2e/server.mjs';
import { wander } from './probe.mjs';
import { enter, kLongMs, kScreen, launch, spread, unlock } from './stage.mjs';

const here = new URL('.', import.meta.url).pathname;
const { buildSync } = createRequire(import.meta.url)('esbuild');
const kTurns = 12;
const kPeerTurns = { month: 12, list: 3 };
const kFrames = 60;
const kViews = { month: ['List', 'Month'], list: ['Month', 'List'] };  // from, to

// In our page: presses a control of the mirror and waits for the second animation frame.
async function pressed([kind, name]) {
  const next = () => new Promise((done) => { requestAnimationFrame(done); });
  const all = [...document.querySelectorAll(`#semantics ${kind}`)];
  const control = all.find((e) => (e.getAttribute('aria-label') ?? e.textContent.trim()) === name);
  if (!control) throw new Error(`no ${kind} "${name}"`);
  const before = window.sessionbook.frames;
  const start = performance.now();
  control.click();
  await next();
  await next();
  const seen = performance.now() - start;
  const made = window.sessionbook.frames - before;
  const cpu = window.sessionbook.cpuFrameMs.slice(-made).reduce((a, b) => a + b, 0);
  return { seen, cpu };
}

async function ours(browser, server, view, folder) {
  const profile = await browser.newContext({ ...kScreen, bypassCSP: true });
  const out = {};
  try {
    const user = await enter(profile, browser, server, folder, out);
    await unlock(user, out);
    const press = async (kind, name) => {
      await user.settled();
      return user.page.evaluate(pressed, [kind, name]);
    };
    for (const to of kViews[view]) out.first = await press('input[type=radio]', to);
    const turns = [];
    for (let i = 0; i < kTurns; ++i) {
      const away = i % 2 ? 'Previous' : 'Next';
      await press('button', away);
      turns.push(await press('button', i % 2 ? 'Next' : 'Previous'));
    }
    out.turn_seen = spread(turns.slice(2).map(({ seen }) => seen));
    out.turn_cpu = spread(turns.slice(2).map(({ cpu }) => cpu));
    out.frame = spread(await user.page.evaluate(wander, kFrames));
  } catch (error) {
    out.failed = error.message.split('\n')[0];
  }
  await profile.close();
  return out;
}

async function theirs(browser, view, events, turns) {
  const profile = await browser.newContext({ ...kScreen, bypassCSP: true });
  profile.setDefaultTimeout(kLongMs);
  const out = {};
  try {
    const page = await profile.newPage();
    const { outputFiles } = buildSync({ entryPoints: [`${here}peer.mjs`], bundle: true,
      minify: true, write: false, outdir: '/', format: 'iife', globalName: 'peer' });
    const file = (end) => outputFiles.find(({ path }) => path.endsWith(end)).text;
    await page.setContent('<!doctype html><body style="margin:0"><div id="calendar"></div>');
    await page.addStyleTag({ content: file('.css') });
    await page.addScriptTag({ content: file('.js') });
    out.first = await page.evaluate(([v, e]) => window.peer.show(v, e), [view, events]);
    out.shown = await page.evaluate(() => window.peer.shown());
    out.version = await page.evaluate(() => window.peer.version);
    const all = [];
    for (let i = 0; i < turns; ++i) all.push(await page.evaluate((n) => window.peer.turn(n), i));
    out.turn_seen = spread(all.slice(1).map(({ seen }) => seen));
    out.turn_cpu = spread(all.slice(1).map(({ cpu }) => cpu));
    out.nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  } catch (error) {
    out.failed = error.message.split('\n')[0];
  }
  await profile.close();
  return out;
}

async function main([site, results, ...practices]) {
  const server = await new Server(site).start();
  const all = {};
  try {
    for (const practice of practices) {
      const [view, folder] = practice.split('=');
      const events = JSON.parse(readFileSync(`${folder}.events.json`, 'utf8'));
      // A browser each, so that neither waits for what the other left behind.
      const mine = await launch();
      all.browser = mine.version();
      all[view] = { events: events.length, ours: await ours(mine, server, view, folder) };
      await mine.close();
      const peer = await launch();
      all[view].theirs = await theirs(peer, view, events, kPeerTurns[view]);
      await peer.close();
      console.error(`${view}: ${JSON.stringify(all[view])}`);
    }
  } finally {
    await server.stop();
  }
  writeFileSync(results, JSON.stringify(all));
}

await main(process.argv.slice(2));
