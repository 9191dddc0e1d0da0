// Another device of the same practice, for tests. It opens what lies in a page's profile with the
// passphrase, by docs/format.md and libsodium alone, and writes changes of its own as a sealed
// segment, so that the next start of the app reads them as if sync had brought them. It knows of
// the first device what it last learned:
//
//   const other = await SecondDevice.join(user);   // reads what is on the disk now
//   …the first device goes on…
//   const note = other.book.ids('note')[0];
//   other.write('note', note, { 'text/plan': 'Written without knowing.' });
//   await other.sync(user);                        // the app is left, and started again, locked
//   await other.learn(user);                       // now it knows what the first one wrote
import { kPassphrase } from '../driver.mjs';
import { random, hex } from './bytes.mjs';
import { Book, keyOf, readChanges, stampTime, writeChanges } from './changes.mjs';
import { kChanges, kEntry, chainHash, keyId, openBox, readRow, readRows, readSegment, writeEntry,
  writeSegment } from './rows.mjs';
import { readVault, unlock } from './vault.mjs';

const kMount = '/sessionbook/book';
const kNever = '00'.repeat(32);
const kKeys = ['schedule', 'clinical', 'psychotherapy'];

export class SecondDevice {
  device = hex(random(16));
  #n = 0;
  #prev = kNever;
  #outbox = [];   // rows the first device does not have yet
  #last = 0n;     // time of the last stamp

  static async join(user, passphrase = kPassphrase) {
    const other = new SecondDevice();
    other.passphrase = passphrase;
    await other.learn(user);
    return other;
  }

  // Reads everything the page's profile keeps; nothing there is changed.
  async learn(user) {
    const page = await user.page.context().newPage();
    await page.goto(plainDocument(user));
    const kept = await page.evaluate(readInPage, kMount);
    await page.close();
    const files = new Map(kept.files.map(([name, bytes]) => [name, Buffer.from(bytes, 'base64')]));
    this.vault = readVault(files.get('vault'));
    this.keys ??= unlock(this.vault, this.passphrase);
    this.book = new Book();
    this.changes = [];
    const rows = [...files].filter(([name]) => name.startsWith('seg-'))
      .flatMap(([, bytes]) => readSegment(bytes));
    rows.push(...kept.log.flatMap((bytes) => readRows(Buffer.from(bytes, 'base64'))));
    const seen = new Set();
    for (const row of rows) {
      if (row.type !== kEntry || seen.has(chainHash(row))) continue;
      seen.add(chainHash(row));
      this.#fold(row);
    }
  }

  #fold(row) {
    row.boxes.forEach((box, i) => {
      const key = kKeys.map((name) => this.keys[name])
        .find((held) => held && hex(keyId(held)) === box.key);
      if (!key || box.kind !== kChanges) return;
      for (const change of readChanges(openBox(row, i, key))) {
        this.changes.push(change);
        this.book.apply(change);
      }
    });
  }

  // One batch of changes to one entity: an entry of its own, to be brought by sync(). Values that
  // stood there are written over as far as this device knows them. at: by this device's clock; its
  // stamps are later than all it knows, whatever that clock says, so without `at` right after it.
  write(kind, entity, values, { at = 0, reason = '', author = this.keys.member } = {}) {
    const known = this.book.latest?.time ?? 0n;
    const last = known > this.#last ? known : this.#last;
    const wall = stampTime(new Date(at).getTime());
    this.#last = wall > last ? wall : last + 1n;
    const change = { stamp: { time: this.#last, device: this.device }, author, kind, entity, reason,
      fields: Object.entries(values).map(([field, value]) => ({
        field, value, over: this.book.stampOf(kind, entity, field) })) };
    const boxes = kKeys.flatMap((sensitivity) => {
      const fields = change.fields.filter((f) => keyOf(this.book, change, f.field) === sensitivity);
      if (!fields.length) return [];
      const plain = writeChanges([{ ...change, fields }]);
      return [{ sensitivity, key: this.keys[sensitivity], plain }];
    });
    this.#n += 1;
    const { space } = this.vault;
    const row = readRow(writeEntry({ space, device: this.device, n: this.#n, prev: this.#prev },
      boxes));
    this.#prev = chainHash(row);
    this.#outbox.push(row);
    this.book.apply(change);
    this.changes.push(change);
    return change;
  }

  create(kind, values, options) {
    const entity = hex(random(16));
    this.write(kind, entity, values, options);
    return entity;
  }

  // Leaves the app, puts what was written into its place, and starts the app again.
  async sync(user) {
    const url = user.page.url();
    await user.page.goto(plainDocument(user));
    const bytes = writeSegment(this.vault.space, this.#outbox).toString('base64');
    await user.page.evaluate(putSegmentInPage, { mount: kMount, bytes });
    this.#outbox = [];
    await user.page.goto(url);
    await user.started();
  }
}

// A document of the same origin that is not the app.
const plainDocument = (user) => new URL('licences.txt', user.page.url()).href;

// ---- in the page

// {files: [[name, base64]], log: [base64]}
async function readInPage(mount) {
  const answer = (request) => new Promise((done, refuse) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => refuse(request.error);
  });
  const words = (bytes) => {
    let text = '';
    const all = new Uint8Array(bytes);
    for (let at = 0; at < all.length; at += 32768)
      text += String.fromCharCode(...all.subarray(at, at + 32768));
    return btoa(text);
  };
  const records = async (database, name, each) => {
    const db = await answer(indexedDB.open(database));
    const store = db.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    db.close();
    return keys.flatMap((key, i) => each(key, values[i]));
  };
  const file = (key, { contents }) => (contents?.length
    ? [[String(key).slice(mount.length + 1), words(contents)]] : []);
  return { files: await records(mount, 'FILE_DATA', file),
    log: await records(`${mount.slice(1)}/log`, 'log', (_, bytes) => [words(bytes)]) };
}

// As the file with the next number, in the form of Emscripten's IDBFS.
function putSegmentInPage({ mount, bytes }) {
  return new Promise((done, refuse) => {
    const opening = indexedDB.open(mount);
    opening.onerror = () => refuse(opening.error);
    opening.onsuccess = () => {
      const work = opening.result.transaction('FILE_DATA', 'readwrite', { durability: 'strict' });
      const store = work.objectStore('FILE_DATA');
      store.getAllKeys().onsuccess = ({ target: { result: keys } }) => {
        const last = Math.max(0, ...keys.map((key) => /seg-(?:\d+-)?(\d+)$/.exec(String(key)))
          .map((found) => Number(found?.[1] ?? 0)));
        const name = `${mount}/seg-${String(last + 1).padStart(8, '0')}`;
        store.put({ timestamp: new Date(), mode: 0o100666,
          contents: Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)) }, name);
      };
      work.oncomplete = () => { opening.result.close(); done(); };
      work.onabort = () => refuse(work.error);
    };
  });
}
