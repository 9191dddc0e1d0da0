// A signed file checked as docs/verify.md says, by Node's crypto alone.
import { createHash, createPublicKey, verify } from 'node:crypto';

const kDerOfEd25519 = '302a300506032b6570032100';

const statement = (one) => ['sessionbook-signature-2', one.hash, one.signer, one.at, one.meaning,
  one.signer_name, one.credentials, one.local_time, one.zone, one.device].join('\n');

// Steps 1 to 4 for one note or addendum.
export function holds(one) {
  const content = JSON.parse(one.content);
  const key = createPublicKey({ key: Buffer.from(kDerOfEd25519 + one.public_key, 'hex'),
    format: 'der', type: 'spki' });
  return createHash('sha256').update(one.content).digest('hex') === one.hash
    && one.statement === statement(one)
    && verify(null, Buffer.from(one.statement), key, Buffer.from(one.signature, 'hex'))
    && content.id === one.subject && content.author === one.signer
    && content.author_name === one.signer_name;
}

// The whole file, step 5 included.
export function fileHolds(file) {
  return holds(file.note) && file.addenda.every((one) => {
    const content = JSON.parse(one.content);
    return holds(one) && content.note === file.note.subject
      && ['', file.note.hash].includes(content.note_hash);
  });
}

// {Subjective: '…'} of a signed thing.
export function sectionsOf(one) {
  return Object.fromEntries(JSON.parse(one.content).sections.map((s) => [s.title, s.text]));
}
