// Pictures of every main screen, three sizes, light and dark:
//   node tests/e2e/shots.mjs <folder> [desktop|tablet|phone] [light|dark]
// For a person to look at beside the drawn targets; nothing is compared by machine.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Context, Worker } from './context.mjs';
import { kAmara, kDay } from './scene.mjs';
import { kNote } from './story.e2e.mjs';

const kSizes = {
  desktop: { width: 1280, height: 800 },
  tablet: { width: 820, height: 1180, touch: true },
  phone: { width: 390, height: 844, touch: true },
};
const [folder, onlySize, onlyLook] = process.argv.slice(2);
const site = process.env.SB_SITE ?? fileURLToPath(new URL('../../build/web/site', import.meta.url));

class Camera {
  constructor(user, name) {
    this.user = user;
    this.name = name;
  }

  async shoot(screen) {
    await this.user.settled();
    await this.user.page.screenshot({ path: join(folder, `${screen}-${this.name}.png`) });
  }

  // One screen; a failure is told and the next ones are still taken.
  async screen(name, prepare) {
    try {
      await prepare();
    } catch (error) {
      console.log(`${this.name} ${name}: ${error.message.split('\n')[0]}`);
    }
    await this.shoot(name).catch((error) => console.log(`${name}: ${error.message}`));
  }
}

async function gate(camera, user) {
  await camera.screen('gate-welcome', async () => {});
  await camera.screen('gate-create', async () => {
    await user.press('button', 'Create a practice');
    await user.type('Practice name', 'Hale Counselling');
    await user.press('button', 'Continue');
    await user.isTold('Choose a passphrase.');
    await user.type('Passphrase', 'maple orbit lantern quilt');
  });
  await camera.screen('gate-recovery-code', async () => {
    await user.type('Your name', 'R. Hale');
    await user.type('Credentials', 'LPC');
    await user.type('Passphrase again', 'maple orbit lantern quilt');
    await user.press('button', 'Continue');
    await user.recoveryCode();
  });
  await user.type('Type the code back', await user.recoveryCode());
  await user.press('button', 'Open my practice');
  await user.isIn();
  await user.saved().catch(() => {});
}

async function empty(camera, user) {
  await camera.screen('calendar-empty', async () => {});
  await camera.screen('clients-empty', () => user.go('Clients'));
  await camera.screen('client-form', () => user.beginClient());
  await user.key('Escape');
  await user.addClient(kAmara, { Pronouns: 'she/her', 'Date of birth': '14 Mar 1992' });
}

async function work(camera, user) {
  await camera.screen('session-form', async () => {
    await user.go('Calendar');
    await user.beginSession({ day: kDay, time: '10:00' });
    await user.chooseClient(kAmara);
  });
  await user.press('button', 'Book session');
  await camera.screen('popup', () => user.openSession(kAmara, '10:00'));
  await camera.screen('note', async () => {
    await user.openNote();
    const { Plan, ...most } = kNote;
    await user.writeNote(most);
    await user.draftSaved().catch(() => {});
    await user.type('Plan', '');
  });
  await camera.screen('sign-dialog', () => user.askToSign());
  await user.key('Escape');
  await camera.screen('note-signed', () => user.sign());
  await camera.screen('addendum', () => user.press('button', 'Add addendum'));
  await user.key('Escape');
  await camera.screen('chart-small', () => user.openChart(kAmara));
}

async function rest(camera, user) {
  await camera.screen('practice', () => user.go('Practice'));
  await camera.screen('shortcuts', async () => {
    await user.key('?');
    await user.sees(user.dialog('Keyboard shortcuts'));
  });
  await user.key('Escape');
  await camera.screen('locked', () => user.lock());
  await camera.screen('locked-wrong', async () => {
    await user.tryToUnlock('wrong');
    await user.isTold(/not the passphrase/);
  });
}

async function demo(camera, user) {
  await camera.screen('demo-calendar', () => user.openDemo());
  await camera.screen('demo-popup', () => user.act(user.page.locator(
    '#semantics [role=group] button.leaf:not(.away)').filter({ hasText: /\d\d:\d\d/ }).nth(1)));
  await user.key('Escape');
  await camera.screen('demo-clients', () => user.go('Clients'));
  await camera.screen('demo-chart', () => user.act(user.page.getByRole('list')
    .getByRole('button').first()));
  await camera.screen('demo-chart-sessions', () => user.press('tab', 'Sessions'));
  await camera.screen('demo-chart-notes', () => user.press('tab', 'Notes'));
}

async function series(worker, size, look) {
  const context = new Context(worker, `${size} ${look}`, folder);
  try {
    const device = await context.device({ ...kSizes[size], dark: look === 'dark' });
    const user = await device.open();
    const camera = new Camera(user, `${size}-${look}`);
    await gate(camera, user);
    await empty(camera, user);
    await work(camera, user);
    await rest(camera, user);
    await demo(camera, user);
  } catch (error) {
    console.log(`${size} ${look}: ${error.message}`);
    await context.keepEvidence(error);
  }
  await context.close();
}

mkdirSync(folder, { recursive: true });
const worker = new Worker(site);
await worker.start();
for (const size of Object.keys(kSizes)) {
  for (const look of ['light', 'dark']) {
    if ((onlySize ?? size) !== size || (onlyLook ?? look) !== look) continue;
    await series(worker, size, look);
    console.log(`${size} ${look} done`);
  }
}
await worker.stop();
