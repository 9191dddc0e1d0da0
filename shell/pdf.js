// Makes PDFs in a worker of its own (pdf_worker.js), so that the screen never waits. The worker and
// the fonts are loaded when the first PDF is made and let go some time after the last. A document
// is the JSON of src/exchange/document.h. Errors are sentences for people.

const kLetGoMs = 15_000;  // the worker has read names: not for long
const kLongestMs = 120_000;
const kNotLoaded = 'The part of Sessionbook that makes PDFs could not be loaded. Connect to the '
  + 'network once and try again.';
const kTooLong = 'Making the PDF took too long and was stopped. Choose fewer rows and try again.';

export class PdfMaker {
  #worker = null;
  #jobs = new Map();   // number → {resolve, reject, timer}
  #next = 1;
  #idle = 0;

  // Resolves with the file's bytes; rejects with an Error whose message can be shown.
  make(document) {
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      const job = this.#next++;
      const timer = setTimeout(() => this.#stop(kTooLong), kLongestMs);
      this.#jobs.set(job, { resolve, reject, timer });
      try {
        this.#start().postMessage({ job, document });
      } catch {
        this.#stop(kNotLoaded);
      }
    });
  }

  #start() {
    if (this.#worker) return this.#worker;
    this.#worker = new Worker(new URL('./pdf_worker.js', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }) => this.#answered(data);
    this.#worker.onerror = () => this.#stop(kNotLoaded);
    return this.#worker;
  }

  #answered({ job, bytes, problem }) {
    const waiting = this.#jobs.get(job);
    if (!waiting) return;
    this.#jobs.delete(job);
    clearTimeout(waiting.timer);
    if (bytes) waiting.resolve(bytes);
    else waiting.reject(new Error(problem));
    if (this.#jobs.size === 0) this.#idle = setTimeout(() => this.#letGo(), kLetGoMs);
  }

  // Everything that waits has failed, and the next try starts afresh.
  #stop(sentence) {
    this.#letGo();
    for (const { reject, timer } of this.#jobs.values()) {
      clearTimeout(timer);
      reject(new Error(sentence));
    }
    this.#jobs.clear();
  }

  #letGo() {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = null;
  }
}
