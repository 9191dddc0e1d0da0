// PDFs as the finished site makes them, below the screen: a document's JSON goes to the worker, the
// bytes are read by pdf.js. Every script, every page, without a network, and words when it fails.
import { readdirSync } from 'node:fs';
import { readPdf } from '../papers.mjs';
import { startLab } from './lab.mjs';

const kLines = {
  greek: 'Ευγενία Παπαδοπούλου', polytonic: 'ἀρχή', cyrillic: 'Дмитрий Ґалаґан',
  vietnamese: 'Nguyễn Thị Hồng', polish: 'Łukasz Żółć', chinese: '王小明，你好', taiwan: '陳美麗 們',
  japanese: '山田さくら', korean: '김민수', hebrew: 'שלום', arabic: 'سلام', thai: 'สวัสดี',
  armenian: 'Արամ', georgian: 'ნინო',
};

const paper = (blocks, more = {}) => JSON.stringify({
  title: 'Session history', header: ['Amara Okafor', 'Born 4 March 1990'],
  footer: 'Linden Practice', pages: 'Page {page} of {pages}', made: 'Made on 22 November 2026',
  language: 'en', paper: 'a4', landscape: false, blocks, ...more,
});
const facts = (lines) => ({ kind: 'facts', pairs: Object.entries(lines) });
const table = (rows) => ({
  kind: 'table', when_empty: 'None.', rows,
  columns: [{ title: 'Date', share: 1, align: 'start' }, { title: 'Min.', share: 1, align: 'end' },
    { title: 'Preview', share: 5, align: 'start' }],
});

const worker = (context) => readdirSync(context.worker.site)
  .find((name) => /^pdf_worker-\w+\.js$/.test(name));

// Runs in the page; resolves with the worker's answer, bytes as an array.
async function askWorker({ file, document }) {
  const maker = new Worker(file, { type: 'module' });
  const answer = await new Promise((resolve) => {
    maker.onmessage = ({ data }) => resolve(data);
    maker.onerror = () => resolve({ problem: 'the worker did not start' });
    maker.postMessage({ job: 1, document });
  });
  maker.terminate();
  return { problem: answer.problem, bytes: answer.bytes && [...answer.bytes] };
}

async function makeIn(context, page, document) {
  const file = worker(context);
  const { problem, bytes } = await page.evaluate(askWorker, { file, document });
  if (problem) throw new Error(problem);
  return readPdf(bytes);
}

// A page of the site's origin with its Content-Security-Policy, without the app.
async function bareSite(context) {
  const server = await context.serve();
  const device = await context.device({ server });
  const page = await device.newPage();
  await page.goto(`${server.url}licences.txt`);
  return page;
}

async function everyScript(context) {
  const { assert } = context;
  const page = await bareSite(context);
  const file = await makeIn(context, page, paper([facts(kLines)]));
  assert.equal(file.title, 'Session history');
  const found = file.pages.join(' ').replaceAll(' ', '');
  for (const [name, line] of Object.entries(kLines)) {
    assert.ok(found.includes(line.replaceAll(' ', '')), `${name}: ${line} in ${found}`);
  }
}

async function nothingBreaksIt(context) {
  const { assert } = context;
  const page = await bareSite(context);
  const odd = ['😀 👩‍👩‍👧 🇦🇹 ❤️', 'ជំរាបសួរ', '\u202eevil\u202c', 'a\u0301\u0301\u0301',
    '\ud800 alone', 'שלום (abc) 12:30!', 'x'.repeat(3000), ' '.repeat(500), '\t\u0000\u0007',
    '\ufffe\u{10ffff}', '\n\n\n', 'مرحبا ١٢٣ 456 (سلام)', '👨‍👩‍👧‍👦'.repeat(80)];
  const rows = odd.map((text) => [text, '1', text]);
  const paragraphs = odd.map((text) => ({ kind: 'paragraph', text, quiet: false }));
  const blocks = [facts(Object.fromEntries(odd.map((text, i) => [`${i}`, text]))), table(rows),
    ...paragraphs, table([]), { kind: 'heading', text: odd.join(''), level: 1 }];
  const frame = { header: odd, footer: odd.join(''), made: '' };
  const file = await makeIn(context, page, paper(blocks, frame));
  assert.ok(file.pages.length > 1);
  assert.match(file.pages.join(' '), /שלום/);
  assert.match(file.pages.join(' '), /None\./);
}

async function everyPage(context) {
  const { assert } = context;
  const page = await bareSite(context);
  const rows = Array.from({ length: 300 }, (_, i) => [`2026-${i}`, '50', `row-${i} `.repeat(12)]);
  const file = await makeIn(context, page, paper([table(rows)]));
  const count = file.pages.length;
  assert.ok(count > 5, `${count} pages`);
  file.pages.forEach((text, i) => {
    assert.match(text, /^Amara Okafor Born 4 March 1990 /);
    assert.match(text, /Date Min\. Preview/);
    assert.match(text, new RegExp(`Linden Practice.*Page ${i + 1} of ${count}`));
    assert.match(text, /Made on 22 November 2026/);
  });
  const whole = file.pages.join(' ');
  rows.forEach((_, i) => {
    const holding = file.pages.filter((text) => text.includes(`2026-${i} `));
    assert.equal(holding.length, 1, `row ${i} stands once`);
    assert.equal(holding[0].split(`row-${i} `).length, 13, `row ${i} is not split`);
  });
  assert.ok(whole.indexOf('2026-0 ') < whole.indexOf('2026-299 '));
  const tall = [['2026', '1', 'word '.repeat(3000)], ['2027', '', '']];
  const long = await makeIn(context, page, paper([table(tall)]));
  assert.ok(long.pages.length >= 3, 'a row longer than a page goes on');
  assert.equal(long.pages.join(' ').split('word').length, 3001);
}

async function withoutNetwork(context) {
  const { assert } = context;
  const server = await context.serve();
  const device = await context.device({ server });
  const page = await device.newPage();
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(server.url);
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  assert.deepEqual(fetched.filter((url) => url.includes('pdf')), [], 'nothing before it is used');
  const kept = await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage('keep-later');
    for (;;) {
      const name = (await caches.keys()).find((key) => key.endsWith(' later'));
      const files = name ? await (await caches.open(name)).keys() : [];
      if (files.some(({ url }) => url.includes('pdf-noto-sc'))) return files.length;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  });
  assert.ok(kept > 20, `${kept} files kept`);
  await server.stop();
  await page.reload();
  const file = await makeIn(context, page, paper([facts(kLines)]));
  assert.match(file.pages[0], /王小明/);
}

async function wordsWhenItFails(context) {
  const { assert } = context;
  const lab = await startLab();
  const browser = await context.launch();
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(lab.url);
    // The lab has no bundles: the worker cannot find its library.
    const sentences = await page.evaluate(async () => {
      const { PdfMaker } = await import('/shell/pdf.js');
      const maker = new PdfMaker();
      const both = await Promise.allSettled([maker.make('{}'), maker.make('{}')]);
      both.push(...await Promise.allSettled([maker.make('{}')]));
      return both.map(({ reason }) => reason.message);
    });
    assert.equal(sentences.length, 3);
    for (const sentence of sentences) assert.match(sentence, /could not be loaded\. Connect/);
  } finally {
    await browser.close();
    await lab.stop();
  }
  const page = await bareSite(context);
  const bad = await page.evaluate(askWorker, { file: worker(context), document: '{"broken' });
  assert.equal(bad.problem, 'The PDF could not be made.');
}

export const tests = [
  { name: 'CLI-08 PDF: text of every script can be selected', run: everyScript },
  { name: 'CLI-08 PDF: nothing people write breaks it', run: nothingBreaksIt },
  { name: 'CLI-08 PDF: header, names of columns and number on every page', run: everyPage },
  { name: 'CLI-08 SAFE-01 PDF: without a network, nothing fetched before', run: withoutNetwork },
  { name: 'CLI-08 PDF: a failure is a sentence', run: wordsWhenItFails },
];
