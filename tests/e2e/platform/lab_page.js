// In the laboratory's page: window.lab drives the shell's storage the way C++ does, parcels
// included.
import { Keeping } from '/shell/keeping.js';
import { Storage } from '/shell/storage.js';

class Reader {
  constructor(data) {
    this.data = data;
    this.view = new DataView(data.buffer, data.byteOffset);
    this.at = 0;
  }

  u8() { return this.data[this.at++]; }
  u32() { return this.view.getUint32((this.at += 4) - 4, true); }
  u64() { return this.u32() + this.u32() * 2 ** 32; }

  bytes() {
    const size = this.u32();
    return this.data.slice(this.at, this.at += size);
  }

  text() { return new TextDecoder().decode(this.bytes()); }
  list(read) { return Array.from({ length: this.u32() }, () => read(this)); }
}

const bytes = (text) => new TextEncoder().encode(text);
const text = (data) => new TextDecoder().decode(data);

const lab = {
  storage: null,
  keeping: null,
  news: [],
  ticket: 0,
  outcomes: [],

  async fileSystem() {
    const { default: create } = await import('/fs/fs.js');
    return create();
  },

  async open(space = 'book', { files = false } = {}) {
    const storage = new Storage(space);
    if (files) {
      const { FS, IDBFS } = await lab.fileSystem();
      storage.attach(FS, IDBFS);
    }
    await storage.load();
    lab.storage = storage;
    return lab.loaded();
  },

  loaded() {
    const reader = new Reader(lab.storage.takeLoaded());
    return {
      rows: reader.list((r) => [r.u64(), text(r.bytes())]),
      mirror: reader.list((r) => text(r.bytes())),
      marks: reader.list((r) => text(r.bytes())),
    };
  },

  append(row, mark = `mark ${row}`) {
    lab.storage.append(++lab.ticket, bytes(row), bytes(mark));
    return lab.ticket;
  },

  remove(last) { lab.storage.removeRows(++lab.ticket, last); },
  // Text that no database can make smaller.
  noise(size) {
    const part = () => crypto.getRandomValues(new Uint8Array(32768));
    let out = '';
    while (out.length < size) out += Array.from(part(), (b) => b.toString(36)).join('');
    return out.slice(0, size);
  },

  write(name, content) { lab.storage.writeFile(name, bytes(content)); },
  read(name) {
    const found = lab.storage.readFile(name);
    return found && text(found);
  },

  files() { return new Reader(lab.storage.listFiles()).list((r) => r.text()); },
  sync() { lab.storage.syncFiles(++lab.ticket); },

  take() {
    return new Reader(lab.storage.takeOutcomes()).list((r) => (
      { ticket: r.u64(), key: r.u64(), fault: r.text(), message: r.text() }));
  },

  async settled() {
    await lab.storage.idle();
    return lab.take();
  },

  // Election and loading as the program sees it; `flush` is what the program writes when told to.
  keep(flush = () => {}) {
    lab.keeping = new Keeping('book', {
      tell: (kind, words) => lab.news.push(words ? `${kind}: ${words}` : kind),
      flush,
      onOutcome: () => {},
    });
    lab.storage = lab.keeping.storage;
    lab.keeping.prepare();
  },
};

// Keeping waits for the program's file system; without one the log alone is tested.
Keeping.prototype.attachNothing = function attachNothing() { this.attach(null, null); };
Storage.prototype.attachReal = Storage.prototype.attach;
Storage.prototype.attach = function attach(FS, IDBFS) { if (FS) this.attachReal(FS, IDBFS); };

window.lab = lab;
window.ready = true;
