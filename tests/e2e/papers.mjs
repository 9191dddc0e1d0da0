// Reads what the app hands out, with readers that are not ours: PDFs by pdf.js, CSV by csv-parse
// and Papa Parse, iCalendar by ical.js.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(root);
const packageFile = (path) => pathToFileURL(join(root, 'node_modules', path)).href;

// {pages: [text], title, language}: text as pdf.js gives it, lines joined, spaces made single.
export async function readPdf(bytes) {
  const { getDocument, VerbosityLevel } = await import(packageFile(
    'pdfjs-dist/legacy/build/pdf.mjs'));
  const standardFontDataUrl = `${join(root, 'node_modules/pdfjs-dist/standard_fonts')}/`;
  const task = getDocument({ data: new Uint8Array(bytes), standardFontDataUrl,
    verbosity: VerbosityLevel.ERRORS });
  const file = await task.promise;
  const pages = [];
  for (let n = 1; n <= file.numPages; ++n) {
    const { items } = await (await file.getPage(n)).getTextContent();
    const text = items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
    pages.push(text.replace(/\s+/g, ' ').trim());
  }
  const { info } = await file.getMetadata();
  await task.destroy();
  return { pages, title: info.Title, language: info.Language };
}

// Rows as objects by column name. Throws when the two readers differ.
export function readCsv(text) {
  const { parse } = require('csv-parse/sync');
  const Papa = require('papaparse');
  const strict = parse(text, { bom: true, record_delimiter: '\r\n', columns: true });
  const papa = Papa.parse(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
  if (papa.errors.length) throw new Error(`Papa Parse: ${JSON.stringify(papa.errors[0])}`);
  if (JSON.stringify(strict) !== JSON.stringify(papa.data)) {
    throw new Error('csv-parse and Papa Parse read different rows');
  }
  return strict;
}

// {component, event, start, end}; start and end are JS Dates by the file's own VTIMEZONE.
export async function readIcs(text) {
  const { default: ICAL } = await import(packageFile('ical.js/dist/ical.js'));
  const component = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of component.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const event = new ICAL.Event(component.getFirstSubcomponent('vevent'));
  return { ICAL, component, event, start: event.startDate.toJSDate(),
    end: event.endDate.toJSDate() };
}

// What the browser downloads while act() runs: {name, bytes, text}.
export async function downloadOf(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}
