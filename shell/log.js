// The write-ahead log: one IndexedDB object store `log` (autoincrement key, one row per batch of
// changes) and one store `meta` with a single record `fence`: {writer, count, mark}.
//
// Every transaction starts with reading the fence. `writer` is the name this tab took when it
// became the writer: another name means that another tab took over, none that the storage was
// cleared. `count` is how many rows this writer added: it makes sure that when one append fails,
// none that was started after it can succeed, so that the log never has a hole. `mark` is the third
// witness.

import { keepingError } from './faults.js';
import { answer, openDatabase, settled } from './idb.js';

const kVersion = 1;
const kStrict = { durability: 'strict' };

export class Log {
  #name;
  #db = null;
  #opening = null;
  #writer = crypto.randomUUID();
  #batch = [];    // rows given in this task
  #durable = 0;   // rows added by this writer and committed
  #expected = 0;  // … and those on their way
  #era = 0;       // moves with each failure, so that one failure counts once

  constructor(space) {
    this.#name = `sessionbook/${space}/log`;
  }

  // Takes the log over for this tab and reads it. Call with the writer's lock held.
  async open() {
    this.#writer = crypto.randomUUID();
    this.#durable = this.#expected = 0;
    await this.#reopen();
    const transaction = this.#db.transaction(['meta'], 'readwrite', kStrict);
    const done = settled(transaction);
    const meta = transaction.objectStore('meta');
    const before = await answer(meta.get('fence'));
    const mark = before?.mark ?? null;
    meta.put({ writer: this.#writer, count: 0, mark }, 'fence');
    await done;
    return { rows: await this.#readRows(), mark };
  }

  close() {
    this.#db?.close();
    this.#db = null;
  }

  // Resolves with the row's key once it is on disk. Rows given in one task are one transaction (one
  // flush of the disk for all), started in the task's last microtask: early enough for a page that
  // is being closed.
  append(row, mark) {
    return new Promise((resolve, reject) => {
      if (!this.#batch.length) queueMicrotask(() => this.#commit());
      this.#batch.push({ row, mark, resolve, reject });
    });
  }

  // Removes rows with key <= last.
  async removeRows(last) {
    if (!this.#db) await this.#reopen();
    const transaction = this.#db.transaction(['log', 'meta'], 'readwrite', kStrict);
    const guard = this.#guard(transaction);
    transaction.objectStore('log').delete(IDBKeyRange.upperBound(last));
    await settled(transaction, guard.reason);
  }

  async #commit() {
    const batch = this.#batch;
    this.#batch = [];
    const count = this.#expected;
    const era = this.#era;
    this.#expected += batch.length;
    try {
      if (!this.#db) await this.#reopen();
      const keys = await this.#add(batch, count);
      this.#durable = count + batch.length;
      batch.forEach(({ resolve }, i) => resolve(keys[i]));
    } catch (error) {
      if (era === this.#era) {
        ++this.#era;
        this.#expected = this.#durable;
      }
      for (const { reject } of batch) reject(error);
    }
  }

  async #add(batch, count) {
    const transaction = this.#db.transaction(['log', 'meta'], 'readwrite', kStrict);
    const guard = this.#guard(transaction, count);
    const log = transaction.objectStore('log');
    const adding = batch.map(({ row }) => log.add(row));
    const { mark } = batch.at(-1);
    const fence = { writer: this.#writer, count: count + batch.length, mark };
    transaction.objectStore('meta').put(fence, 'fence');
    await settled(transaction, guard.reason);
    return adding.map((request) => request.result);
  }

  // Aborts the transaction before anything of it counts when the fence is not as we left it.
  #guard(transaction, count = null) {
    let reason = null;
    const reading = transaction.objectStore('meta').get('fence');
    reading.onsuccess = () => {
      const fence = reading.result;
      if (!fence) reason = keepingError('cleared', 'damaged');
      else if (fence.writer !== this.#writer) reason = keepingError('takenOver', 'unavailable');
      else if (count !== null && fence.count !== count) {
        reason = keepingError('unavailable', 'unavailable');
      }
      if (reason) transaction.abort();
    };
    return { reason: () => reason };
  }

  #reopen() {
    this.#opening ??= openDatabase(this.#name, kVersion, createStores, () => { this.#db = null; })
      .then((db) => { this.#db = db; })
      .finally(() => { this.#opening = null; });
    return this.#opening;
  }

  async #readRows() {
    const store = () => this.#db.transaction(['log'], 'readonly').objectStore('log');
    const keys = await answer(store().getAllKeys());
    try {
      const values = await answer(store().getAll());
      return keys.map((key, i) => ({ key, bytes: values[i] }));
    } catch {
      return this.#readOneByOne(keys, store);
    }
  }

  // One unreadable row must not hide the others; what is missing shows against the mark.
  async #readOneByOne(keys, store) {
    const rows = [];
    for (const key of keys) {
      try {
        rows.push({ key, bytes: await answer(store().get(key)) });
      } catch { /* kept where it is */ }
    }
    return rows;
  }
}

function createStores(db) {
  db.createObjectStore('log', { autoIncrement: true });
  db.createObjectStore('meta');
}
