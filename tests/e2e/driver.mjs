// A user before one page of the app: finds controls by role and the words on them, acts by mouse,
// touch or keyboard alone, and waits for what is to be seen. Knows the screens' words, nothing of
// the program. Every wait is for a state, none for time.
import { Hands } from './hands.mjs';

export const kPassphrase = 'maple orbit lantern quilt';
export const kPractice = 'Hale Counselling';

const kDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const kMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
  'September', 'October', 'November', 'December'];

// '2026-11-18' → 'Wednesday 18 November 2026'
export function dayWords(iso) {
  const day = new Date(`${iso}T00:00:00Z`);
  return `${kDays[day.getUTCDay()]} ${day.getUTCDate()} ${kMonths[day.getUTCMonth()]} `
    + day.getUTCFullYear();
}

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

export class User extends Hands {
  // The app has started: its first screen stands.
  async started() {
    await this.page.locator('#splash').waitFor({ state: 'hidden', timeout: 40_000 });
    await this.sees(this.page.locator('#semantics h1'), 40_000);
  }

  // ---- what is to be seen

  heading(name) { return this.page.getByRole('heading', { name, exact: true }); }
  words(text) { return this.page.locator('#semantics').getByText(text); }
  dialog(name) { return this.page.getByRole('dialog', { name, exact: true }); }
  get demo() { return this.page.getByText('Demo practice: fictional people', { exact: false }); }

  async sees(locator, timeout) {
    await locator.first().waitFor({ state: 'attached', timeout });
  }

  async seesNot(locator, timeout) {
    await locator.first().waitFor({ state: 'detached', timeout });
  }

  // A sentence beside a field (role alert) or in a banner.
  async isTold(sentence, timeout) {
    const told = this.page.locator('#semantics').getByText(sentence);
    await told.first().waitFor({ state: 'attached', timeout });
    return told.first();
  }

  // Everything is on the disk, says the program.
  // The words of a frame that has seen what was done: an older one says them of the act before.
  async saved(timeout) {
    await this.settled();
    await this.sees(this.page.getByRole('status').filter({ hasText: /^Saved on this device/ }),
      timeout);
  }

  async draftSaved(timeout) {
    await this.settled();
    await this.sees(this.page.getByRole('status').filter({ hasText: /raft saved on this device/ }),
      timeout);
  }

  // ---- the gate

  async createPractice({ name = kPractice, owner = 'R. Hale', credentials = 'LPC',
    passphrase = kPassphrase } = {}) {
    await this.press('button', 'Create a practice');
    await this.type('Practice name', name);
    await this.type('Your name', owner);
    await this.type('Credentials', credentials);
    await this.type('Passphrase', passphrase);
    await this.type('Passphrase again', passphrase);
    await this.press('button', 'Continue');
    const code = await this.recoveryCode();
    await this.type('Type the code back', code);
    await this.press('button', 'Open my practice');
    await this.isIn();
    await this.saved();
    return code;
  }

  async recoveryCode() {
    await this.sees(this.heading('Your recovery code'), 30_000);
    const text = await this.page.locator('#semantics').innerText();
    const all = await this.page.locator('#semantics').evaluate((e) => e.textContent);
    const found = /[0-9A-Z]{4}(?:[-–\s]+[0-9A-Z]{4}){5,}/.exec(`${text}\n${all}`);
    if (!found) throw new Error('no recovery code on the screen');
    return found[0].replace(/\s+/g, ' ');
  }

  // The practice is open: its navigation stands.
  async isIn(timeout = 40_000) {
    await this.sees(this.page.getByRole('button', { name: 'Calendar', exact: true }), timeout);
  }

  async isLocked(timeout) {
    await this.sees(this.page.getByRole('button', { name: 'Unlock', exact: true }), timeout);
  }

  async lock() {
    await this.press('button', 'Lock');
    await this.isLocked();
  }

  async tryToUnlock(passphrase) {
    await this.type('Passphrase', passphrase);
    await this.press('button', 'Unlock');
  }

  async unlock(passphrase = kPassphrase) {
    await this.isLocked();
    await this.tryToUnlock(passphrase);
    await this.isIn();
  }

  async openDemo() {
    await this.press('button', 'Try the demo practice');
    await this.isIn();
  }

  // ---- getting around

  async go(page) { await this.press('button', page); }

  // ---- clients

  async beginClient() {
    await this.go('Clients');
    await this.press('button', 'New client');
    await this.sees(this.dialog('New client'));
  }

  // more: {'Preferred name': …, 'E-mail': …}
  async addClient(name, more = {}) {
    await this.beginClient();
    await this.type('Name', name);
    for (const [label, text] of Object.entries(more)) await this.type(label, text);
    await this.press('button', 'Add client');
    await this.seesNot(this.dialog('New client'));
    await this.saved();
  }

  row(client) {
    return this.page.getByRole('button', { name: new RegExp(`^${literal(client)}(,|\\b|$)`) });
  }

  async openChart(client) {
    await this.go('Clients');
    await this.act(this.row(client).first());
    await this.sees(this.page.getByRole('tab', { name: 'Summary', exact: true }));
  }

  // ---- the calendar

  // The card of a session; time '10:00'.
  card(client, time = '') {
    return this.page.getByRole('button', { name: new RegExp(`^${literal(client)}, ${time}`) });
  }

  async chooseClient(client) {
    await this.type('Client', client);
    const option = this.page.getByRole('option', { name: client, exact: true });
    await this.sees(option);
    if (this.how === 'keyboard') await this.key('Enter');
    else await this.act(option.first());
    await this.seesNot(this.page.getByRole('option'));
  }

  // Opens the form at a time: on the empty calendar by pointer, by "n" and typing by keyboard.
  async beginSession({ day, time }) {
    if (this.how === 'keyboard') {
      await this.key('n');
      await this.sees(this.dialog('New session'));
      await this.type('Date', day);
      await this.type('Start', time);
    } else {
      await this.pressSlot(dayWords(day), time);
      await this.chooseKind('Session');
      await this.sees(this.dialog('New session'));
    }
  }

  // A free place asks what it is to be.
  async chooseKind(kind) {
    const chooser = this.dialog('What is it?');
    await this.sees(chooser);
    await this.act(chooser.getByRole('button', { name: kind, exact: true }).first());
    await this.seesNot(chooser);
  }

  async showView(view) {
    const segment = this.page.getByRole('radio', { name: view, exact: true });
    const menu = this.page.getByRole('button', { name: /^View: / });
    await this.sees(segment.or(menu));
    if (await segment.count()) return this.act(segment.first());
    await this.act(menu.first());
    return this.press('menuitem', view);
  }

  async bookSession({ client, day, time }) {
    await this.go('Calendar');
    await this.beginSession({ day, time });
    await this.chooseClient(client);
    await this.press('button', 'Book session');
    await this.seesNot(this.dialog('New session'));
    await this.sees(this.card(client, time));
    await this.saved();
  }

  async openSession(client, time) {
    await this.act(this.card(client, time).first());
    await this.sees(this.dialog(`Session with ${client}`));
  }

  // ---- notes

  // On the open pop-up of a session: begins its note, or opens the one begun.
  async openNote() {
    const button = this.page.getByRole('button', { name: /^(Write|Open) note$/ });
    await this.act(button.first());
    await this.sees(this.page.getByRole('heading', { name: /Progress note/ }));
  }

  // sections: {Subjective: '…', Plan: '…'}
  async writeNote(sections) {
    for (const [title, text] of Object.entries(sections)) await this.type(title, text);
  }

  async askToSign() {
    await this.press('button', 'Sign and complete');
    await this.sees(this.dialog('Sign this note'));
  }

  async sign(passphrase = kPassphrase) {
    await this.askToSign();
    await this.type('Your passphrase', passphrase);
    await this.act(this.dialog('Sign this note').getByRole('button', { name: /^Sign/ }).first());
    await this.seesNot(this.dialog('Sign this note'), 30_000);
    await this.sees(this.page.getByRole('button', { name: 'Add addendum', exact: true }));
    await this.saved();
  }
}
