// Changes as docs/format-changes.md describes them: the stream, the fold, and which key a field is
// under, which is read from the tables of that very page. A stamp is {time: BigInt, device: hex};
// ids are hex.
import { readFileSync } from 'node:fs';
import * as cbor from './cbor.mjs';
import { fromBase32, hex, join } from './bytes.mjs';

const kOpen = 0x9f, kBreak = 0xff, kNull = 0xf6;
const kVersion = 1;
const kShareable = 28, kReference = 29;

export const unhex = (id) => Buffer.from(id, 'hex');
export const stampTime = (ms, counter = 0) => (BigInt(ms) << 16n) | BigInt(counter);

// Whether the first stamp is after the second; never (null) is before all.
export function isLater(a, b) {
  if (!a || !b) return Boolean(a);
  return a.time !== b.time ? a.time > b.time : a.device > b.device;
}

// ---- the stream

class StreamReader extends cbor.CborReader {
  #names = { device: [], member: [], word: [] };
  #shared = [];
  #last = 0n;

  * changes() {
    if (this.u8() !== kOpen) throw new Error('changes: not a stream');
    if (this.expect(cbor.kUnsigned) !== kVersion) throw new Error('changes: another version');
    while (this.peek !== kBreak) yield this.#change();
    this.u8();
    if (this.left) throw new Error('changes: something behind the end');
  }

  #change() {
    const parts = this.expect(cbor.kArray);
    this.#last += this.integer();
    const time = this.#last;
    const device = this.#named('device');
    const change = { stamp: { time, device }, author: this.#named('member'),
      kind: this.#named('word'), entity: hex(this.take(this.expect(cbor.kBytes))), fields: [] };
    const items = this.expect(cbor.kArray);
    for (let i = 0; i < items; i += 3) {
      change.fields.push({ field: this.#named('word'), value: this.#value(),
        over: this.#over(change.stamp) });
    }
    if (parts === 7) change.reason = this.text();
    return change;
  }

  // In full the first time, then by its number.
  #named(what) {
    const known = this.#names[what];
    if (this.peekMajor === cbor.kUnsigned) return known[this.expect(cbor.kUnsigned)];
    const name = what === 'word' ? this.text() : hex(this.take(this.expect(cbor.kBytes)));
    known.push(name);
    return name;
  }

  #over(stamp) {
    if (this.peek === kNull) {
      this.u8();
      return null;
    }
    if (this.peekMajor !== cbor.kArray)
      return { time: stamp.time - this.integer(), device: stamp.device };
    this.expect(cbor.kArray);
    return { time: stamp.time - this.integer(), device: this.#named('device') };
  }

  #value() {
    if (this.peekMajor !== cbor.kTag) return this.value();
    const tag = this.expect(cbor.kTag);
    if (tag === kReference) return this.#shared[this.expect(cbor.kUnsigned)];
    if (tag !== kShareable) throw new Error(`changes: tag ${tag}`);
    const value = this.value();
    this.#shared.push(value);
    return value;
  }
}

export function readChanges(bytes) { return [...new StreamReader(bytes).changes()]; }

// Lists stand in full; to share equal ones is a writer's choice.
export function writeChanges(changes) {
  const seen = { device: [], member: [], word: [] };
  const named = (what, name) => {
    const at = seen[what].indexOf(name);
    if (at >= 0) return cbor.integer(at);
    seen[what].push(name);
    return what === 'word' ? cbor.text(name) : cbor.bytes(unhex(name));
  };
  const over = (stamp, before) => {
    if (!before) return cbor.encode(null);
    const back = cbor.integer(stamp.time - before.time);
    if (before.device === stamp.device) return back;
    return join(cbor.head(cbor.kArray, 2), back, named('device', before.device));
  };
  let last = 0n;
  const out = [Buffer.from([kOpen]), cbor.integer(kVersion)];
  for (const { stamp, author, kind, entity, fields, reason } of changes) {
    out.push(cbor.head(cbor.kArray, reason ? 7 : 6), cbor.integer(stamp.time - last),
      named('device', stamp.device), named('member', author), named('word', kind),
      cbor.bytes(unhex(entity)), cbor.head(cbor.kArray, fields.length * 3));
    for (const f of fields)
      out.push(named('word', f.field), cbor.encode(f.value), over(stamp, f.over));
    if (reason) out.push(cbor.text(reason));
    last = stamp.time;
  }
  return join(...out, [kBreak]);
}

// ---- the fold, as far as a device needs it to write: the winner of each field

export class Book {
  #entities = new Map();

  apply({ stamp, author, kind, entity, fields }) {
    const name = `${kind} ${entity}`;
    if (!this.#entities.has(name)) this.#entities.set(name, { kind, entity, fields: new Map() });
    const known = this.#entities.get(name).fields;
    for (const { field, value, over } of fields) {
      const before = known.get(field);
      // A change that names its own stamp only dismisses.
      const dismisses = over && over.time === stamp.time && over.device === stamp.device;
      if (!dismisses && isLater(stamp, before?.stamp)) known.set(field, { value, stamp, author });
    }
  }

  // Stamp of the value a change of this field would replace; null: never written.
  stampOf(kind, entity, field) {
    return this.#entities.get(`${kind} ${entity}`)?.fields.get(field)?.stamp ?? null;
  }

  value(kind, entity, field) {
    return this.#entities.get(`${kind} ${entity}`)?.fields.get(field)?.value ?? null;
  }

  // Ids of what is there: an entity whose every field is null is not.
  ids(kind) {
    return [...this.#entities.values()].filter((e) => e.kind === kind &&
      [...e.fields.values()].some(({ value }) => value !== null)).map((e) => e.entity);
  }

  get latest() {
    let latest = null;
    for (const { fields } of this.#entities.values())
      for (const { stamp } of fields.values()) if (isLater(stamp, latest)) latest = stamp;
    return latest;
  }
}

// ---- keys of fields

// 'note': [{pattern: /^text\/.+$/, key: 'clinical'}, …] from the page's tables.
function readTables() {
  const page = readFileSync(new URL('../../../docs/format-changes.md', import.meta.url), 'utf8');
  const kinds = {};
  let rows = null;
  for (const line of page.split('\n')) {
    const kind = /^\*\*([a-z_]+)\*\*$/.exec(line);
    if (kind) rows = kinds[kind[1]] = [];
    const row = /^\| `([^`]+)` \| ([a-z ]+) \| (schedule|clinical) \|/.exec(line);
    if (row && rows)
      rows.push({ pattern: new RegExp(`^${row[1].replace('<key>', '.+')}$`), key: row[3] });
  }
  return kinds;
}

const kTables = readTables();

// What belongs to a note names it in this field.
const kNoteField = { addendum: 'note', signature: 'subject', attachment: 'note' };

// 'schedule', 'clinical' or 'psychotherapy'. A field nobody knows counts as clinical; everything of
// a psychotherapy note, its addenda, signatures and files is under its author's own key.
export function keyOf(book, { kind, entity, fields }, field) {
  const value = (of, id, name) => (id === entity && fields.find((f) => f.field === name)?.value)
    || book.value(of, id, name);
  const named = kNoteField[kind] ? value(kind, entity, kNoteField[kind]) : null;
  const note = kind === 'note' ? entity : named && hex(fromBase32(named));
  const amended = note && book.value('addendum', note, 'note');  // of a signature
  const own = [note, amended && hex(fromBase32(amended))].some((id) => id &&
    value('note', id, 'kind') === 'psychotherapy');
  if (own) return 'psychotherapy';
  return kTables[kind]?.find(({ pattern }) => pattern.test(field))?.key ?? 'clinical';
}
