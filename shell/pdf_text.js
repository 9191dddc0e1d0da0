// Text of any language as lines of a given width: faces per grapheme, line breaks (UAX #14), the
// order of mixed directions (UAX #9). prepare() each text first; it loads what the text needs, so
// that laying out and drawing never wait.
import bidiFactory from 'bidi-js';
import LineBreaker from 'linebreak';
import { graphemes } from './pdf_fonts.js';

const bidi = bidiFactory();
const kPlain = /^[\x20-\x7e]*$/;
const kHeight = 1.4, kBaseline = 1.04;  // of the size: from line to line, from top to baseline
const kKeepsFace = /^[\p{P}\p{Zs}\p{N}]$/u;  // in the face of what stands before, if it has them

const kUnseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

export const lineHeight = (size) => size * kHeight;

export class Typesetter {
  #fonts;
  #pictures;

  constructor(fonts, pictures) {
    this.#fonts = fonts;
    this.#pictures = pictures;
  }

  async prepare(text, bold) {
    await this.#fonts.prepare(text, bold);
    for (const run of this.#runs(text, bold)) {
      if (!run.face) await this.#pictures.prepare(run.text);
    }
  }

  // Lines of the text at most `width` wide: [{width, rtl, pieces: [{text, face, rtl, width}]}],
  // pieces from left to right. Never loses a character, however narrow.
  lines(text, { width, size, bold = false }) {
    return text.split('\n').flatMap((paragraph) => this.#paragraph(paragraph, width, size, bold));
  }

  draw(doc, line, x, y, size) {
    const baseline = y + size * kBaseline;
    for (const piece of line.pieces) {
      if (!piece.text) continue;
      if (piece.face) this.#drawRun(doc, piece, x, baseline, size);
      else this.#pictures.draw(doc, piece.text, x, baseline, size);
      x += piece.width;
    }
  }

  // A mirrored bracket is another character on paper: readers are told which was meant.
  #drawRun(doc, { face, text, meant, rtl }, x, y, size) {
    if (meant) doc.markContent('Span', { actual: meant });
    face.draw(doc, text, x, y, size, rtl);
    if (meant) doc.endMarkedContent();
  }

  // Stretches of one face (null: a picture, then of one word), in logical order.
  #runs(text, bold) {
    const faceOf = this.#fonts.chooser(text, bold);
    if (kPlain.test(text) && text) return [{ from: 0, text, face: faceOf(text[0]) }];
    const runs = [];
    for (const [index, grapheme] of graphemes(text)) {
      let face = faceOf(grapheme);
      const last = runs.at(-1);
      if (last?.face && kKeepsFace.test(grapheme) && last.face.has(grapheme.codePointAt(0))) {
        face = last.face;
      }
      const ends = !last || last.face !== face || (!face && /\s$/.test(last.text));
      if (ends) runs.push({ from: index, text: grapheme, face });
      else last.text += grapheme;
    }
    return runs;
  }

  #paragraph(text, width, size, bold) {
    if (!text) return [{ width: 0, rtl: false, pieces: [] }];
    const plain = kPlain.test(text);
    const order = plain ? null : bidi.getEmbeddingLevels(text);
    const set = { text, order, runs: this.#runs(text, bold), size,
      mirrored: order ? bidi.getMirroredCharactersMap(text, order.levels) : new Map() };
    const lines = [];
    let from = 0, start = 0, used = 0;  // of the line; of the word that comes; width so far
    for (const end of this.#breaks(text)) {
      const wide = this.#width(set, start, end);
      if (used > 0 && used + wide.bare > width) {
        lines.push(this.#line(set, from, start));
        from = start;
        used = 0;
      }
      used += wide.whole;
      if (wide.bare > width) {
        for (const cut of this.#cuts(set, from, end, width)) {
          lines.push(this.#line(set, from, cut));
          from = cut;
        }
        used = this.#width(set, from, end).whole;
      }
      start = end;
    }
    lines.push(this.#line(set, from, start));
    return lines;
  }

  #breaks(text) {
    const breaker = new LineBreaker(text);
    const ends = [];
    for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) ends.push(next.position);
    if (ends.at(-1) !== text.length) ends.push(text.length);
    return ends;
  }

  // Where a word wider than a line is cut: between graphemes, at least one on each line.
  #cuts(set, from, end, width) {
    const cuts = [];
    let used = 0;
    for (const [index, grapheme] of graphemes(set.text.slice(from, end))) {
      const at = from + index;
      const wide = this.#width(set, at, at + grapheme.length);
      if (used > 0 && used + wide.bare > width) {
        cuts.push(at);
        used = 0;
      }
      used += wide.whole;
    }
    return cuts;
  }

  // `bare`: without the spaces at its end, which hang over the edge.
  #width(set, from, end) {
    const sum = (to) => this.#pieces(set, from, to).reduce((all, piece) => all + piece.width, 0);
    const whole = sum(end), trimmed = from + set.text.slice(from, end).trimEnd().length;
    return { whole, bare: trimmed === end ? whole : sum(trimmed) };
  }

  // Parts of runs within [from, to), one direction each, in logical order.
  #pieces(set, from, to) {
    const pieces = [];
    for (const run of set.runs) {
      const end = Math.min(to, run.from + run.text.length);
      for (let at = Math.max(from, run.from); at < end;) {
        const level = set.order ? set.order.levels[at] : 0;
        let next = at + 1;
        while (next < end && (set.order ? set.order.levels[next] : 0) === level) ++next;
        pieces.push(this.#piece(set, run, at, next, level));
        at = next;
      }
    }
    return pieces;
  }

  #piece(set, run, from, to, level) {
    const rtl = level % 2 === 1;
    const plain = set.text.slice(from, to).replace(kUnseen, '');
    let text = plain;
    if (rtl && set.mirrored.size > 0) {
      text = '';
      for (let at = from; at < to; ++at) text += set.mirrored.get(at) ?? set.text[at];
      text = text.replace(kUnseen, '');
    }
    const thousandths = run.face ? run.face.width(text) : this.#pictures.width(text);
    return { level, rtl, text, meant: text === plain ? '' : plain, face: run.face,
      width: thousandths * set.size / 1000 };
  }

  #line(set, from, to) {
    const end = from + set.text.slice(from, to).trimEnd().length;
    const pieces = this.#pieces(set, from, end);
    const rtl = set.order?.paragraphs[0]?.level % 2 === 1;
    return { pieces: inVisualOrder(pieces), rtl,
      width: pieces.reduce((sum, piece) => sum + piece.width, 0) };
  }
}

// UAX #9, L2, over pieces of one level each: from the highest level down to the lowest odd one,
// every stretch at that level or above is turned round.
function inVisualOrder(pieces) {
  const out = [...pieces];
  const highest = Math.max(0, ...pieces.map((piece) => piece.level));
  for (let level = highest; level > 0; --level) {
    for (let from = 0; from < out.length; ++from) {
      if (out[from].level < level) continue;
      let to = from;
      while (to < out.length && out[to].level >= level) ++to;
      out.splice(from, to - from, ...out.slice(from, to).reverse());
      from = to;
    }
  }
  return out;
}
