// The finished site behind the project's own serve.py. stop() is the network cable pulled out;
// start() again takes the same port, so that the origin stays the same.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const kScript = fileURLToPath(new URL('serve.py', import.meta.url));

export class Server {
  #child = null;
  #port = 0;
  #folder;

  constructor(folder) { this.#folder = folder; }

  get url() { return `http://127.0.0.1:${this.#port}/`; }

  // folder: another site from now on (an update).
  async start(folder = this.#folder) {
    this.#folder = folder;
    const child = spawn('python3', [kScript, folder, String(this.#port)],
      { stdio: ['pipe', 'pipe', 'inherit'] });
    const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    this.#port = Number(String(line).trim());
    if (!(this.#port > 1)) throw new Error(`no server over ${folder}`);
    this.#child = child;
    return this;
  }

  async stop() {
    const child = this.#child;
    if (!child) return;
    this.#child = null;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
