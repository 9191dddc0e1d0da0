// Each screen for everybody: axe-core finds nothing serious, light and dark; what can be pressed on
// the canvas stands in the semantics tree, and the other way round.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { kPassphrase } from './driver.mjs';
import { kAmara, demoOpen, practiceWithNote, practiceWithSession } from './scene.mjs';
import { fromCanvas, fromTree } from './walk.mjs';

const require = createRequire(import.meta.url);
const kAxe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

async function axe(user) {
  await user.settled();
  if (!await user.page.evaluate(() => 'axe' in window)) await user.page.evaluate(kAxe);
  const found = await user.page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'],
  }));
  return found.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.impact} ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html).join(' | ')}`);
}

// Collects what axe finds on each screen, so that one run tells all.
class Check {
  #found = [];
  constructor(context, user) {
    this.context = context;
    this.user = user;
  }

  async screen(name) {
    for (const words of await axe(this.user)) this.#found.push(`${name}: ${words}`);
  }

  done() { this.context.assert.deepEqual(this.#found, []); }
}

const gate = (dark) => async (context) => {
  const device = await context.device({ dark });
  const user = await device.open();
  const check = new Check(context, user);
  await check.screen('welcome');
  await user.press('button', 'Create a practice');
  await user.press('button', 'Continue');
  await user.isTold('Choose a passphrase.');
  await check.screen('create, with errors');
  await user.press('button', 'Back');
  await user.press('button', 'Create a practice');
  for (const [label, text] of [['Practice name', 'Hale'], ['Your name', 'R. Hale'],
    ['Passphrase', kPassphrase], ['Passphrase again', kPassphrase]]) await user.type(label, text);
  await user.press('button', 'Continue');
  await user.type('Type the code back', await user.recoveryCode());
  await check.screen('recovery code');
  await user.press('button', 'Open my practice');
  await user.isIn();
  await user.saved();
  await user.lock();
  await user.tryToUnlock('wrong');
  await user.isTold(/not the passphrase/);
  await check.screen('locked, with an error');
  await user.press('button', 'Use recovery code');
  await user.sees(user.field('Recovery code'));
  await check.screen('recover');
  const other = await device.open();
  await other.sees(other.heading('Open in another tab'));
  const second = new Check(context, other);
  await second.screen('elsewhere');
  check.done();
  second.done();
};

const practice = (dark) => async (context) => {
  const { user } = await practiceWithSession(await context.device({ dark }));
  const check = new Check(context, user);
  await check.screen('calendar');
  await user.openSession(kAmara, '10:00');
  await check.screen('pop-up');
  await user.press('button', 'More actions');
  await user.sees(user.page.getByRole('menu'));
  await check.screen('menu');
  await user.press('menuitem', 'Change session…');
  await user.sees(user.dialog('Change session'));
  await check.screen('session form');
  await user.press('button', 'Cancel');
  await user.press('button', 'New session');
  await user.press('button', 'Book session');
  await user.isTold('Choose a client.');
  await user.type('Client', 'A');
  await user.sees(user.page.getByRole('option'));
  await check.screen('session form with an error and its list of clients');
  await user.key('Escape');
  await user.key('Escape');
  await user.seesNot(user.dialog('New session'));
  await user.go('Clients');
  await check.screen('clients');
  await user.press('button', 'New client');
  await user.sees(user.dialog('New client'));
  await check.screen('client form');
  await user.press('button', 'Cancel');
  await user.openChart(kAmara);
  for (const tab of ['Summary', 'Sessions', 'Notes']) {
    await user.press('tab', tab);
    await check.screen(`chart, ${tab}`);
  }
  await user.go('Practice');
  await check.screen('practice');
  await user.key('?');
  await user.sees(user.dialog('Keyboard shortcuts'));
  await check.screen('shortcuts');
  check.done();
};

const note = (dark) => async (context) => {
  const { user } = await practiceWithNote(await context.device({ dark }));
  const check = new Check(context, user);
  await user.type('Subjective', 'Slept better.');
  await check.screen('note');
  await user.askToSign();
  await check.screen('sign dialog');
  await user.key('Escape');
  await user.sign();
  await check.screen('signed note');
  await user.press('button', 'Add addendum');
  await user.sees(user.dialog('Addendum').or(user.dialog('Add addendum')));
  await check.screen('addendum');
  check.done();
};

const demo = (options) => async (context) => {
  const user = await demoOpen(await context.device(options));
  const check = new Check(context, user);
  await check.screen('demo calendar');
  await user.go('Clients');
  await check.screen('demo clients');
  check.done();
};

const walk = (open, size = {}) => async (context) => {
  const { user } = await open(await context.device(size));
  await user.settled();
  context.assert.deepEqual(await fromTree(user), []);
  context.assert.deepEqual(await fromCanvas(user), []);
};

const kSmall = { width: 900, height: 640 };  // each point is a frame

async function walkForm(device) {
  const made = await practiceWithSession(device);
  await made.user.press('button', 'New session');
  await made.user.sees(made.user.dialog('New session'));
  return made;
}

export const tests = [
  ...[false, true].flatMap((dark) => {
    const look = dark ? 'dark' : 'light';
    return [
      { name: `APP-02 axe finds nothing serious at the gate, ${look}`, run: gate(dark) },
      { name: `APP-02 axe finds nothing serious in the practice, ${look}`, run: practice(dark) },
      { name: `APP-02 axe finds nothing serious on a note, ${look}`, run: note(dark) },
    ];
  }),
  { name: 'APP-02 axe finds nothing serious on a phone',
    run: demo({ width: 390, height: 844, touch: true }) },
  { name: 'APP-02 tree and canvas agree: the gate',
    run: walk(async (device) => ({ user: await device.open() }), kSmall) },
  { name: 'APP-02 tree and canvas agree: the calendar', run: walk(practiceWithSession) },
  { name: 'APP-02 tree and canvas agree: the session form', run: walk(walkForm, kSmall) },
  { name: 'APP-02 tree and canvas agree: a note', run: walk(practiceWithNote) },
  { name: 'APP-02 tree and canvas agree: the demo calendar',
    run: walk(async (device) => ({ user: await demoOpen(device) })) },
];
