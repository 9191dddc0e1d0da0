// Runs the browser tests: node tests/e2e/run.mjs [part of a name or file …]
//
// Every *.e2e.mjs below this folder exports `tests`, a list of {name, run(context)}. Each test gets
// contexts (profiles) of its own; tests are shared out over SB_WORKERS browsers (default 2). A test
// that fails leaves screenshots and the console's words under build/e2e/. SB_SITE: another site
// than build/web/site. SB_OUTPUT: another folder than build/e2e. SB_CHROMIUM: another browser.
// The last line is 'N passed, N failed'.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Context, Worker } from './context.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const site = process.env.SB_SITE ?? join(root, 'build/web/site');
const output = process.env.SB_OUTPUT ?? join(root, 'build/e2e');

const kTestMs = 300_000;
const kMostSecondTries = 6;

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.name.endsWith('.e2e.mjs') ? [path] : [];
  }).sort();
}

async function wanted(words) {
  const all = [];
  for (const file of filesBelow(here)) {
    const { tests } = await import(file);
    for (const test of tests) all.push({ ...test, file: relative(here, file) });
  }
  const fits = (test) => words.some((w) => test.name.includes(w) || test.file.includes(w));
  return words.length ? all.filter(fits) : all;
}

async function within(ms, work) {
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`not done after ${ms / 1000} s`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

// True when it passed.
async function runOne(worker, test) {
  const start = performance.now();
  const context = new Context(worker, test.name, output);
  let failure = null;
  try {
    await within(test.ms ?? kTestMs, test.run(context));
  } catch (error) {
    failure = error;
    await context.keepEvidence(error).catch(() => {});
  }
  await within(20_000, context.close()).catch(() => worker.restart());
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const notes = context.notes.map((note) => `\n       ${note}`).join('');
  if (!failure) console.log(`ok   ${test.name} (${seconds} s)${notes}`);
  else console.log(`FAIL ${test.name} (${seconds} s)${notes}\n${failure.stack}`);
  return !failure;
}

async function work(worker, queue, count) {
  await worker.start();
  for (let test = queue.shift(); test; test = queue.shift()) {
    if (await runOne(worker, test)) count.passed += 1;
    else count.failed.push(test);
  }
  await worker.stop();
}

// A machine that was busy for a moment must not fail a change: what failed runs once more, alone,
// and is named. What fails twice has failed. More than a few at once is no accident.
async function secondTry(count) {
  const again = count.failed;
  if (again.length === 0 || again.length > kMostSecondTries) return;
  console.log(`\nonce more, alone: ${again.map((test) => test.name).join(' · ')}`);
  count.failed = [];
  await work(new Worker(site), [...again], count);
}

async function main() {
  if (!existsSync(join(site, 'index.html'))) {
    console.log(`There is no site in ${relative(root, site)}: ./serve.py --build-only makes it.`);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const queue = await wanted(process.argv.slice(2));
  const count = { passed: 0, failed: [] };
  const workers = Math.max(1, Math.min(Number(process.env.SB_WORKERS ?? 2), queue.length));
  const running = Array.from({ length: workers }, () => work(new Worker(site), queue, count));
  await Promise.all(running);
  await secondTry(count);
  console.log(`${count.passed} passed, ${count.failed.length} failed`);
  process.exit(count.failed.length || !count.passed ? 1 : 0);
}

await main();
