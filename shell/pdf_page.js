// Lays a document (the JSON of src/exchange/document.h) out on pages and draws it: header lines on
// top of each page, a footer with the number of pages, headings, paragraphs, facts, tables whose
// names are repeated on each page. A row stays on one page if it fits on one. Sizes are points.
import { lineHeight } from './pdf_text.js';

const kPaper = { a4: [595.28, 841.89], letter: [612, 792] };
const kSide = 48, kTop = 36, kBottom = 60;
const kSize = { title: 18, heading1: 13, heading2: 10.5, text: 9.5, table: 8.5, small: 8 };
const kInk = '#1d2128', kQuiet = '#5b6270', kRule = '#c9cdd4', kShade = '#f2f3f5';
const kGap = 10, kCell = 4;
const kMostHeader = 8;  // lines

export class Pages {
  #doc;
  #type;
  #content;
  #header;             // its lines
  #width;
  #height;
  #y = 0;

  constructor(doc, typesetter, content) {
    this.#doc = doc;
    this.#type = typesetter;
    this.#content = content;
    const [width, height] = kPaper[content.paper] ?? kPaper.a4;
    this.#width = content.landscape ? height : width;
    this.#height = content.landscape ? width : height;
    this.#header = content.header.flatMap((text) =>
      typesetter.lines(text, { width: this.#inner, size: kSize.small })).slice(0, kMostHeader);
  }

  draw() {
    this.#newPage();
    this.#say(this.#content.title, { size: kSize.title, bold: true });
    this.#y += kGap;
    for (const block of this.#content.blocks) this.#block(block);
    this.#footers();
  }

  get #room() { return this.#height - kBottom - this.#y; }
  get #inner() { return this.#width - 2 * kSide; }
  get #fresh() { return this.#height - kBottom - this.#top; }
  get #top() { return kTop + this.#header.length * lineHeight(kSize.small) + 14; }

  #newPage() {
    this.#doc.addPage({ size: [this.#width, this.#height], margin: 0 });
    let y = kTop;
    for (const line of this.#header) {
      this.#put(line, kSide, y, kSize.small, kQuiet);
      y += lineHeight(kSize.small);
    }
    if (this.#header.length) this.#rule(y + 3);
    this.#y = this.#top;
  }

  #put(line, x, y, size, color) {
    this.#doc.fillColor(color);
    this.#type.draw(this.#doc, line, x, y, size);
  }

  #rule(y, from = kSide, width = this.#inner) {
    this.#doc.moveTo(from, y).lineTo(from + width, y).lineWidth(0.5).stroke(kRule);
  }

  #need(height) {
    if (this.#room < height && height <= this.#fresh) this.#newPage();
  }

  // Lines one below the other, over as many pages as it takes.
  #say(text, { size = kSize.text, bold = false, color = kInk, x = kSide, width = this.#inner }) {
    for (const line of this.#type.lines(text, { width, size, bold })) {
      if (this.#room < lineHeight(size)) this.#newPage();
      this.#put(line, line.rtl ? x + width - line.width : x, this.#y, size, color);
      this.#y += lineHeight(size);
    }
  }

  #block(block) {
    if (block.kind === 'heading') this.#heading(block);
    else if (block.kind === 'paragraph') this.#paragraph(block);
    else if (block.kind === 'facts') this.#facts(block);
    else if (block.kind === 'table') this.#table(block);
    else if (block.kind === 'page_break') this.#newPage();
  }

  #heading({ text, level }) {
    const size = level === 2 ? kSize.heading2 : kSize.heading1;
    this.#y += kGap / 2;
    this.#need(lineHeight(size) * 3);  // never alone at the foot of a page
    this.#say(text, { size, bold: true });
    this.#y += kGap / 3;
  }

  #paragraph({ text, quiet }) {
    this.#say(text, { color: quiet ? kQuiet : kInk });
    this.#y += kGap;
  }

  #facts({ pairs }) {
    const left = this.#inner * 0.28, right = this.#inner - left;
    for (const [label, value] of pairs) {
      const labels = this.#type.lines(label, { width: left - kGap, size: kSize.text });
      const values = this.#type.lines(value, { width: right, size: kSize.text });
      for (let i = 0; i < Math.max(labels.length, values.length); ++i) {
        if (this.#room < lineHeight(kSize.text)) this.#newPage();
        if (labels[i]) this.#put(labels[i], kSide, this.#y, kSize.text, kQuiet);
        if (values[i]) this.#put(values[i], kSide + left, this.#y, kSize.text, kInk);
        this.#y += lineHeight(kSize.text);
      }
    }
    this.#y += kGap;
  }

  // ---- tables ----

  #table({ columns, rows, when_empty: whenEmpty }) {
    const widths = this.#widths(columns, rows);
    let x = kSide;
    const places = columns.map(({ align }, i) => {
      const place = { align, x: x + kCell, width: widths[i] - 2 * kCell };
      x += widths[i];
      return place;
    });
    const names = this.#cells(places, columns.map((column) => column.title), true);
    this.#need(names.height * 3);
    this.#names(places, names);
    for (const row of rows) this.#row(places, this.#cells(places, row, false), names);
    if (rows.length === 0 && whenEmpty) {
      this.#y += kCell;
      this.#say(whenEmpty, { color: kQuiet, x: kSide + kCell });
    }
    this.#y += kGap;
  }

  // By share, but a column is as wide as its longest word where that takes no more than its part of
  // the page; the others give way.
  #widths(columns, rows) {
    const most = this.#inner / Math.max(2, columns.length);
    const needs = columns.map(({ title }, i) => {
      const cells = rows.slice(0, 400).map((row) => row[i]);
      const longest = Math.max(this.#longestWord([title], true), this.#longestWord(cells, false));
      return Math.min(most, longest + 2 * kCell + 1);
    });
    const fixed = new Set();
    for (;;) {
      const free = this.#inner - [...fixed].reduce((sum, i) => sum + needs[i], 0);
      const open = columns.map((_, i) => i).filter((i) => !fixed.has(i));
      const shares = open.reduce((sum, i) => sum + columns[i].share, 0);
      const width = (i) => fixed.has(i) ? needs[i] : (free * columns[i].share) / shares;
      const narrow = open.filter((i) => width(i) < needs[i]);
      if (narrow.length === 0 || narrow.length === open.length) {
        return columns.map((_, i) => width(i));
      }
      narrow.forEach((i) => fixed.add(i));
    }
  }

  #longestWord(texts, bold) {
    const words = new Set(texts.flatMap((text) => text.split(/\s+/)));
    return Math.max(0, ...[...words].map((word) =>
      this.#type.lines(word, { width: Infinity, size: kSize.table, bold })[0].width));
  }

  // The lines of each cell, and how many the fullest has.
  #cells(places, texts, bold) {
    const cells = places.map(({ width }, i) =>
      this.#type.lines(texts[i] ?? '', { width, size: kSize.table, bold }));
    const count = Math.max(1, ...cells.map((lines) => lines.length));
    return { cells, count, height: count * lineHeight(kSize.table) + 2 * kCell };
  }

  #names(places, names) {
    this.#doc.rect(kSide, this.#y, this.#inner, names.height).fill(kShade);
    this.#lines(places, names, 0, names.count);
  }

  #row(places, row, names) {
    if (row.height > this.#room) {
      const canFit = row.height <= this.#fresh - names.height;
      if (canFit || this.#room < lineHeight(kSize.table) + 2 * kCell) this.#turn(places, names);
    }
    for (let from = 0; from < row.count;) {
      const fits = Math.max(1, Math.floor((this.#room - 2 * kCell) / lineHeight(kSize.table)));
      const to = Math.min(row.count, from + fits);
      this.#lines(places, row, from, to);
      from = to;
      if (from < row.count) this.#turn(places, names);
    }
    this.#rule(this.#y);
  }

  #turn(places, names) {
    this.#newPage();
    if (names.height < this.#fresh / 2) this.#names(places, names);
  }

  #lines(places, { cells }, from, to) {
    const height = lineHeight(kSize.table);
    places.forEach(({ x, width, align }, column) => {
      cells[column].slice(from, to).forEach((line, i) => {
        const at = align === 'end' ? x + width - line.width : x;
        this.#put(line, at, this.#y + kCell + i * height, kSize.table, kInk);
      });
    });
    this.#y += (to - from) * height + 2 * kCell;
  }

  // ---- footers: when it is known how many pages there are ----

  // The first line of a text, with a sign where it goes on.
  #oneLine(text, width) {
    const set = (words) => this.#type.lines(words, { width, size: kSize.small });
    const lines = set(text);
    if (lines.length === 1) return lines[0];
    let cut = [...text];
    while (set(`${cut.join('')}…`).length > 1) cut = cut.slice(0, Math.floor(cut.length * 0.95));
    return set(`${cut.join('')}…`)[0];
  }

  #footers() {
    const { start, count } = this.#doc.bufferedPageRange();
    const { footer, made, pages } = this.#content;
    const size = kSize.small, color = kQuiet;
    for (let page = 0; page < count; ++page) {
      this.#doc.switchToPage(start + page);
      const y = this.#height - kBottom + 18;
      this.#rule(y - 6);
      const number = pages.replace('{page}', page + 1).replace('{pages}', count);
      const right = this.#oneLine(number, this.#inner / 2);
      const left = this.#oneLine(footer, this.#inner - right.width - kGap);
      this.#put(left, kSide, y, size, color);
      this.#put(right, kSide + this.#inner - right.width, y, size, color);
      this.#put(this.#oneLine(made, this.#inner), kSide, y + lineHeight(size), size, color);
    }
  }
}
