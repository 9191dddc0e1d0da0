// Harm done to what lies on the device, from a document of the same origin that is not the app.
// Only the names of the databases are known (docs/keeping-on-the-web.md).
async function document(device) {
  const page = await device.newPage();
  await page.goto(`${device.url}licences.txt`);
  return page;
}

// change: 'cut' (to a third), 'flip' (one bit in the middle), 'foreign', 'remove', for every file
// whose name fits the pattern. Returns the names changed.
export async function harmFiles(device, pattern, change) {
  const page = await document(device);
  const changed = await page.evaluate(harmInPage, [pattern, change]);
  await page.close();
  return changed;
}

export async function removeDatabase(device, name) {
  const page = await document(device);
  await page.evaluate((which) => new Promise((done, refuse) => {
    const request = indexedDB.deleteDatabase(which);
    request.onsuccess = done;
    request.onerror = () => refuse(request.error);
    request.onblocked = () => refuse(new Error('blocked'));
  }), name);
  await page.close();
}

export async function clearLocalStorage(device) {
  const page = await document(device);
  await page.evaluate(() => localStorage.clear());
  await page.close();
}

export async function clearMirror(device) {
  const page = await document(device);
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  });
  await page.close();
}

export async function files(device) {
  const page = await document(device);
  const all = await page.evaluate(harmInPage, ['.*', 'none']);
  await page.close();
  return all;
}

function harmInPage([pattern, change]) {
  const text = (words) => new TextEncoder().encode(words);
  const harm = {
    none: (bytes) => bytes,
    cut: (bytes) => bytes.slice(0, Math.floor(bytes.length / 3)),
    flip: (bytes) => { bytes[bytes.length >> 1] ^= 16; return bytes; },
    foreign: () => text('This is the file of another program.'),
  }[change];
  return new Promise((done, refuse) => {
    const opening = indexedDB.open('/sessionbook/book');
    opening.onerror = () => refuse(opening.error);
    opening.onsuccess = () => {
      const changed = [];
      const database = opening.result;
      const work = database.transaction('FILE_DATA', 'readwrite');
      const store = work.objectStore('FILE_DATA');
      store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        const record = cursor.value;
        const fits = new RegExp(pattern).test(String(cursor.key)) && record.contents?.length > 0;
        if (fits) {
          changed.push(String(cursor.key));
          if (!harm) cursor.delete();
          else cursor.update({ ...record, contents: harm(new Uint8Array(record.contents)) });
        }
        cursor.continue();
      };
      work.oncomplete = () => { database.close(); done(changed); };
      work.onabort = () => refuse(work.error);
    };
  });
}
