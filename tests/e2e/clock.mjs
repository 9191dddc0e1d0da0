// Runs in the page before its scripts: the wall clock goes on from another moment. Timers and
// performance.now() are left as they are.
export function shiftClock(offsetMs) {
  const Real = Date;
  class Shifted extends Real {
    constructor(...parts) {
      if (parts.length) super(...parts);
      else super(Real.now() + offsetMs);
    }

    static now() { return Real.now() + offsetMs; }
  }
  globalThis.Date = Shifted;
}
