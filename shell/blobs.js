// The sealed pieces of files (store/blob_store.h) in a database of their own: object store `pieces`
// with key [file, index], and `begun` with what is not in the record yet. Files pass through here a
// piece at a time; a piece is far below the 127 MiB a value may have. A piece is taken only while
// its file is begun, and only what is begun can be discarded: both in one transaction, so that
// another tab's sweep and a late write cannot meet, and what is settled cannot be removed.

import { asKeepingError, keepingError } from './faults.js';
import { answer, openDatabase, settled } from './idb.js';
import { Parcel } from './parcel.js';

const kVersion = 1;
const kStrict = { durability: 'strict' };
const allOf = (file) => IDBKeyRange.bound([file], [file, []]);  // any list sorts behind any number

export class Blobs {
  #name;
  #db = null;
  #opening = null;
  #open = false;
  #outcomes = [];
  #order = Promise.resolve();  // outcomes are told in the order of the calls
  #onOutcome;

  constructor(space, onOutcome = () => {}) {
    this.#name = `sessionbook/${space}/blobs`;
    this.#onOutcome = onOutcome;
  }

  // Only the tab that writes may; the database is opened when first needed.
  allow() { this.#open = true; }

  close() {
    this.#open = false;
    this.#db?.close();
    this.#db = null;
  }

  idle() { return this.#order; }

  // ---- called by C++ through the bridge; a file is its id as text ----

  begin(ticket, file, tag) {
    this.#start(ticket, (db) => this.#write(db, ['begun'], (stores) => {
      stores.begun.put({ tag }, file);
    }));
  }

  put(ticket, file, index, sealed) {
    this.#start(ticket, (db) => this.#write(db, ['begun', 'pieces'], (stores, transaction) => {
      const reading = stores.begun.getKey(file);
      reading.onsuccess = () => { if (reading.result === undefined) transaction.abort(); };
      stores.pieces.put(sealed, [file, index]);
    }));
  }

  settle(ticket, file) {
    this.#start(ticket, (db) => this.#write(db, ['begun'], (stores) => {
      stores.begun.delete(file);
    }));
  }

  discard(ticket, file) {
    this.#start(ticket, (db) => this.#write(db, ['begun', 'pieces'], (stores) => {
      const reading = stores.begun.getKey(file);
      reading.onsuccess = () => {
        if (reading.result === undefined) return;
        stores.pieces.delete(allOf(file));
        stores.begun.delete(file);
      };
    }));
  }

  get(ticket, file, index) {
    this.#start(ticket, async (db) => {
      const store = db.transaction(['pieces'], 'readonly').objectStore('pieces');
      const bytes = await answer(store.get([file, index]));
      return bytes instanceof Uint8Array ? { bytes } : { missing: true };
    });
  }

  listBegun(ticket) {
    this.#start(ticket, async (db) => {
      const store = db.transaction(['begun'], 'readonly').objectStore('begun');
      const [files, values] = await Promise.all([
        answer(store.getAllKeys()), answer(store.getAll())]);
      return { begun: files.map((file, i) => ({ file, tag: values[i].tag })) };
    });
  }

  takeOutcomes() {
    return new Parcel().list(this.#outcomes.splice(0), (p, o) => {
      p.u64(o.ticket).text(o.fault ?? '').bytes(o.bytes ?? new Uint8Array());
      p.list(o.begun ?? [], (q, one) => q.text(one.file).bytes(one.tag));
    }).done();
  }

  // ---- inside ----

  #start(ticket, work) {
    const doing = this.#ready().then(work);
    const ended = doing.then((more) => (more?.missing ? { ticket, fault: 'not_found' }
      : { ticket, ...more }), (error) => ({ ticket, fault: asKeepingError(error).fault }));
    this.#order = this.#order.then(() => ended).then((outcome) => {
      this.#outcomes.push(outcome);
      this.#onOutcome({ error: outcome.fault === 'full' ? { fault: 'full' } : null });
    });
  }

  #ready() {
    if (!this.#open) return Promise.reject(keepingError('notWriter', 'unavailable'));
    if (this.#db) return Promise.resolve(this.#db);
    this.#opening ??= openDatabase(this.#name, kVersion, createStores, () => { this.#db = null; })
      .then((db) => (this.#db = db)).finally(() => { this.#opening = null; });
    return this.#opening;
  }

  async #write(db, names, act) {
    const transaction = db.transaction(names, 'readwrite', kStrict);
    const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
    act(stores, transaction);
    await settled(transaction);
  }
}

function createStores(db) {
  db.createObjectStore('pieces');
  db.createObjectStore('begun');
}
