// IndexedDB as promises, with the three silences it is known for broken: an open that never answers
// (time-out), a connection that the browser closed (onGone), a failure that comes only as `abort`.

import { asKeepingError, keepingError } from './faults.js';

const kPatienceMs = 10_000;

// Opens `name`; `upgrade(db)` creates the stores of a new database. `onGone` is called when the
// connection ended without us: another tab deletes or upgrades it, or the browser cleared it.
export function openDatabase(name, version, upgrade, onGone) {
  return new Promise((resolve, reject) => {
    let request;
    try {
      request = indexedDB.open(name, version);
    } catch {
      reject(keepingError('noDatabase', 'unavailable'));
      return;
    }
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(keepingError('silent', 'unavailable'));
    }, kPatienceMs);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onerror = () => {
      clearTimeout(timer);
      reject(openFailure(request.error));
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const db = request.result;
      if (late) {
        db.close();
        return;
      }
      db.onversionchange = () => {
        db.close();
        onGone?.();
      };
      db.onclose = () => onGone?.();
      resolve(db);
    };
  });
}

// Blocked storage answers an open with almost any error; a full disk with its own.
function openFailure(error) {
  const known = asKeepingError(error);
  return known.fault === 'unavailable' ? keepingError('noDatabase', 'unavailable') : known;
}

export function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// Resolves when the transaction is committed. Quota arrives as `abort`, after the requests'
// success. `reason()` gives the error when the transaction was aborted by us.
export function settled(transaction, reason = () => null) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(asKeepingError(reason() ?? transaction.error));
  });
}
