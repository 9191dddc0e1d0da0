// A page with nothing but MiniSearch, as its own guide has it: the peer of our search over notes.
// Bundled by search.mjs; called from there as window.peer. Every word must be there and the last
// may be unfinished, as with ours; everything else is its default. It knows no phrases and no
// excerpts.
import MiniSearch from 'minisearch';

let index;

export function build(notes) {
  const documents = notes.map((text, id) => ({ id, text }));
  const start = performance.now();
  index = new MiniSearch({ fields: ['text'] });
  index.addAll(documents);
  return { ms: performance.now() - start, terms: index.termCount };
}

const kHow = { combineWith: 'AND', prefix: (_, at, all) => at === all.length - 1 };

// The first 50, as one would show them.
export function find(text) {
  const start = performance.now();
  const found = index.search(text, kHow);
  found.slice(0, 50);
  return { ms: performance.now() - start, found: found.length };
}
