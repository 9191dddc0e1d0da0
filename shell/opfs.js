// The page's end of the OPFS mirror: a copy of the log, and a mark, outside IndexedDB. A mirror
// that fails falls silent and is healed at the next start; it never makes a write of the log fail.

const kPatienceMs = 4000;  // a start does not wait longer for the second witness

const tooLate = () => new Promise((_, reject) => {
  setTimeout(() => reject(new Error('the mirror does not answer')), kPatienceMs);
});

export class Mirror {
  #worker = null;
  #next = 1;
  #waiting = new Map();

  // Resolves with {rows: [bytes], mark: bytes or null}; empty when there is no OPFS.
  async open(space) {
    try {
      this.#worker = new Worker(new URL('./opfs_worker.js', import.meta.url));
      this.#worker.onmessage = ({ data }) => this.#answered(data);
      this.#worker.onerror = () => this.#fail();
      return await Promise.race([this.#ask('open', { space }), tooLate()]);
    } catch {
      this.#fail();
      return { rows: [], mark: null };
    }
  }

  // rows: [{key, row}]
  append(rows, mark) {
    this.#send('append', { rows: rows.map(({ key, row }) => ({ key, row })), mark });
  }

  heal(rows) {
    this.#send('heal', { rows });
  }

  trim(last) {
    this.#send('trim', { last });
  }

  async idle() {
    if (this.#worker) await this.#ask('idle', {}).catch(() => {});
  }

  // Writes what is on its way, then lets go of the file, so that another tab may have it.
  async close() {
    if (this.#worker) await this.#ask('close', {}).catch(() => {});
    this.#fail();
  }

  #send(act, args) {
    if (this.#worker) this.#ask(act, args).catch(() => this.#fail());
  }

  #ask(act, args) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, act, ...args });
    });
  }

  #answered({ id, value, error }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error));
    else waiting?.resolve(value);
  }

  #fail() {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new Error('the mirror is closed'));
    this.#waiting.clear();
  }
}
