// Search over 50,000 notes, ours (WebAssembly, built as the app is) and MiniSearch's, in the same
// Chromium on the same text, a browser each:
//   node tests/bench/browser/search.mjs <module.js> <notes.json> <results.json>
// Asked as one types: each question letter by letter. Says on stderr how far it is. Index time:
// ours in one piece, which the app cuts into slices between frames. Memory: ours is what the
// module's heap grows by while indexing, MiniSearch's what the JavaScript heap grows by, after
// collecting garbage; the texts are in neither.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { kLongMs, launch, spread } from './stage.mjs';

const here = new URL('.', import.meta.url).pathname;
const { buildSync } = createRequire(import.meta.url)('esbuild');
const kPiece = 2000;  // notes handed over at a time
const kAgainMs = 300;  // what took longer is not asked again: it would be minutes in all

const began = performance.now();
function say(words) {
  const seconds = (performance.now() - began) / 1000;
  console.error(`search ${seconds.toFixed(0).padStart(4)} s: ${words}`);
}

async function blankPage(browser) {
  const page = await browser.newPage();
  page.setDefaultTimeout(5 * kLongMs);
  await page.setContent('<!doctype html><title>bench</title>');
  return page;
}

async function handOver(page, notes) {
  await page.evaluate(() => { window.notes = []; });
  for (let at = 0; at < notes.length; at += kPiece) {
    await page.evaluate((some) => { window.notes.push(...some); }, notes.slice(at, at + kPiece));
  }
}

// In the page: our module with the notes on its shelf, and a way to ask it.
async function fill() {
  const shelf = await window.createShelf();
  const encoder = new TextEncoder();
  const lend = (text, use) => {
    const bytes = encoder.encode(text);
    const at = shelf._malloc(bytes.length || 1);
    shelf.HEAPU8.set(bytes, at);
    const result = use(at, bytes.length);
    shelf._free(at);
    return result;
  };
  for (const text of window.notes) lend(text, shelf._shelf_add);
  window.notes = null;
  window.find = (text, excerpts) => {
    const start = performance.now();
    const found = lend(text, (at, length) => shelf._shelf_find(at, length, excerpts));
    return { ms: performance.now() - start, found };
  };
  const before = shelf._shelf_heap_bytes();
  const start = performance.now();
  shelf._shelf_begin();
  let longest = 0;
  for (let more = true; more;) {
    const slice = performance.now();
    more = shelf._shelf_step(16 * 1024);
    longest = Math.max(longest, performance.now() - slice);
  }
  return { index_ms: performance.now() - start, longest_slice_ms: longest,
    heap_bytes: shelf._shelf_heap_bytes() - before, index_bytes: shelf._shelf_index_bytes(),
    memory_bytes: shelf.HEAPU8.length };
}

// In the page: a question letter by letter, three times over; the middle one of the three.
function typed([question, excerpts, againMs]) {
  const ask = (text) => (window.peer ? window.peer.find(text) : window.find(text, excerpts));
  const all = [];
  for (let n = 1; n <= question.length; ++n) {
    const times = [];
    let found = 0;
    for (let again = 0; again < 3 && (times[0] ?? 0) < againMs; ++again) {
      const one = ask(question.slice(0, n));
      times.push(one.ms);
      found = one.found;
    }
    const middle = times.sort((a, b) => a - b)[times.length >> 1];
    all.push({ asked: question.slice(0, n), ms: middle, found });
  }
  return all;
}

async function typedAll(page, questions, excerpts, whose) {
  const all = [];
  for (const question of questions) {
    all.push(...await page.evaluate(typed, [question, excerpts, kAgainMs]));
    say(`${whose}: ${question}`);
  }
  return all;
}

async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

const times = (all) => spread(all.map(({ ms }) => ms));

async function ours(module, { questions, notes }) {
  const browser = await launch();
  const page = await blankPage(browser);
  await page.addScriptTag({ content: readFileSync(module, 'utf8') });
  await handOver(page, notes);
  say('ours: the notes are in the page');
  const out = await page.evaluate(fill);
  say(`ours: indexed in ${out.index_ms.toFixed(0)} ms`);
  const find = await typedAll(page, questions, false, 'ours');
  const both = await typedAll(page, questions, true, 'ours with excerpts');
  const result = { browser: browser.version(), ...out, find: times(find),
    find_and_excerpts: times(both), asked: find };
  await browser.close();
  return result;
}

async function theirs({ questions, notes }) {
  const browser = await launch();
  const page = await blankPage(browser);
  const { outputFiles } = buildSync({ entryPoints: [`${here}search_peer.mjs`], bundle: true,
    minify: true, write: false, outdir: '/', format: 'iife', globalName: 'peer' });
  await page.addScriptTag({ content: `${outputFiles[0].text};window.peer = peer;` });
  await handOver(page, notes);
  const before = await heapOf(page);
  say('MiniSearch: the notes are in the page');
  const { ms, terms } = await page.evaluate(() => window.peer.build(window.notes));
  say(`MiniSearch: indexed in ${ms.toFixed(0)} ms`);
  const heap = await heapOf(page) - before;
  const find = await typedAll(page, questions, false, 'MiniSearch');
  const about = readFileSync(`${here}../../../node_modules/minisearch/package.json`, 'utf8');
  const { version } = JSON.parse(about);
  await browser.close();
  return { version, index_ms: ms, terms, heap_bytes: heap, find: times(find), asked: find };
}

async function main([module, file, results]) {
  const shelf = JSON.parse(readFileSync(file, 'utf8'));
  const bytes = shelf.notes.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const all = { notes: shelf.notes.length, text_mb: bytes / 1e6, ours: await ours(module, shelf) };
  console.error(`search, ours: ${JSON.stringify({ ...all.ours, asked: undefined })}`);
  all.theirs = await theirs(shelf);
  console.error(`search, theirs: ${JSON.stringify({ ...all.theirs, asked: undefined })}`);
  // Plain words must find the same notes in both; a phrase is words to the peer.
  all.differ = all.ours.asked.filter(({ asked, found }, i) =>
    !asked.includes('"') && found !== all.theirs.asked[i].found).map(({ asked }) => asked);
  writeFileSync(results, JSON.stringify(all));
}

await main(process.argv.slice(2));
