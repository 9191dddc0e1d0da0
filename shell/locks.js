// Which tab may write a space: the holder of the Web Lock sessionbook/<space>/writer.
//
// A tab that does not get it waits in the lock's queue. A tab that is told to take over first asks
// the holder over a BroadcastChannel to flush and let go; the holder answers when it is done and
// keeps the lock until it is stolen, so that no third tab slips in between. A holder that does not
// answer within kGraceMs (frozen, crashed) is robbed; the fences of log.js and files.js keep it
// from writing when it wakes up.

const kGraceMs = 3000;
const kStolenWithinMs = 1500;  // after we let go

export class Election {
  #name;
  #channel;
  #events;
  #release = null;     // ends our hold
  #waiting = null;     // AbortController of our place in the queue
  #answered = null;    // called when the holder says it let go

  // events: granted(), elsewhere(), lost(), failed(), and async yield(): flush and let go of the
  // storage.
  constructor(space, events) {
    this.#name = `sessionbook/${space}/writer`;
    this.#events = events;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }) => this.#heard(data);
  }

  static get supported() {
    return Boolean(navigator.locks) && typeof BroadcastChannel !== 'undefined';
  }

  get held() { return this.#release !== null; }

  // Asks for the lock; the answer comes as granted() or elsewhere(), and later, when it becomes
  // free, as granted().
  request() {
    if (this.held || this.#waiting) return;
    navigator.locks.request(this.#name, { ifAvailable: true }, (lock) => {
      if (lock) return this.#hold();
      this.#events.elsewhere();
      this.#wait();
      return null;
    }).catch((error) => this.#ended(error));
  }

  async takeOver() {
    if (this.held) return;
    const { held } = await navigator.locks.query();
    if (!held.some((lock) => lock.name === this.#name)) {
      this.request();
      return;
    }
    const answer = new Promise((resolve) => { this.#answered = resolve; });
    this.#channel.postMessage({ ask: 'yield' });
    await Promise.race([answer, new Promise((resolve) => { setTimeout(resolve, kGraceMs); })]);
    this.#answered = null;
    this.#waiting?.abort();
    this.#waiting = null;
    if (this.held) return;
    navigator.locks.request(this.#name, { steal: true }, () => this.#hold())
      .catch((error) => this.#ended(error));
  }

  release() {
    this.#waiting?.abort();
    this.#waiting = null;
    this.#release?.();
    this.#release = null;
  }

  #wait() {
    const waiting = new AbortController();
    this.#waiting = waiting;
    navigator.locks.request(this.#name, { signal: waiting.signal }, () => {
      this.#waiting = null;
      return this.#hold();
    }).catch((error) => { if (!waiting.signal.aborted) this.#ended(error); });
  }

  // Holds the lock until release() or theft; the promise is what the lock lives on.
  #hold() {
    const held = new Promise((resolve) => { this.#release = resolve; });
    this.#events.granted();
    return held;
  }

  // A request rejects with AbortError when the lock is stolen, with others when it is forbidden.
  #ended(error) {
    if (error?.name !== 'AbortError') this.#events.failed();
    else if (this.#release) {
      this.#release = null;
      this.#events.lost();
    }
  }

  async #heard({ ask, say }) {
    if (say === 'yielded') this.#answered?.();
    if (ask !== 'yield' || !this.held) return;
    await this.#events.yield();
    this.#channel.postMessage({ say: 'yielded' });
    setTimeout(() => this.#giveUp(), kStolenWithinMs);
  }

  // The tab that asked is gone: the lock goes to whoever waits.
  #giveUp() {
    if (!this.held) return;
    this.release();
    this.#events.lost();
  }
}
