// The program in Chromium over practices prepared by sessionbook_bench:
//   node tests/bench/browser/run.mjs <site> <results.json> <name>=<folder> …
// Each practice gets a profile of its own. Timings are what the page itself sees (performance.now,
// 0.1 ms steps); GL is in software here, so CPU per frame is compared, not frames per second.
import { writeFileSync } from 'node:fs';
import { Server } from '../../e2e/server.mjs';
import { plainPuts, plainSearch, search, wander } from './probe.mjs';
import { enter, kScreen, launch, memory, spread, unlock } from './stage.mjs';

const kWords = ['okafor', 'hana sat', '1500'];
const kFrames = 130;
const kChanges = 24;
const kCard = /^[^,]+, \d\d:\d\d – \d\d:\d\d/;

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
  const profile = await browser.newContext({ ...kScreen, bypassCSP: true });
  const out = {};
  try {
    const user = await enter(profile, browser, server, folder, out);
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
      const browser = await launch();
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
