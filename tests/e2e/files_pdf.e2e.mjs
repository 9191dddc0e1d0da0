// NOTE-20: a PDF looked at within the page: its pages, words and sizes; what cannot be shown is
// told; closed or locked, nothing of it is left; without a network it works as well.
import { Buffer } from 'node:buffer';
import { createRequire } from 'node:module';
import { choose, fileRow, filesTab, look, pdf } from './files_steps.mjs';
import { downloadOf } from './papers.mjs';
import { kAmara, practiceWithSession } from './scene.mjs';

const PDFDocument = createRequire(import.meta.url)('pdfkit');

// A plan of so many pages, the third across.
function plan(pages, options = {}) {
  return new Promise((resolve) => {
    const parts = [];
    const file = new PDFDocument({ autoFirstPage: false, ...options });
    file.on('data', (part) => parts.push(part));
    file.on('end', () => resolve(Buffer.concat(parts)));
    for (let i = 1; i <= pages; ++i) {
      file.addPage({ size: i === 3 ? [842, 595] : 'A4' });
      file.fontSize(20).text(`Sleep plan, page ${i}`);
      file.fontSize(11).text('Go to bed when tired, get up at seven. '.repeat(30));
      file.rect(72, 300, 200, 80).fill('#2f6f6a');
    }
    file.end();
  });
}

const pages = (user, words) => user.sees(user.dialog('plan.pdf').getByText(words, { exact: true }));

// Words of a page as a screen reader finds them.
const readable = (user, words) => user.page.waitForFunction((text) =>
  [...document.querySelectorAll('.node.media [role=document] [role=group]')]
    .some((page) => page.textContent.includes(text)), words);

// The page has been drawn: something green is on one of the few canvases there are.
function drawn() {
  const canvases = [...document.querySelectorAll('.node.media canvas')];
  return canvases.length > 0 && canvases.length < 8 && canvases.some((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] === 0x2f && data[i + 1] === 0x6f && data[i + 2] === 0x6a) return true;
    }
    return false;
  });
}

// Nothing of the file: no view, no words, no canvas but our own, no typeface, no worker.
async function nothingLeft(user) {
  await user.page.waitForFunction(() => !document.querySelector('.pdf') &&
    !document.documentElement.outerHTML.includes('Sleep plan') &&
    document.querySelectorAll('canvas').length === 1 &&
    ![...document.fonts].some(({ family }) => /^"?g_d\d/.test(family)));
  const reader = (worker) => worker.url().includes('pdf_view_worker');
  while (user.page.workers().some(reader)) await user.page.waitForTimeout(50);
}

async function readPlan(context) {
  const { assert } = context;
  const { user } = await practiceWithSession(await context.device());
  const asked = [];
  user.page.on('request', (request) => asked.push(request.url()));
  await filesTab(user);
  await choose(user, [pdf('plan.pdf', await plan(60))]);
  await user.sees(fileRow(user, 'plan.pdf'));
  assert.ok(!asked.some((url) => url.includes('pdf_view')), 'loaded when first needed');
  await look(user, 'plan.pdf');
  await pages(user, 'Page 1 of 60');
  await readable(user, 'Sleep plan, page 1');
  await user.page.waitForFunction(drawn);
  assert.equal(await user.page.locator('.pdf').getAttribute('aria-label'), 'plan.pdf');
  await user.key('End');
  await pages(user, 'Page 60 of 60');
  await readable(user, 'Sleep plan, page 60');
  await user.key('Home');
  await pages(user, 'Page 1 of 60');
  await user.press('button', 'Next page');
  await pages(user, 'Page 2 of 60');
  const width = () => user.page.locator('.pdf-page').nth(1).evaluate((e) => e.offsetWidth);
  const before = await width();
  await user.press('button', 'Larger');
  await user.press('button', 'Larger');
  await pages(user, '150 %');
  assert.ok(Math.abs((await width()) / before - 1.5) < 0.01);
  await pages(user, 'Page 2 of 60');
  await user.press('button', 'Fit the width');
  await pages(user, '100 %');
  assert.ok(asked.every((url) => url.startsWith(new URL(user.page.url()).origin) ||
    url.startsWith('blob:')), 'everything comes from our own site');
  await user.key('Escape');
  await user.seesNot(user.dialog('plan.pdf'));
  await nothingLeft(user);
}

async function lockedAway(context) {
  const { user } = await practiceWithSession(await context.device());
  await filesTab(user);
  await choose(user, [pdf('plan.pdf', await plan(2))]);
  await look(user, 'plan.pdf');
  await readable(user, 'Sleep plan, page 1');
  // Left alone for an hour (lock.e2e.mjs): the program's clock of use is performance.now().
  await user.page.evaluate(() => {
    const real = performance.now.bind(performance);
    performance.now = () => real() + 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await user.isLocked();
  await nothingLeft(user);
}

// What the program makes itself can be looked at as well; so can it on a phone, by touch.
async function ownPapers(context) {
  const device = await context.device({ width: 390, height: 844, touch: true });
  const { user } = await practiceWithSession(device);
  await user.openChart(kAmara);
  await user.press('tab', 'Sessions');
  await user.press('button', 'Export');
  const file = await downloadOf(user.page,
    () => user.act(user.page.getByRole('menuitem', { name: /^PDF file/ }).first()));
  await user.press('tab', 'Files');
  await choose(user, [pdf('history.pdf', file.bytes)]);
  await look(user, 'history.pdf');
  await user.sees(user.dialog('history.pdf').getByText('1 of 1', { exact: true }));
  await readable(user, kAmara);
  await user.press('button', 'Larger');
  await user.sees(user.dialog('history.pdf').getByText('125 %', { exact: true }));
}

async function notShown(context) {
  const { user } = await practiceWithSession(await context.device());
  await filesTab(user);
  const whole = await plan(3);
  await choose(user, [pdf('half.pdf', whole.subarray(0, whole.length / 2)),
    pdf('locked.pdf', await plan(1, { userPassword: 'a secret' }))]);
  await look(user, 'half.pdf');
  await user.isTold(/This PDF is damaged or not finished/);
  await user.key('Escape');
  await look(user, 'locked.pdf');
  await user.isTold(/This PDF is locked with a password/);
  const download = user.dialog('locked.pdf').getByRole('button', { name: 'Download', exact: true });
  const file = await downloadOf(user.page, () => user.act(download));
  context.assert.equal(file.name, 'locked.pdf');
}

// Kept in idle time with what makes PDFs: then it needs no network.
async function withoutNetwork(context) {
  const server = await context.serve();
  const { user } = await practiceWithSession(await context.device({ server }));
  await filesTab(user);
  await choose(user, [pdf('plan.pdf', await plan(1))]);
  await user.sees(fileRow(user, 'plan.pdf'));
  await user.page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage('keep-later');
    for (;;) {
      const name = (await caches.keys()).find((key) => key.endsWith(' later'));
      const files = name ? await (await caches.open(name)).keys() : [];
      const has = (part) => files.some(({ url }) => url.includes(part));
      if (has('pdf_view-') && has('pdf_view_worker-') && has('pdf-cmaps')) return;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  });
  await server.stop();
  await user.page.reload();
  await user.started();
  await user.unlock();
  await filesTab(user);
  await look(user, 'plan.pdf');
  await readable(user, 'Sleep plan, page 1');
}

export const tests = [
  { name: 'NOTE-20 a PDF is read in the page: pages, words, sizes; closed, nothing is left',
    run: readPlan },
  { name: 'NOTE-20 SAFE-03 a lock takes the PDF that is shown out of the page', run: lockedAway },
  { name: 'NOTE-20 a PDF of our own, on a phone', run: ownPapers },
  { name: 'NOTE-20 a PDF that is damaged or has a password: said, and handed out', run: notShown },
  { name: 'NOTE-20 SAFE-01 a PDF is read without a network', run: withoutNetwork },
];
