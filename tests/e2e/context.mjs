// What a test is given: a server with the finished site, browsers, profiles, and pages whose words
// on the console are kept. A Worker owns one browser for many tests; a Context belongs to one test
// and closes all it made.
//
//   context.device({...})  a fresh profile in the shared browser, see Device below
//   context.machine({...}) the same with a folder on the disk and a browser of its own, which can
//                          be killed (-9) and started again
//   context.serve()        a server of the test's own, to be stopped or given another site
//   context.{assert, chromium, options, launch, skip, atEnd} for tests below platform/
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shiftClock } from './clock.mjs';
import { User } from './driver.mjs';
import { Server } from './server.mjs';

const root = new URL('../..', import.meta.url).pathname;
const { chromium } = createRequire(root)('playwright-core');

const kActionMs = Number(process.env.SB_ACTION_MS ?? 15_000);
const kArguments = ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage',
  '--disable-component-update', '--no-first-run', '--use-gl=angle', '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-features=Translate'];
const kOptions = {
  executablePath: process.env.SB_CHROMIUM ?? '/usr/bin/chromium', args: kArguments,
};

// A Wednesday in working hours, so that tests read the same on any day they run.
export const kNow = '2026-11-18T14:00:00';
export const kZone = 'Europe/London';

export class Worker {
  constructor(site) {
    this.site = site;
    this.server = new Server(site);
  }

  async start() {
    await this.server.start();
    await this.restart();
  }

  async restart() {
    await this.browser?.close().catch(() => {});
    this.browser = await chromium.launch(kOptions);
  }

  async stop() {
    await this.browser.close();
    await this.server.stop();
  }
}

function pageOptions({ width = 1280, height = 800, touch = false, dark = false, motion = false,
  zone = kZone, ...more }) {
  return {
    viewport: { width, height }, hasTouch: touch, isMobile: touch && width < 600,
    deviceScaleFactor: 1, colorScheme: dark ? 'dark' : 'light', locale: 'en-GB',
    reducedMotion: motion ? 'no-preference' : 'reduce', timezoneId: zone, ...more,
  };
}

// One profile: its pages share storage and service worker. now: the wall clock at the start
// (null: the real one).
export class Device {
  constructor(context, profile, url, { touch = false, now = kNow } = {}) {
    this.context = context;
    this.profile = profile;
    this.url = url;
    this.touch = touch;
    profile.setDefaultTimeout(kActionMs);
    this.clock = now ? profile.addInitScript(shiftClock, Date.parse(`${now}Z`) - Date.now()) : null;
  }

  async newPage() {
    await this.clock;
    const page = await this.profile.newPage();
    this.context.watch(page);
    return page;
  }

  // A user before the started app. how: 'mouse', 'touch' or 'keyboard'.
  async open({ how = this.touch ? 'touch' : 'mouse', path = '' } = {}) {
    const page = await this.newPage();
    await page.goto(this.url + path);
    const user = new User(page, how);
    await user.started();
    return user;
  }
}

// Resolves when Chromium has committed in a profile's folder that the page's origin keeps data,
// 30 s after the first use. Killed before, it may start next time with all of the origin's storage
// deleted (docs/keeping-on-the-web.md).
export async function entered(folder) {
  const journal = join(folder, 'Default/WebStorage/QuotaManager-journal');
  for (let tries = 0; tries < 120; ++tries) {
    if (statSync(journal, { throwIfNoEntry: false })?.size === 0) return;
    await new Promise((resolve) => { setTimeout(resolve, 500); });
  }
}

// A browser of its own on a folder, started by hand so that it can be killed.
export class Machine {
  #child = null;
  constructor(context, url, options) {
    this.context = context;
    this.url = url;
    this.options = options;
    this.folder = mkdtempSync(join(tmpdir(), 'sb-e2e-'));
  }

  // Starts the browser and opens the app in it.
  async open(how = 'mouse') {
    const size = `--window-size=${this.options.width ?? 1280},${(this.options.height ?? 800) + 90}`;
    const args = [...kArguments, '--headless', size, '--remote-debugging-port=0', '--disable-sync',
      `--user-data-dir=${this.folder}`, '--force-prefers-reduced-motion', 'about:blank'];
    this.#child = spawn(kOptions.executablePath, args, { detached: true, stdio: 'ignore',
      env: { ...process.env, TZ: kZone } });
    this.#child.gone = new Promise((resolve) => { this.#child.on('exit', resolve); });
    this.browser = await chromium.connectOverCDP(await this.#endpoint());
    const device = new Device(this.context, this.browser.contexts()[0], this.url, this.options);
    return device.open({ how });
  }

  async #endpoint() {
    const file = join(this.folder, 'DevToolsActivePort');
    for (let tries = 0; tries < 300; ++tries) {
      try {
        const [port] = readFileSync(file, 'utf8').split('\n');
        if (port) return `http://127.0.0.1:${port}`;
      } catch { /* not yet */ }
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    throw new Error('Chromium did not start');
  }

  // To be awaited once, with the page open, before the first kill().
  entered = () => entered(this.folder);

  // -9 for the whole group that was started here.
  async kill() {
    const child = this.#child;
    if (!child) return;
    this.#child = null;
    process.kill(-child.pid, 'SIGKILL');
    await child.gone;
    await this.browser.close().catch(() => {});
    rmSync(join(this.folder, 'DevToolsActivePort'), { force: true });
  }

  async close() {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export class Context {
  #open = [];      // things with close(), last first
  #pages = [];
  notes = [];
  assert = assert;
  chromium = chromium;
  options = kOptions;

  constructor(worker, name, output) {
    this.worker = worker;
    this.site = worker.site;
    this.name = name;
    this.output = output;
  }

  launch = async () => {
    const browser = await chromium.launch(kOptions);
    this.#open.push(browser);
    return browser;
  };

  // `close` is called after the test, passed or failed, the last given first.
  atEnd(close) {
    this.#open.push({ close });
  }

  skip = (why) => this.notes.push(`skipped: ${why}`);

  async device({ server = this.worker.server, ...options } = {}) {
    const profile = await this.worker.browser.newContext(pageOptions(options));
    this.#open.push(profile);
    return new Device(this, profile, server.url, options);
  }

  machine({ server = this.worker.server, ...options } = {}) {
    const machine = new Machine(this, server.url, options);
    this.#open.push(machine);
    return machine;
  }

  async serve(folder = this.site) {
    const server = await new Server(folder).start();
    this.#open.push({ close: () => server.stop() });
    return server;
  }

  watch(page) {
    const words = [];
    page.on('console', (message) => words.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => words.push(`error: ${error.stack}`));
    page.on('crash', () => words.push('the page crashed'));
    this.#pages.push({ page, words });
  }

  // Errors the console has seen; a test of a broken thing expects some.
  get errors() {
    return this.#pages.flatMap(({ words }) => words.filter((word) => word.startsWith('error')));
  }

  async keepEvidence(error) {
    const folder = join(this.output, this.name.replace(/[^\w.-]+/g, '_').slice(0, 80));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'failure.txt'), `${this.name}\n\n${error.stack}\n`);
    for (const [i, { page, words }] of this.#pages.entries()) {
      writeFileSync(join(folder, `page-${i}.log`), `${words.join('\n')}\n`);
      if (page.isClosed()) continue;
      await page.screenshot({ path: join(folder, `page-${i}.png`), timeout: 5000 }).catch(() => {});
      const tree = await page.locator('#semantics').ariaSnapshot({ timeout: 3000 })
        .catch(() => 'no tree');
      writeFileSync(join(folder, `page-${i}.tree.txt`), `${tree}\n`);
    }
  }

  async close() {
    for (const thing of this.#open.reverse()) await thing.close().catch(() => {});
  }
}
