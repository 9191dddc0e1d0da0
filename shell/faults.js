// What can go wrong with the browser's storage, as a fault code of base/result.h (full,
// unavailable, damaged) and a sentence a clinician can read. The only place where such sentences
// are written on this side of the bridge.

export class KeepingError extends Error {
  constructor(fault, message) {
    super(message);
    this.name = 'KeepingError';
    this.fault = fault;
  }
}

export const kSentences = {
  full: 'The storage of this device is full, so the last change is not saved yet. Free some space '
    + 'on the device, then try again.',
  noDatabase: 'This browser gives Sessionbook no place to keep records. Private windows and '
    + 'blocked site data cause this: open Sessionbook in an ordinary window, or allow site data '
    + 'for this address.',
  insecure: 'Records can only be kept safely when Sessionbook is opened from an address that '
    + 'begins with https (or from this computer itself).',
  noLocks: 'This browser is too old to keep two open tabs from damaging each other, so nothing is '
    + 'written. Please update the browser.',
  silent: 'The browser\'s storage does not answer. Close other Sessionbook tabs, or restart the '
    + 'browser, then try again.',
  unavailable: 'The browser refused to write to its storage just now, so the last change is not '
    + 'saved yet. Try again; if it stays, restart the browser.',
  unreadable: 'The browser could not read the records it keeps. Nothing was deleted. Restart the '
    + 'browser; if it stays, restore from a backup.',
  cleared: 'The browser\'s storage for this site was cleared while the practice was open. What is '
    + 'on the screen is no longer on the device: make a backup now, before closing this window.',
  takenOver: 'The practice was opened in another tab, so this tab can no longer save.',
  notWriter: 'This tab is not the one that may write.',
  notVerified: 'The browser said a file was written, but reading it back showed something else. '
    + 'Nothing older was removed.',
};

export function keepingError(key, fault) {
  return new KeepingError(fault, kSentences[key]);
}

// Any error of a storage call as a KeepingError.
export function asKeepingError(error) {
  if (error instanceof KeepingError) return error;
  const name = error?.name ?? '';
  if (name === 'QuotaExceededError') return keepingError('full', 'full');
  if (name === 'NotReadableError' || name === 'DataError') {
    return keepingError('unreadable', 'damaged');
  }
  if (name === 'SecurityError' || name === 'NotAllowedError') {
    return keepingError('noDatabase', 'unavailable');
  }
  return keepingError('unavailable', 'unavailable');
}
