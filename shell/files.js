// Files of one space: an IDBFS mount at /sessionbook/<space> (its IndexedDB database has that
// name).
//
// IDBFS as Emscripten ships it cannot be trusted alone: it asks for no durability, never calls back
// over quota (emscripten#21325), compares times only, and deletes what another tab wrote. So here
// its connection is opened by us and each of its transactions is made strict, fenced (only the tab
// that took the space may write) and heard when it aborts; each file gets a new time; what was
// written is read back and compared; and silence ends after kPatienceMs.

import { asKeepingError, keepingError } from './faults.js';
import { answer, openDatabase, settled } from './idb.js';

const kVersion = 21;            // IDBFS.DB_VERSION, the same since 2013
const kStore = 'FILE_DATA';
const kFence = 'sessionbook-writer';  // a record without timestamp: IDBFS does not see it
const kPatienceMs = 20_000;
const kName = /^[a-z0-9_-][a-z0-9._-]{0,63}$/;
const kSlack = 256 * 1024;      // room the database itself may need
// Chromium stores no value above 127 MiB, and a snapshot of 33,000 sessions with notes is as big: a
// file that is longer than this stands as `name`, `name.p1`, `name.p2`, … One sync writes all of
// them or none.
const kPiece = 64 * 1024 * 1024;
const kLaterPiece = /\.p\d+$/;

export class Files {
  #mountpoint;
  #FS = null;
  #IDBFS = null;
  #db = null;
  #writer = null;
  #lastTime = 0;
  #changed = new Set();         // names written or removed since the last good sync
  #syncing = false;
  #later = new Map();           // what changed while a sync was under way: name → bytes or null
  #onAbort = null;              // of the sync under way

  constructor(space) {
    this.#mountpoint = `/sessionbook/${space}`;
  }

  attach(FS, IDBFS) {
    this.#FS = FS;
    this.#IDBFS = IDBFS;
    FS.mkdirTree(this.#mountpoint);
    FS.mount(IDBFS, {}, this.#mountpoint);
  }

  // Takes the space over for this tab and loads its files. Call with the writer's lock held.
  async open() {
    this.#writer = crypto.randomUUID();
    this.#forget();
    await this.#connect();
    await this.#takeFence();
    await this.#syncfs(true);
    this.#changed.clear();
    for (const name of this.#stored()) {
      this.#lastTime = Math.max(this.#lastTime, this.#timeOf(name));
    }
  }

  close() {
    this.#writer = null;
    this.#db?.close();
    this.#db = null;
    delete this.#IDBFS?.dbs[this.#mountpoint];
  }

  list() {
    const names = new Set(this.#stored().filter((n) => !kLaterPiece.test(n)));
    for (const [name, bytes] of this.#later) {
      if (bytes) names.add(name);
      else names.delete(name);
    }
    return [...names].sort();
  }

  // The bytes, or null when there is no such file.
  read(name) {
    if (this.#later.has(name)) return this.#later.get(name);
    const pieces = this.#pieces(name).map((piece) => this.#FS.readFile(this.#path(piece)));
    return pieces.length < 2 ? pieces[0] ?? null : joined(pieces);
  }

  // At most so many bytes from there on; null when there is no such file.
  readPart(name, from, most) {
    if (this.#later.has(name)) return this.#later.get(name)?.slice(from, from + most) ?? null;
    if (!this.#exists(name)) return null;
    const parts = [];
    for (const piece of this.#pieces(name)) {
      const { size } = this.#FS.stat(this.#path(piece));
      const begin = Math.min(from, size);
      const part = new Uint8Array(Math.min(most, size - begin));
      const stream = this.#FS.open(this.#path(piece), 'r');
      this.#FS.read(stream, part, 0, part.length, begin);
      this.#FS.close(stream);
      parts.push(part);
      from -= begin;
      most -= part.length;
    }
    return joined(parts);
  }

  // Changes in memory at once. During a sync the mount is left alone, because IDBFS would mix the
  // old list of files with the new contents.
  write(name, bytes) {
    if (this.#syncing) this.#later.set(name, bytes);
    else this.#put(name, bytes);
  }

  remove(name) {
    if (this.#syncing) this.#later.set(name, null);
    else this.#drop(name);
  }

  // Resolves when all changes so far are on disk and were read back equal. One at a time
  // (storage.js).
  async sync() {
    if (!this.#writer) throw keepingError('notWriter', 'unavailable');
    const changed = [...this.#changed];
    if (!changed.length) return;
    this.#syncing = true;
    try {
      if (!this.#db) await this.#connect();
      await this.#makeSureOfRoom(changed);
      await this.#syncfs(false);
      await this.#verify(changed);
      for (const name of changed) this.#changed.delete(name);
    } finally {
      this.#syncing = false;
      this.#catchUp();
    }
  }

  #path(name) {
    if (!kName.test(name)) throw new Error(`a bug: no file can be named ${name}`);
    return `${this.#mountpoint}/${name}`;
  }

  #exists(name) { return this.#FS.analyzePath(this.#path(name)).exists; }

  #timeOf(name) { return new Date(this.#FS.stat(this.#path(name)).mtime).getTime(); }

  #stored() { return this.#FS.readdir(this.#mountpoint).filter((n) => !n.startsWith('.')); }

  // The names a file is stored under; none when it is not there.
  #pieces(name) {
    const pieces = [];
    for (let at = name; this.#exists(at); at = `${name}.p${pieces.length}`) pieces.push(at);
    return pieces;
  }

  #put(name, bytes) {
    const before = this.#pieces(name);
    const count = Math.max(1, Math.ceil(bytes.length / kPiece));
    for (const old of before.slice(count)) this.#dropPiece(old);
    if (count === 1) {
      this.#putPiece(name, bytes);
      return;
    }
    for (let i = 0; i < count; ++i) {  // slice: of a view IndexedDB would store the whole buffer
      this.#putPiece(i ? `${name}.p${i}` : name, bytes.slice(i * kPiece, (i + 1) * kPiece));
    }
  }

  #putPiece(name, bytes) {
    this.#FS.writeFile(this.#path(name), bytes, { canOwn: true });
    this.#lastTime = Math.max(Date.now(), this.#lastTime + 1);
    this.#FS.utime(this.#path(name), this.#lastTime, this.#lastTime);
    this.#changed.add(name);
  }

  #drop(name) {
    for (const piece of this.#pieces(name)) this.#dropPiece(piece);
  }

  #dropPiece(name) {
    this.#FS.unlink(this.#path(name));
    this.#changed.add(name);
  }

  #catchUp() {
    const later = [...this.#later];
    this.#later.clear();
    for (const [name, bytes] of later) {
      if (bytes) this.#put(name, bytes);
      else this.#drop(name);
    }
  }

  // Memory of an earlier turn as writer must not be compared with what others wrote since.
  #forget() {
    this.#later.clear();
    for (const name of this.#stored()) this.#FS.unlink(this.#path(name));
    this.#changed.clear();
  }

  async #connect() {
    this.#db = await openDatabase(this.#mountpoint, kVersion, createStore, () => {
      this.#db = null;
      delete this.#IDBFS.dbs[this.#mountpoint];
    });
    this.#IDBFS.dbs[this.#mountpoint] = this.#guarded(this.#db);
  }

  async #takeFence() {
    const transaction = this.#db.transaction([kStore], 'readwrite', { durability: 'strict' });
    transaction.objectStore(kStore).put({ writer: this.#writer }, kFence);
    await settled(transaction);
  }

  // What IDBFS gets as its database: the connection, with every write strict, fenced and heard.
  #guarded(db) {
    return {
      transaction: (stores, mode) => {
        const transaction = db.transaction(stores, mode, { durability: 'strict' });
        if (mode !== 'readwrite') return transaction;
        let reason = null;
        const reading = transaction.objectStore(kStore).get(kFence);
        reading.onsuccess = () => {
          reason = this.#fenceBroken(reading.result);
          if (reason) transaction.abort();
        };
        transaction.addEventListener('abort', () => {
          this.#onAbort?.(reason ?? asKeepingError(transaction.error));
        });
        return transaction;
      },
    };
  }

  #fenceBroken(fence) {
    if (!fence) return keepingError('cleared', 'damaged');
    if (fence.writer !== this.#writer) return keepingError('takenOver', 'unavailable');
    return null;
  }

  #syncfs(populate) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(keepingError('silent', 'unavailable')), kPatienceMs);
      const end = (error) => {
        clearTimeout(timer);
        this.#onAbort = null;
        if (error) reject(asKeepingError(error));
        else resolve();
      };
      this.#onAbort = end;
      const mount = this.#FS.lookupPath(this.#mountpoint).node.mount;
      this.#IDBFS.syncfs(mount, populate, (error) => {
        // IDBFS reports a request's error before the transaction's abort, which knows the reason.
        if (!error) end(null);
        else setTimeout(() => end(error), 50);
      });
    });
  }

  async #makeSureOfRoom(changed) {
    const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
    if (!quota) return;
    const sizes = changed.map((n) => (this.#exists(n) ? this.#FS.stat(this.#path(n)).size : 0));
    const needed = sizes.reduce((a, b) => a + b, 0);
    if (needed > 0 && quota - usage < needed + kSlack) throw keepingError('full', 'full');
  }

  async #verify(changed) {
    const store = this.#db.transaction([kStore], 'readonly').objectStore(kStore);
    const records = await Promise.all(changed.map((n) => answer(store.get(this.#path(n)))));
    records.forEach((record, i) => {
      const kept = this.#exists(changed[i]) ? this.#FS.readFile(this.#path(changed[i])) : null;
      if (!equal(kept, record?.contents ?? null)) throw keepingError('notVerified', 'damaged');
    });
  }
}

function joined(parts) {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function equal(a, b) {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((v, i) => v === b[i]);
}

function createStore(db) {
  db.createObjectStore(kStore).createIndex('timestamp', 'timestamp', { unique: false });
}
