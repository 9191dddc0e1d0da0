// The vault file as docs/format.md describes it: a passphrase gives the member's keys.
import { Reader, fromBase32, hash, hex, join, sodium, u32, u8 } from './bytes.mjs';
import { open } from './rows.mjs';

const kFirstLine = 'SESSIONBOOK-VAULT 1\n';
const kPurposes = { 1: 'schedule', 2: 'clinical', 3: 'psychotherapy', 4: 'signing' };

// {space, device, practice, members}: what is readable while locked.
export function readVault(file) {
  const text = file.toString('utf8');
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = Buffer.from(text.slice(0, end));
  if (hex(hash(body)) !== text.slice(end).trim()) throw new Error('vault: its hash does not fit');
  if (!text.startsWith(kFirstLine)) throw new Error('vault: foreign');
  const vault = JSON.parse(text.slice(kFirstLine.length, end));
  return { ...vault, space: hex(fromBase32(vault.space)), device: hex(fromBase32(vault.device)) };
}

// The keys of a member: {member, schedule, clinical, psychotherapy, signing}, as far as held.
export function unlock(vault, passphrase, member = vault.members[0]) {
  const id = fromBase32(member.id);
  const data = (purpose, ...more) => join(Buffer.from(`sessionbook vault 1 ${purpose}`), u8(0),
    Buffer.from(vault.space, 'hex'), Buffer.from(vault.device, 'hex'), id, ...more);
  const opened = (key, wrap, associated) => open(key, Buffer.from(wrap.nonce, 'hex'), associated,
    Buffer.from(wrap.bytes, 'hex'));
  const { memory_kib: memory, passes, salt: saltWords } = member.kdf;
  const salt = Buffer.from(saltWords, 'hex');
  const key = sodium.crypto_pwhash(32, passphrase, salt, passes, memory * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13);
  const master = opened(key, member.by_passphrase,
    data('passphrase', u32(memory), u32(passes), salt));
  return { member: hex(id), ...readRing(opened(master, member.ring, data('ring'))) };
}

function readRing(bytes) {
  const reader = new Reader(bytes);
  if (reader.u8() !== 1) throw new Error('ring: foreign');
  const keys = {};
  for (let count = reader.u8(); count > 0; --count) {
    const purpose = kPurposes[reader.u8()];
    reader.u16();  // epoch
    keys[purpose] = reader.take(32);
  }
  return keys;
}

