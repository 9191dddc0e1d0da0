// The installed app: registers the service worker, notices new versions, swaps them when the user
// says so, and keeps the browser's offer to install. Never reloads by itself.

const kLookEveryMs = 5000;  // load, focus, visibility and pageshow come in bursts
const kKeepAfterMs = 15_000;  // when a start is over and nobody waits for the network any more

export class Pwa {
  #registration = null;
  #install = null;      // the browser's beforeinstallprompt event
  #swapping = false;
  #reloading = false;
  #looked = 0;
  #events;

  // events: updateReady(), installReady(), installed()
  constructor(events) {
    this.#events = events;
  }

  // Resolves when the worker is registered, or at once where there are none.
  async start() {
    window.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#install = event;
      this.#events.installReady();
    });
    window.addEventListener('appinstalled', () => this.#events.installed());
    if (!navigator.serviceWorker) return;
    this.#watchController();
    try {
      // Relative to the page: the app may live in any folder of a host.
      this.#registration = await navigator.serviceWorker.register('./sw.js',
        { scope: './', updateViaCache: 'none' });
    } catch {
      return;  // no offline start (private window, no https); everything else works
    }
    this.#watchUpdates();
    setTimeout(() => this.#keepLater(), kKeepAfterMs);
  }

  // What is used now and then is kept too, so that it works without a network: when the page is
  // idle, and not for those who save data.
  async #keepLater() {
    if (navigator.connection?.saveData) return;
    const { active } = await navigator.serviceWorker.ready;
    const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 0));
    idle(() => active?.postMessage('keep-later'), { timeout: 60_000 });
  }

  // Swaps to the waiting version and reloads once. Drafts are flushed before this is called.
  apply() {
    const waiting = this.#registration?.waiting;
    if (!waiting) {
      this.#reload();  // another tab has swapped already
      return;
    }
    this.#swapping = true;
    // A page from the first visit has no controller, so it hears no controllerchange.
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') this.#reload();
    });
    waiting.postMessage('activate-update');
  }

  async offerInstall() {
    const install = this.#install;
    this.#install = null;  // a prompt can be shown once
    await install?.prompt();
  }

  #watchController() {
    let known = Boolean(navigator.serviceWorker.controller);
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (this.#swapping) this.#reload();
      else if (known) this.#events.updateReady();  // by another tab: this page is the old one
      known = true;
    });
  }

  #reload() {
    if (this.#reloading) return;
    this.#reloading = true;
    location.reload();
  }

  #watchUpdates() {
    const registration = this.#registration;
    if (registration.waiting && registration.active) this.#events.updateReady();
    registration.addEventListener('updatefound', () => this.#watchWorker(registration.installing));
    if (registration.installing) this.#watchWorker(registration.installing);
    const look = () => this.#look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    window.addEventListener('pageshow', look);
    look();
  }

  #watchWorker(worker) {
    worker?.addEventListener('statechange', () => {
      // Without an active one it is the first version, not a new one.
      const isNew = worker.state === 'installed' && this.#registration.active;
      if (isNew) this.#events.updateReady();
    });
  }

  #look() {
    const now = performance.now();
    if (document.hidden || (this.#looked && now - this.#looked < kLookEveryMs)) return;
    this.#looked = now;
    this.#registration.update().catch(() => {});  // offline is no news
  }
}
