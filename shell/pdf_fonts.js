// The typefaces of a PDF: which there are, what each is asked for, loaded when a document needs
// them. `prepare(text)` loads what a text needs; after it `faceOf` answers at once. Each grapheme
// is drawn by the first face that truly has it. What no face has becomes a picture of the text as
// this device draws it (pdf_picture.js). Inter for Latin, Greek and Cyrillic in two weights; Noto
// for other scripts in one.

// ranges: where to look; what a face really has, its own table of characters says.
const kHan = [[0x2e80, 0x33ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff],
  [0xfe30, 0xfe4f], [0xff00, 0xffef], [0x2150, 0x27bf], [0x20000, 0x3134f]];

const kInter = [
  ['./pdf-inter-latin-400.woff', './pdf-inter-latin-600.woff',
    [[0x20, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2bb, 0x2dc], [0x300, 0x329],
      [0x2000, 0x206f], [0x20ac, 0x20ac], [0x2122, 0x2215], [0xfeff, 0xfeff]]],
  ['./pdf-inter-latin-ext-400.woff', './pdf-inter-latin-ext-600.woff',
    [[0x100, 0x329], [0x1d00, 0x1dbf], [0x1e00, 0x1eff], [0x2020, 0x20c0], [0x2113, 0x2113],
      [0x2c60, 0x2c7f], [0xa720, 0xa7ff]]],
  ['./pdf-inter-vietnamese-400.woff', './pdf-inter-vietnamese-600.woff',
    [[0x102, 0x1b0], [0x300, 0x329], [0x1ea0, 0x1ef9], [0x20ab, 0x20ab]]],
  ['./pdf-inter-greek-400.woff', './pdf-inter-greek-600.woff', [[0x370, 0x3ff]]],
  ['./pdf-inter-greek-ext-400.woff', './pdf-inter-greek-ext-600.woff', [[0x1f00, 0x1fff]]],
  ['./pdf-inter-cyrillic-400.woff', './pdf-inter-cyrillic-600.woff',
    [[0x301, 0x301], [0x400, 0x45f], [0x490, 0x491], [0x4b0, 0x4b1], [0x2116, 0x2116]]],
  ['./pdf-inter-cyrillic-ext-400.woff', './pdf-inter-cyrillic-ext-600.woff',
    [[0x460, 0x52f], [0x1c80, 0x1c8a], [0x20b4, 0x20b4], [0x2de0, 0x2dff], [0xa640, 0xa69f]]],
];

const kNoto = [
  ['./pdf-noto-hebrew.woff', [[0x590, 0x5ff], [0x20aa, 0x20aa], [0xfb1d, 0xfb4f]]],
  ['./pdf-noto-arabic.woff', [[0x600, 0x6ff], [0x750, 0x77f], [0x870, 0x8ff], [0xfb50, 0xfdff],
    [0xfe70, 0xfeff]]],
  ['./pdf-noto-devanagari.woff', [[0x900, 0x97f], [0x1cd0, 0x1cff], [0x20b9, 0x20b9],
    [0xa8e0, 0xa8ff]]],
  ['./pdf-noto-bengali.woff', [[0x964, 0x965], [0x980, 0x9ff]]],
  ['./pdf-noto-tamil.woff', [[0xb80, 0xbff]]],
  ['./pdf-noto-thai.woff', [[0xe00, 0xe7f]]],
  ['./pdf-noto-armenian.woff', [[0x530, 0x58f], [0xfb13, 0xfb17]]],
  ['./pdf-noto-georgian.woff', [[0x10a0, 0x10ff], [0x1c90, 0x1cbf], [0x2d00, 0x2d2f]]],
];

const kChinese = ['./pdf-noto-sc.woff', kHan];
const kTaiwan = ['./pdf-noto-tc.woff', kHan];
const kJapanese = ['./pdf-noto-jp.woff', kHan];
const kKorean = ['./pdf-noto-kr.woff', [[0x1100, 0x11ff], [0xac00, 0xd7ff], [0xa960, 0xa97f],
  ...kHan]];
const kEmoji = ['./pdf-noto-emoji.woff', [[0x23, 0x39], [0xa9, 0xae], [0x203c, 0x3299],
  [0x1f000, 0x1faff]]];

const kIgnorable = /^\p{Default_Ignorable_Code_Point}$/u;
const kWide =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\u3000-\u303f\uff00-\uffef]/u;
const kKana = /[\u3040-\u30ff\u31f0-\u31ff]/;
const kHangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff]/;
const kPictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const kEmojiForm = /\p{Emoji_Presentation}|\ufe0f/u;

const kAsItIs = { lineBreak: false, baseline: 'alphabetic', textWidth: 1, wordCount: 1 };

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

export function* graphemes(text) {
  for (const { segment, index } of segmenter.segment(text)) yield [index, segment];
}

// Which shapes a text's Han characters have: its own letters say, else the document's language.
function habitOf(text, language) {
  if (!kWide.test(text)) return '';
  if (kKana.test(text)) return 'ja';
  if (kHangul.test(text)) return 'ko';
  if (/^ja/.test(language)) return 'ja';
  if (/^ko/.test(language)) return 'ko';
  return /^zh-(Hant|TW|HK|MO)/.test(language) ? 'zh-Hant' : 'zh';
}

const kWideOrder = {
  '': [kChinese], ja: [kJapanese, kChinese, kTaiwan, kKorean],
  ko: [kKorean, kChinese, kJapanese, kTaiwan], zh: [kChinese, kTaiwan, kJapanese, kKorean],
  'zh-Hant': [kTaiwan, kChinese, kJapanese, kKorean],
};

function candidates(habit, bold) {
  const inter = kInter.map(([regular, heavy, ranges]) => [bold ? heavy : regular, ranges]);
  return [...inter, ...kNoto, ...kWideOrder[habit], kEmoji];
}

export class Fonts {
  #doc;
  #fetch;
  #faces = new Map();    // file → Promise of a face or null
  #chosen = new Map();   // habit, weight, grapheme → face or null
  #language;

  // doc: the PDFDocument; fetchBytes(file) resolves with a Uint8Array or rejects.
  constructor(doc, language, fetchBytes) {
    this.#doc = doc;
    this.#language = language;
    this.#fetch = fetchBytes;
  }

  async prepare(text, bold) {
    const habit = habitOf(text, this.#language);
    for (const [, grapheme] of graphemes(text)) {
      const key = `${habit}${bold ? '+' : '-'}${grapheme}`;
      if (!this.#chosen.has(key)) this.#chosen.set(key, await this.#choose(grapheme, habit, bold));
    }
  }

  // For prepared texts: (grapheme) → face, or null for what becomes a picture.
  chooser(text, bold) {
    const start = `${habitOf(text, this.#language)}${bold ? '+' : '-'}`;
    return (grapheme) => this.#chosen.get(start + grapheme) ?? null;
  }

  async #choose(grapheme, habit, bold) {
    const codes = [...grapheme].filter((c) => !kIgnorable.test(c)).map((c) => c.codePointAt(0));
    let order = candidates(habit, bold);
    const emoji = kEmojiForm.test(grapheme) && kPictograph.test(grapheme);
    if (emoji) order = [kEmoji, ...order];
    for (const [file, ranges] of order) {
      const lead = codes[0] ?? 0x20;
      if (!ranges.some(([from, to]) => lead >= from && lead <= to)) continue;
      const face = await this.#load(file);
      if (face && codes.every((code) => face.has(code))) return face;
    }
    return null;
  }

  #load(file) {
    if (!this.#faces.has(file)) this.#faces.set(file, this.#open(file));
    return this.#faces.get(file);
  }

  async #open(file) {
    let bytes;
    try {
      bytes = await this.#fetch(file);
    } catch {
      return null;  // offline before it was kept: a picture will do
    }
    this.#doc.registerFont(file, bytes);
    this.#doc.font(file);
    return new Face(file, this.#doc._font);
  }
}

// One loaded typeface. Directions are told to it, not guessed from letters: digits amid Arabic run
// to the right.
class Face {
  #embedded;
  #direction = 'ltr';
  #widths = new Map();

  constructor(name, embedded) {
    this.name = name;
    this.#embedded = embedded;
    const font = embedded.font;
    const layout = font.layout.bind(font);
    font.layout = (text, features) => layout(text, features, undefined, undefined,
      this.#direction);
    this.has = (code) => font.hasGlyphForCodePoint(code);
  }

  // In thousandths of the size.
  width(text) {
    let width = this.#widths.get(text);
    if (width === undefined) {
      width = this.#embedded.widthOfString(text, 1000);
      this.#widths.set(text, width);
    }
    return width;
  }

  // Draws with the baseline at y. One run of one direction, in logical order.
  draw(doc, text, x, y, size, rtl) {
    this.#direction = rtl ? 'rtl' : 'ltr';
    doc.font(this.name).fontSize(size);
    // Naming features, even none, makes pdfkit shape the run as a whole, which right-to-left needs;
    // else it goes word by word and remembers each. A width that is told is not measured again.
    const features = rtl ? [] : undefined;
    doc.text(text, x, y, { ...kAsItIs, features });
    this.#direction = 'ltr';
  }
}
