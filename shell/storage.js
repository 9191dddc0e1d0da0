// One space of the device's storage, as store/storage.h sees it: log rows, mirror, marks, files.
// Writes start in the order given and their outcomes are reported in that order. An append that
// fails makes all appends fail that were given before C++ heard of it: the log never has a hole.
// Names of everything kept begin with sessionbook/<space> (OPFS: sessionbook-<space>).

import { asKeepingError, keepingError } from './faults.js';
import { Blobs } from './blobs.js';
import { Files } from './files.js';
import { Log } from './log.js';
import { readMark, writeMark } from './marks.js';
import { Mirror } from './opfs.js';
import { Parcel } from './parcel.js';

export class Storage {
  #space;
  #log;
  #files;
  #mirror = new Mirror();
  #onOutcome;
  #open = false;
  #refusing = null;             // the error of a failed append C++ has not heard of yet
  #outcomes = [];
  #copies = [];                 // durable rows on their way to the mirror
  #order = Promise.resolve();   // outcomes of log writes, in order
  #fileOrder = Promise.resolve();

  constructor(space, onOutcome = () => {}) {
    this.#space = space;
    this.#onOutcome = onOutcome;
    this.#log = new Log(space);
    this.#files = new Files(space);
    this.blobs = new Blobs(space, onOutcome);
  }

  // Called by C++ at its start with the module's file system (absent in tests of the log alone).
  attach(FS, IDBFS) {
    this.#files.attach(FS, IDBFS);
    this.attached = true;
  }

  // Loads everything; only for the tab that holds the writer's lock. Throws a KeepingError.
  async load() {
    if (typeof indexedDB === 'undefined') throw keepingError('noDatabase', 'unavailable');
    const mirror = new Mirror();
    const [log, copy] = await Promise.all([
      this.#log.open(), mirror.open(this.#space), this.attached ? this.#files.open() : null,
    ]).catch((error) => {
      mirror.close();
      this.drop();
      throw asKeepingError(error);
    });
    this.#mirror = mirror;
    mirror.heal(log.rows);
    this.#refusing = null;
    this.#open = true;
    this.blobs.allow();
    this.loaded = {
      rows: log.rows,
      mirror: copy.rows,
      marks: [readMark(this.#space), copy.mark, log.mark].filter((m) => m?.length),
    };
  }

  // {rows, mirror, marks} for C++, once: it keeps them, we do not.
  takeLoaded() {
    const { rows = [], mirror = [], marks = [] } = this.loaded ?? {};
    this.loaded = null;
    const parcel = new Parcel();
    parcel.list(rows, (p, row) => p.u64(row.key).bytes(row.bytes));
    parcel.list(mirror, (p, bytes) => p.bytes(bytes));
    parcel.list(marks, (p, bytes) => p.bytes(bytes));
    return parcel.done();
  }

  append(ticket, row, mark) {
    const refusal = this.#refusal() ?? this.#refusing;
    const writing = refusal ? Promise.reject(refusal) : this.#log.append(row, mark);
    const kept = writing.then((key) => {
      this.#copy(key, row, mark);
      return key;
    }, (error) => {
      this.#refusing ??= asKeepingError(error);
      throw this.#refusing;
    });
    this.#order = this.#report(this.#order, { ticket, append: true }, kept);
  }

  removeRows(ticket, last) {
    const refusal = this.#refusal();
    const removing = refusal ? Promise.reject(refusal) : this.#log.removeRows(last);
    const done = removing.then(() => this.#mirror.trim(last));
    this.#order = this.#report(this.#order, { ticket }, done);
  }

  listFiles() { return new Parcel().list(this.#files.list(), (p, n) => p.text(n)).done(); }
  readFile(name) { return this.#files.read(name); }
  readPart(name, from, most) { return this.#files.readPart(name, from, most); }
  writeFile(name, bytes) { this.#files.write(name, bytes); }
  removeFile(name) { this.#files.remove(name); }

  syncFiles(ticket) {
    const before = this.#fileOrder;
    const syncing = before.then(() => {
      const refusal = this.#refusal();
      if (refusal) throw refusal;
      return this.#files.sync();
    });
    this.#fileOrder = this.#report(before, { ticket }, syncing);
  }

  takeOutcomes() {
    const taken = this.#outcomes.splice(0);
    if (taken.some((o) => o.append && o.error)) this.#refusing = null;
    return new Parcel().list(taken, (p, o) => {
      p.u64(o.ticket).u64(o.key ?? 0).text(o.error?.fault ?? '').text(o.error?.message ?? '');
    }).done();
  }

  // Everything given so far has ended, in the mirror too.
  async idle() {
    await Promise.all([this.#order, this.#fileOrder]);
    await this.#mirror.idle();
  }

  // Ends what is under way and lets go of everything, so that another tab may open it.
  async close() {
    this.#open = false;
    await this.idle();
    await this.#mirror.close();
    await this.blobs.idle();
    this.blobs.close();
    this.#log.close();
    if (this.attached) this.#files.close();
  }

  // Lets go at once: another tab has taken over, the fences refuse us anyway.
  drop() {
    this.#open = false;
    this.#mirror.close();
    this.blobs.close();
    this.#log.close();
    if (this.attached) this.#files.close();
  }

  // Mark and mirror, once for all rows that became durable together.
  #copy(key, row, mark) {
    this.#copies.push({ key, row, mark });
    if (this.#copies.length > 1) return;
    queueMicrotask(() => {
      const rows = this.#copies;
      const last = rows.at(-1).mark;
      this.#copies = [];
      if (last.length) writeMark(this.#space, last);
      this.#mirror.append(rows, last);
    });
  }

  #refusal() {
    return this.#open ? null : keepingError('notWriter', 'unavailable');
  }

  #report(before, write, result) {
    const settle = result.then((key) => ({ ...write, key: key ?? 0 }),
      (error) => ({ ...write, error: asKeepingError(error) }));
    return before.then(() => settle).then((outcome) => {
      this.#outcomes.push(outcome);
      this.#onOutcome(outcome);
    });
  }
}

export async function openStorage(space, onOutcome) {
  const storage = new Storage(space, onOutcome);
  await storage.load();
  return storage;
}
