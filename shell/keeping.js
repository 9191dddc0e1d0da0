// Who may write, and what is loaded, as one state: elects the writing tab, (re)loads the storage
// when this tab is granted, and only then says so. The election starts before the wasm is there;
// news is told when C++ asks (each request gets one answer), and later changes as they come.

import { asKeepingError, keepingError } from './faults.js';
import { Election } from './locks.js';
import { Storage } from './storage.js';

export class Keeping {
  #election = null;
  #state = 'none';     // none, electing, loading, granted, elsewhere, failed
  #failure = null;
  #asked = false;      // C++ waits for an answer
  #everAsked = false;
  #attached;           // resolves when C++ has given its file system
  #attach;
  #tell;
  #flush;

  // tell(kind, text): news. flush(): lets the program write its drafts, synchronously.
  constructor(space, { tell, flush, onOutcome }) {
    this.storage = new Storage(space, onOutcome);
    this.#attached = new Promise((resolve) => { this.#attach = resolve; });
    this.#tell = tell;
    this.#flush = flush;
    if (!Election.supported) return;
    this.#election = new Election(space, {
      granted: () => this.#load(),
      elsewhere: () => this.#settle('elsewhere'),
      lost: () => this.#lose(),
      failed: () => this.#fail(keepingError('noDatabase', 'unavailable')),
      yield: () => this.#yield(),
    });
  }

  attach(FS, IDBFS) {
    this.storage.attach(FS, IDBFS);
    this.#attach();
  }

  // Starts the election early; nothing is told before request().
  prepare() {
    if (!this.#election) {
      const key = window.isSecureContext ? 'noLocks' : 'insecure';
      this.#fail(keepingError(key, 'unavailable'));
    } else if (this.#state === 'none') {
      this.#state = 'electing';
      this.#election.request();
    }
  }

  request(takeOver) {
    this.#asked = this.#everAsked = true;
    if (takeOver && this.#state === 'elsewhere') {
      this.#state = 'electing';
      this.#election.takeOver();
    } else if (this.#state === 'failed' && this.#election?.held) {
      this.#load();
    } else if (this.#state === 'none' || this.#state === 'failed') {
      this.#state = 'none';
      this.prepare();
    } else {
      this.#answer();
    }
  }

  async release() {
    this.#state = 'none';
    await this.storage.close();
    if (this.#state === 'none') this.#election?.release();
  }

  async #load() {
    this.#state = 'loading';
    await this.#attached;
    try {
      await this.storage.load();
    } catch (error) {
      this.#fail(asKeepingError(error));
      return;
    }
    if (!this.#election.held) this.storage.drop();  // robbed meanwhile
    else this.#settle('granted');
  }

  #fail(error) {
    this.#failure = error;
    this.#settle('failed');
  }

  #settle(state) {
    this.#state = state;
    if (this.#everAsked) this.#asked = true;
    this.#answer();
  }

  #answer() {
    if (!this.#asked) return;
    if (this.#state === 'granted') this.#tell('writer_granted');
    else if (this.#state === 'elsewhere') this.#tell('writer_elsewhere');
    else if (this.#state === 'failed') this.#tell('storage_failed', this.#failure.message);
    else return;
    this.#asked = false;
  }

  // Another tab asks for the practice: drafts first, then everything under way, then let go.
  async #yield() {
    for (let round = 0; round < 2; ++round) {  // the second writes what waited for the first
      this.#flush();
      await this.storage.idle();
    }
    await this.storage.close();
  }

  #lose() {
    this.storage.drop();
    this.#state = 'none';
    if (this.#everAsked) this.#tell('writer_lost');
  }
}
