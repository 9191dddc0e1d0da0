// Opens a PDF with pdf.js: from a Blob of decrypted pieces, read by range, in a worker of its own.
// What pdf.js needs now and then (character maps for Chinese, Japanese and Korean, two typefaces of
// symbols, readers of scanned pictures) is fetched from our own site when a file asks for it.
// Nothing comes from elsewhere and nothing is evaluated: the page's policy forbids both.
import { getDocument, PDFDataRangeTransport, PDFWorker, VerbosityLevel }
  from 'pdfjs-dist/legacy/build/pdf.mjs';

const kChunk = 1 << 18;
const kFarewellMs = 1000;  // then the worker is ended without its word
const kCmaps = './pdf-cmaps.bin';
const kFiles = {
  'FoxitSymbol.pfb': './pdf-symbol.bin',
  'FoxitDingbats.pfb': './pdf-dingbats.bin',
  'openjpeg.wasm': './pdf-openjpeg.wasm',
  'jbig2.wasm': './pdf-jbig2.wasm',
};

async function fetchBytes(file) {
  const response = await fetch(new URL(file, import.meta.url));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

class OurFiles {
  async fetch({ filename }) {
    if (!kFiles[filename]) throw new Error(`${filename} is not shipped`);
    return fetchBytes(kFiles[filename]);
  }
}

// All maps are one file (cmake/site.py): the length of a list, the list {name: [from, size]} as
// JSON, the maps.
class OurCmaps {
  #all = null;

  async fetch({ name }) {
    this.#all ??= fetchBytes(kCmaps);
    const bytes = await this.#all;
    const length = new DataView(bytes.buffer).getUint32(0, true);
    const list = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
    if (!list[name]) throw new Error(`no character map is named ${name}`);
    const from = 4 + length + list[name][0];
    return { cMapData: bytes.slice(from, from + list[name][1]), isCompressed: true };
  }
}

class BlobRange extends PDFDataRangeTransport {
  #blob;
  #failed;

  constructor(blob, failed) {
    super(blob.size, null);
    this.#blob = blob;
    this.#failed = failed;
  }

  requestDataRange(begin, end) {
    this.#blob.slice(begin, end).arrayBuffer().then(
      (bytes) => this.onDataRange(begin, new Uint8Array(bytes)), () => this.#failed('broken'));
  }
}

function whyOf(error) {
  return error?.name === 'PasswordException' ? 'password' : 'broken';
}

export class OpenPdf {
  #worker; #task;

  // failed(why): 'broken', 'password' or 'not_loaded', once.
  constructor(blob, failed) {
    let told = false;
    const fail = (why) => {
      if (!told) failed(why);
      told = true;
    };
    this.#worker = new Worker(new URL('./pdf_view_worker.js', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('error', () => fail('not_loaded'));
    this.#task = getDocument({
      range: new BlobRange(blob, fail), rangeChunkSize: kChunk,
      disableAutoFetch: true, disableStream: true,
      worker: new PDFWorker({ port: this.#worker }),
      isEvalSupported: false, enableXfa: false, verbosity: VerbosityLevel.ERRORS,
      useWorkerFetch: false, CMapReaderFactory: OurCmaps,
      StandardFontDataFactory: OurFiles, WasmFactory: OurFiles,
    });
    // Never answered when it failed: who waits has been told.
    this.document = this.#task.promise.catch((error) => {
      fail(whyOf(error));
      return new Promise(() => {});
    });
  }

  // Typefaces of the document are taken out of the page at once, the worker soon.
  close() {
    const worker = this.#worker;
    const { docId } = this.#task;
    for (const face of [...document.fonts]) {
      if (face.family.replaceAll('"', '').startsWith(`g_${docId}_`)) document.fonts.delete(face);
    }
    const farewell = new Promise((resolve) => { setTimeout(resolve, kFarewellMs); });
    const end = () => worker.terminate();
    Promise.race([this.#task.destroy(), farewell]).then(end, end);
  }
}
