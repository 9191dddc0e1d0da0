// A laboratory for shell/: a server with the product's Content-Security-Policy that gives the
// shell's modules as they are, a page that drives them (lab_page.js), a bare wasm module with FS
// and IDBFS when emcc is there, and under /app/ a tiny site whose service worker is web/sw.js.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const built = join(root, 'build/e2e-lab');

const kPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
  + "style-src 'self'; font-src 'self'; img-src 'self' data: blob:; media-src blob:; "
  + "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
  + "frame-ancestors 'none'";

const kTypes = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml', '.png': 'image/png',
};

// fs.js and fs.wasm: nothing but Emscripten's file system. False without emcc.
export function buildFileSystem() {
  if (existsSync(join(built, 'fs.wasm'))) return true;
  mkdirSync(built, { recursive: true });
  writeFileSync(join(built, 'fs.c'), 'int main(void) { return 0; }\n');
  const done = spawnSync('emcc', ['fs.c', '-O1', '-o', 'fs.js', '-lidbfs.js', '-sMODULARIZE=1',
    '-sEXPORT_ES6=1', '-sENVIRONMENT=web', '-sDYNAMIC_EXECUTION=0', '-sFORCE_FILESYSTEM=1',
    '-sEXPORTED_RUNTIME_METHODS=FS,IDBFS'],
  { cwd: built, env: { ...process.env, NODE_PATH: '/usr/share/nodejs' }, encoding: 'utf8' });
  if (done.error) return false;
  if (done.status !== 0) throw new Error(done.stderr);
  return true;
}

function page(scripts, head = '') {
  const tags = scripts.map((s) => `<script type="module" src="${s}"></script>`).join('');
  return '<!doctype html><html lang="en"><meta charset="utf-8"><title>lab</title>'
    + `${head}${tags}<h1>lab</h1>`;
}

function hashed(stem, text) {
  return `${stem}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.js`;
}

// A file of the tier that is kept in idle time or by use: [hashed name, text].
export const lateFile = (stem, text) => [hashed(stem, text), text];

// The files of a release of the tiny app: like cmake/site.py makes them, small. later: lateFile()s.
export function release(version, later = []) {
  const files = {};
  const shell = (name) => readFileSync(join(root, 'shell', name), 'utf8');
  const pwa = shell('pwa.js');
  const pwaName = hashed('pwa', pwa);
  files[pwaName] = pwa;
  const main = `import { Pwa } from './${pwaName}';
    window.version = '${version}';
    window.loads = Number(sessionStorage.loads ?? 0) + 1;
    sessionStorage.loads = window.loads;
    window.news = [];
    window.pwa = new Pwa({ updateReady: () => news.push('update_ready'),
      installReady: () => news.push('install_ready'), installed: () => {} });
    window.started = pwa.start();`;
  files[hashed('main', main)] = main;
  const manifest = readFileSync(join(root, 'web/manifest.webmanifest'), 'utf8')
    .replaceAll('icons/', '../icons/');
  files['manifest.webmanifest'] = manifest;
  const head = '<link rel="manifest" href="./manifest.webmanifest">';
  files['index.html'] = page([`./${hashed('main', main)}`], head);
  const list = Object.keys(files).map((name) => (name === 'index.html' ? './' : `./${name}`));
  files['sw.js'] = readFileSync(join(root, 'web/sw.js'), 'utf8')
    .replace('__PRECACHE__', JSON.stringify(list)).replace('__VERSION__', version)
    .replace('__LATER__', JSON.stringify(later.map(([name]) => `./${name}`)));
  for (const [name, text] of later) files[name] = text;
  return files;
}

export async function startLab() {
  const lab = { app: release('1'), sockets: new Set() };
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://lab').pathname;
    const found = find(lab, path);
    response.setHeader('Content-Security-Policy', kPolicy);
    response.setHeader('Cache-Control', 'no-cache');
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', kTypes[extname(path)] ?? kTypes['.html']);
    response.end(found);
  });
  server.on('connection', (socket) => {
    lab.sockets.add(socket);
    socket.on('close', () => lab.sockets.delete(socket));
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  lab.url = `http://127.0.0.1:${server.address().port}`;
  lab.stop = () => {
    for (const socket of lab.sockets) socket.destroy();
    return new Promise((resolve) => { server.close(resolve); });
  };
  return lab;
}

function find(lab, path) {
  if (path === '/') return page(['/lab_page.js']);
  if (path === '/app/') return lab.app['index.html'];
  const [, folder, name] = /^\/(?:(shell|fs|app|icons)\/)?([\w.-]+)$/.exec(path) ?? [];
  if (!name) return null;
  if (folder === 'app') return lab.app[name] ?? null;
  const place = { shell: join(root, 'shell'), fs: built, icons: join(root, 'web/icons') };
  const file = join(folder ? place[folder] : here, name);
  return existsSync(file) ? readFileSync(file) : null;
}
