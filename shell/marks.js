// The mark in localStorage: a witness outside IndexedDB of what the last durable write was.
// The other witnesses are the log's own fence (log.js) and the OPFS mirror (opfs_worker.js).

const keyOf = (space) => `sessionbook/${space}/mark`;

export function readMark(space) {
  try {
    const text = localStorage.getItem(keyOf(space));
    return text ? Uint8Array.from(atob(text), (c) => c.charCodeAt(0)) : null;
  } catch {
    return null;  // blocked, or not what we wrote: then it is no witness
  }
}

export function writeMark(space, mark) {
  try {
    localStorage.setItem(keyOf(space), btoa(String.fromCharCode(...mark)));
  } catch { /* the other witnesses remain */ }
}
