// From a chart's history to a PDF, through the whole program: what pdf.js reads in it is what the
// screen showed, with the client, the filter, the time and the page.
import { downloadOf, readPdf } from './papers.mjs';
import { kAmara, practiceWithSession } from './scene.mjs';

async function pdfFile(context) {
  const { assert } = context;
  const { user } = await practiceWithSession(await context.device());
  await user.openChart(kAmara);
  await user.press('tab', 'Sessions');
  await user.sees(user.page.getByRole('table', { name: 'Sessions' }));
  await user.press('button', 'Export');
  const file = await downloadOf(user.page,
    () => user.act(user.page.getByRole('menuitem', { name: /^PDF file/ }).first()));
  assert.match(file.name, /^sessions-1001-2026-11-18\.pdf$/);
  await user.sees(user.words('Saved to your downloads: sessions-1001-2026-11-18.pdf'));
  const pdf = await readPdf(file.bytes);
  assert.equal(pdf.title, 'Session history');
  assert.match(pdf.pages[0], new RegExp(`^${kAmara} Date of birth: `));
  assert.match(pdf.pages[0], /Filters .*Order .*Sessions 1 /);
  assert.match(pdf.pages[0], /18 Nov 2026, 10:00 /);
  assert.match(pdf.pages.at(-1), /Made on .*18 November 2026, .* by /);
  pdf.pages.forEach((text, i) =>
    assert.match(text, new RegExp(`Page ${i + 1} of ${pdf.pages.length}`)));
}

export const tests = [
  { name: 'CLI-08 history: the PDF file holds what the screen showed', run: pdfFile },
];
