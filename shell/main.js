// The page's start: checks the browser, loads the typeface and the program side by side, joins the
// parts, runs main(). From then on frames are made by frames.js and the splash is gone.
import createSessionbook from './sessionbook.js';
import { Surroundings, watchContext } from './canvas.js';
import { clipboard } from './clipboard.js';
import { Frames } from './frames.js';
import { Glyphs } from './glyphs.js';
import { Heap } from './heap.js';
import { Host } from './host.js';
import { Keyboard } from './keyboard.js';
import { Pointers } from './pointer.js';
import { Screen } from './screen.js';
import { Semantics } from './semantics.js';
import { TextFields } from './textfields.js';
import { zones } from './zones.js';

const FONT_WAIT_MS = 3000;  // then start with the system's face; Inter replaces it when it comes
const byId = (id) => document.getElementById(id);

function fail(words, error) {
  const splash = byId('splash');
  splash.hidden = false;
  splash.classList.add('failed');
  byId('splash-words').textContent = words;
  if (error) console.error(error);
}

// The least module with a 128-bit instruction (i8x16.popcnt): libsodium is built with them.
const kSimd = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10,
  10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);

function missing() {
  if (typeof WebAssembly !== 'object') return 'WebAssembly';
  if (!WebAssembly.validate(kSimd)) return 'WebAssembly SIMD';
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context ? '' : 'WebGL 2';
}

function random(length) {
  const out = new Uint8Array(length);
  for (let at = 0; at < length; at += 65536) crypto.getRandomValues(out.subarray(at, at + 65536));
  return out;
}

function fontsReady() {
  const faces = [400, 600].map((weight) => document.fonts.load(`${weight} 16px Inter`));
  const late = new Promise((done) => { setTimeout(done, FONT_WAIT_MS); });
  return Promise.race([Promise.all(faces).catch(() => {}), late]);
}

// Everything the wasm module and the page say to each other goes through this object.
function makeShell() {
  const stage = byId('stage'), canvas = byId('canvas');
  const heap = new Heap();
  const screen = new Screen(heap, stage);
  const stopped = 'Sessionbook stopped because of a fault. What it called saved is kept. ' +
    'Please reload the page.';
  const frames = new Frames((...args) => screen.frame(...args), (error) => fail(stopped, error));
  screen.requestFrame = () => frames.request();
  const glyphs = new Glyphs(() => { screen.fontsChanged(); frames.request(); });
  const fields = new TextFields(screen, frames, byId('semantics'));
  const semantics = new Semantics(byId('semantics'), byId('notes'), screen, frames, fields);
  const surroundings = new Surroundings(canvas, byId('safe-area'), (values, flags) => {
    screen.surroundings(values, flags);
    // At once: a resized canvas is empty until it is drawn again.
    if (screen.attached) frames.runNow();
  });
  semantics.pointers = new Pointers(stage, screen, frames, surroundings);
  new Keyboard(semantics, screen, frames);
  watchContext(canvas, (lost) => { screen.context(lost); frames.request(); });
  screen.onAttach = () => surroundings.update(true);
  const host = new Host({
    wake: () => frames.request(),
    frameNow: () => frames.runNow(),
    writeClipboard: (text) => clipboard.write(text),
  });
  semantics.media = host.fileShow;
  return { heap, screen, frames, glyphs, semantics, host, clipboard, zones, random };
}

// For tests and measurements; nothing here reveals or changes what the practice holds.
function expose({ frames, heap }) {
  window.sessionbook = Object.freeze({
    get frames() { return frames.count; },
    get cpuFrameMs() { return [...frames.cpuMs]; },
    get memoryBytes() { return heap.attached ? heap.bytesUsed : 0; },
  });
}

async function start() {
  const lacks = missing();
  if (lacks) {
    fail(`This browser does not offer ${lacks}, which Sessionbook needs. ` +
      'A current Firefox, Chrome, Edge or Safari has it.');
    return;
  }
  const fonts = fontsReady();
  const shell = makeShell();
  shell.host.start();
  try {
    const module = await createSessionbook({ shell, noInitialRun: true });
    await fonts;
    if (module._main(0, 0) !== 0) throw new Error('no graphics context');
  } catch (error) {
    fail('Sessionbook could not start. Please reload the page; if that does not help, ' +
      'update the browser.', error);
    return;
  }
  expose(shell);
  byId('splash').hidden = true;
}

start();
