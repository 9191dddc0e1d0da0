// kill -9 of the whole browser while rows are appended: every row that was acknowledged is there.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entered } from '../context.mjs';
import { buildFileSystem, startLab } from './lab.mjs';

const kRounds = 4;

async function browserIn(context, profile) {
  const { executablePath, args = [] } = context.options;
  const child = spawn(executablePath, [...args, '--headless', '--remote-debugging-port=0',
    `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: 'ignore' });
  const gone = new Promise((resolve) => { child.on('exit', resolve); });
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid, 'SIGKILL');  // the group we started, nothing else
    await gone;
    rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  };
  context.atEnd(end);  // also when the test fails before it kills
  const browser = await context.chromium.connectOverCDP(await endpoint(profile));
  return {
    page: await browser.contexts()[0].newPage(),
    async kill() {
      await end();
      await browser.close().catch(() => {});
    },
  };
}

async function endpoint(profile) {
  for (let i = 0; i < 150; ++i) {
    try {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      return `http://127.0.0.1:${port}`;
    } catch {
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
  throw new Error('Chromium did not start');
}

async function openBook(page, lab, files) {
  await page.goto(lab.url);
  await page.waitForFunction(() => window.ready);
  return page.evaluate((withFiles) => lab.open('book', { files: withFiles }), files);
}

// Appends and syncs until the browser dies under it; acknowledged() is told each durable row.
function work(page, round, files) {
  return page.evaluate(async ([n, withFiles]) => {
    for (let i = 0; ; ++i) {
      for (let k = 0; k < 3; ++k) lab.append(`${n}.${i}.${k}`);
      for (const o of await lab.settled()) if (!o.fault) acknowledged(`row ${o.key}`);
      if (!withFiles || i % 5) continue;
      lab.write('vault', `${n}.${i}`);
      lab.sync();
      for (const o of await lab.settled()) if (!o.fault) acknowledged(`file ${n}.${i}`);
    }
  }, [round, files]).catch(() => {});
}

async function killed(context) {
  const { assert } = context;
  const files = buildFileSystem();
  const profile = mkdtempSync(join(tmpdir(), 'sessionbook-kill-'));
  context.atEnd(async () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  const lab = await startLab();
  let rows = 0;
  let file = null;
  try {
    for (let round = 0; round <= kRounds; ++round) {
      const { page, kill } = await browserIn(context, profile);
      const found = await openBook(page, lab, files);
      if (round === 0) await entered(profile);
      const { length } = found.rows;
      assert.ok(length >= rows, `round ${round}: ${rows} said, ${length} found`);
      assert.deepEqual(found.rows.map(([key]) => key), found.rows.map((_, i) => i + 1));
      if (file) assert.ok(later(await page.evaluate(() => lab.read('vault')), file));
      await page.exposeFunction('acknowledged', (what) => {
        if (what.startsWith('row ')) rows = Math.max(rows, Number(what.slice(4)));
        else file = what.slice(5);
      });
      const working = work(page, round, files);
      await new Promise((resolve) => { setTimeout(resolve, 500 + 300 * Math.random()); });
      await kill();
      await working;
    }
    assert.ok(rows > 100, `${rows} rows in all`);
  } finally {
    await lab.stop();
  }
}

function later(found, said) {
  const [a, b] = [found, said].map((text) => text.split('.').map(Number));
  return a[0] > b[0] || (a[0] === b[0] && a[1] >= b[1]);
}

export const tests = [
  { name: 'SAFE-04 nothing acknowledged is lost by kill -9 of the browser', run: killed },
];
