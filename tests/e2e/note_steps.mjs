// Steps around one note, for several tests.
import { kAmara } from './scene.mjs';

export async function more(user, entry) {
  await user.press('button', 'More for this note');
  await user.act(user.page.getByRole('menuitem', { name: entry, exact: true }).first());
}

// From any page, by the session at 10:00.
export async function openNoteOfTen(user) {
  await user.go('Calendar');
  await user.openSession(kAmara, '10:00');
  await user.openNote();
}

// In the open dialog "Sign this addendum".
export async function signAddendum(user, passphrase = 'maple orbit lantern quilt') {
  const dialog = user.dialog('Sign this addendum');
  await user.sees(dialog);
  await user.type('Your passphrase', passphrase);
  await user.act(dialog.getByRole('button', { name: /^Sign/ }).first());
  await user.seesNot(dialog, 30_000);
  await user.saved();
}
