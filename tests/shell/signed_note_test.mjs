// A signed note verified as docs/verify.md says, with Node's crypto and nothing of this program.
// node --test tests/shell/signed_note_test.mjs
import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const sample = new URL('../exchange/samples/signed_note.json', import.meta.url);
const kDerOfEd25519 = '302a300506032b6570032100';

function lines(one) {
  return ['sessionbook-signature-2', one.hash, one.signer, one.at, one.meaning, one.signer_name,
    one.credentials, one.local_time, one.zone, one.device].join('\n');
}

function holds(one) {
  const content = JSON.parse(one.content);
  const key = createPublicKey({
    key: Buffer.from(kDerOfEd25519 + one.public_key, 'hex'), format: 'der', type: 'spki',
  });
  return createHash('sha256').update(one.content, 'utf8').digest('hex') === one.hash &&
    one.statement === lines(one) &&
    verify(null, Buffer.from(one.statement, 'utf8'), key, Buffer.from(one.signature, 'hex')) &&
    content.id === one.subject && content.author === one.signer &&
    content.author_name === one.signer_name;
}

test('NOTE-14 a signed note verifies from its JSON alone, by the crypto of Node', () => {
  const file = JSON.parse(readFileSync(sample, 'utf8'));
  assert.equal(file.format, 'sessionbook-signed-note');
  assert.ok(holds(file.note));
  assert.equal(file.addenda.length, 1);
  for (const added of file.addenda) {
    assert.ok(holds(added));
    const content = JSON.parse(added.content);
    assert.equal(content.note, file.note.subject);
    assert.equal(content.note_hash, file.note.hash);
  }
});

test('NOTE-14 a changed word, name, time or key does not verify', () => {
  const { note } = JSON.parse(readFileSync(sample, 'utf8'));
  const other = createHash('sha256').update('another').digest('hex');
  for (const change of [
    { content: note.content.replace('five', 'four') }, { signer_name: 'Somebody Else' },
    { at: '2026-11-18T09:31:00.000Z' }, { credentials: 'MD' }, { hash: other },
    { statement: note.statement.replace('LPC', 'MD'), credentials: 'MD' },
  ]) assert.ok(!holds({ ...note, ...change }), JSON.stringify(Object.keys(change)));
});
