// The worker behind pdf.js: document JSON in, the bytes of a PDF out. pdfkit writes the file and
// embeds what is used of each typeface, so that text can be selected, searched and read aloud.
import PDFDocument from 'pdfkit';
import { Fonts } from './pdf_fonts.js';
import { Pages } from './pdf_page.js';
import { Pictures } from './pdf_picture.js';
import { Typesetter } from './pdf_text.js';
import { sfntOf } from './pdf_woff.js';

const kFailed = 'The PDF could not be made.';
const kNoFonts = 'The typefaces of the PDF could not be loaded. Connect to the network once and '
  + 'try again.';
const kFewest = 'abc 123';  // what every document needs

const kept = new Map();  // file → bytes, for the next document

async function fetchBytes(file) {
  if (!kept.has(file)) {
    const response = await fetch(new URL(file, import.meta.url));
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    kept.set(file, await sfntOf(new Uint8Array(await response.arrayBuffer())));
  }
  return kept.get(file);
}

// Composed characters, so that faces find them; no controls but line ends.
function tidy(text) {
  return String(text ?? '').normalize('NFC').replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, '    ').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '');
}

function tidied(value) {
  if (typeof value === 'string') return tidy(value);
  if (Array.isArray(value)) return value.map(tidied);
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tidied(one)]));
  }
  return value;
}

// [text, bold] of all that will be set.
function* texts(content) {
  yield [content.title, true];
  for (const text of [...content.header, content.footer, content.made]) yield [text, false];
  yield [`${content.pages} 0123456789`, false];
  yield ['…', false];
  for (const block of content.blocks) {
    if (block.kind === 'heading') yield [block.text, true];
    else if (block.kind === 'paragraph') yield [block.text, false];
    else if (block.kind === 'facts') for (const text of block.pairs.flat()) yield [text, false];
    else if (block.kind === 'table') {
      for (const column of block.columns) yield [column.title, true];
      for (const text of block.rows.flat()) yield [text, false];
      yield [block.when_empty, false];
    }
  }
}

function collect(doc) {
  const parts = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part) => parts.push(part));
    doc.on('error', reject);
    doc.on('end', () => new Blob(parts).arrayBuffer().then((all) => resolve(new Uint8Array(all))));
  });
}

async function make(json) {
  const content = tidied({ pages: 'Page {page} of {pages}', ...JSON.parse(json) });
  const doc = new PDFDocument({
    autoFirstPage: false, bufferPages: true, pdfVersion: '1.7', lang: content.language,
    displayTitle: true, font: null,
    info: { Title: content.title, Producer: 'Sessionbook', Creator: 'Sessionbook' },
  });
  const done = collect(doc);
  const fonts = new Fonts(doc, content.language, fetchBytes);
  await fonts.prepare(kFewest, false);
  if (!fonts.chooser(kFewest, false)('a')) throw Object.assign(new Error(), { shown: kNoFonts });
  const typesetter = new Typesetter(fonts, new Pictures());
  const seen = new Set();
  for (const [text, bold] of texts(content)) {
    for (const line of text.split('\n')) {
      const key = `${bold}${line}`;
      if (!line || seen.has(key)) continue;
      seen.add(key);
      await typesetter.prepare(line, bold);
    }
  }
  new Pages(doc, typesetter, content).draw();
  doc.end();
  return done;
}

self.onmessage = async ({ data: { job, document } }) => {
  try {
    const bytes = await make(document);
    self.postMessage({ job, bytes }, [bytes.buffer]);
  } catch (error) {
    self.postMessage({ job, problem: error.shown ?? kFailed });
    // Where, and not what: a message could quote the document.
    console.error('pdf', error.name, error.stack?.split('\n').slice(1, 6).join('\n'));
  }
};
