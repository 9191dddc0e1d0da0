// The service worker: the whole app from a cache of its own, so that it starts without a network.
//
// One cache per version, filled completely before the version may run, so that page, script and
// wasm are always of one revision. Names carry the hash of their content and the content is checked
// against it: a host in the middle of an upload, or a tampered file, makes the installation fail
// and the old version stays. A new version waits until the page says so (drafts are flushed first).
//
// What is needed now and then (PDFs and their typefaces) has a cache that versions share, because
// its names hold their hashes. It is filled in idle time, when the page asks for it, or by use.
'use strict';

const kFiles = __PRECACHE__;
const kLaterFiles = __LATER__;
const kVersion = '__VERSION__';

// Two copies of the app in two folders of one host must not touch each other's caches.
const kPrefix = `sessionbook ${new URL(self.registration.scope).pathname} `;
const kCache = kPrefix + kVersion;
const kLater = `${kPrefix}later`;
const kScope = self.registration.scope;

const urlOf = (file) => new URL(file, kScope).href;
const kUrls = new Set(kFiles.map(urlOf));
const kLaterUrls = new Map(kLaterFiles.map((file) => [urlOf(file), file]));

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(removeOldVersions()));
self.addEventListener('fetch', (event) => {
  if (kLaterUrls.has(event.request.url)) {
    event.respondWith(serveLater(event.request));
    return;
  }
  const wanted = wantedFile(event.request);
  if (wanted) event.respondWith(serve(event.request, wanted));
});
self.addEventListener('message', (event) => {
  if (event.data === 'activate-update') self.skipWaiting();
  if (event.data === 'keep-later') event.waitUntil(keepLater());
});

async function install() {
  const cache = await caches.open(kCache);
  await Promise.all(kFiles.map((file) => keep(cache, file)));
  await checkPage(await cache.match(urlOf('./')));
}

// Fetches one file into the cache. Hashed names may come from the HTTP cache, the others may not.
async function keep(cache, file) {
  const hash = /-([0-9a-f]{10})\.[a-z0-9]+$/.exec(file)?.[1];
  const response = await fetch(urlOf(file), { cache: hash ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const body = await response.arrayBuffer();
  if (hash && !(await digest(body)).startsWith(hash)) throw new Error(`${file}: not its hash`);
  // A new Response, because one that was redirected cannot answer a navigation.
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding');  // the body is unpacked
  headers.delete('Content-Length');
  await cache.put(urlOf(file), new Response(body, { headers }));
}

async function digest(body) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...hash].map((b) => b.toString(16).padStart(2, '0')).join('');
}

// The page must be of this version too: every file of ours it names is on the list.
async function checkPage(response) {
  const page = await response.text();
  for (const [, file] of page.matchAll(/(?:src|href)="(\.\/[^"#?]+)"/g)) {
    if (!kUrls.has(urlOf(file))) throw new Error(`the page names ${file}, which is not ours`);
  }
}

async function removeOldVersions() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(kPrefix) && name !== kCache
    && name !== kLater);
  await Promise.all(old.map((name) => caches.delete(name)));
  if (!names.includes(kLater)) return;
  const cache = await caches.open(kLater);
  const gone = (await cache.keys()).filter(({ url }) => !kLaterUrls.has(url));
  await Promise.all(gone.map((request) => cache.delete(request)));
}

// One after the other, so that what the user wants meanwhile comes first. Ends at the first that
// fails (no network, no room); the next start of the page goes on from there.
async function keepLater() {
  if (kLaterFiles.length === 0) return;
  const cache = await caches.open(kLater);
  for (const file of kLaterFiles) {
    try {
      if (!await cache.match(urlOf(file))) await keep(cache, file);
    } catch {
      return;
    }
  }
}

async function serveLater(request) {
  const cache = await caches.open(kLater);
  const url = request.url;
  const kept = await cache.match(url);
  if (kept) return kept;
  try {
    await keep(cache, kLaterUrls.get(url));
    return await cache.match(url);
  } catch {
    return fetch(request);  // no room to keep it, or no network: then this fails as well
  }
}

// The cached address that answers a request, or null: then the browser does what it always does.
function wantedFile(request) {
  if (request.method !== 'GET') return null;
  if (request.mode === 'navigate') return isPage(request.url) ? urlOf('./') : null;
  const url = request.url.split(/[?#]/)[0];
  return kUrls.has(url) ? url : null;
}

// The app is one page; other documents of the folder (licences.txt, /v1/…) are left alone.
function isPage(url) {
  const path = new URL(url).pathname;
  const folder = new URL(kScope).pathname;
  return kFiles.length > 0 && (path === folder || path === `${folder}index.html`);
}

async function serve(request, wanted) {
  const cache = await caches.open(kCache);
  return (await cache.match(wanted)) ?? fetch(request);
}
