// Names and notes in any script are shown, found and kept.
import { kDay, reload } from './scene.mjs';

const kPeople = [
  ['Greek', 'Ελένη Παπαδοπούλου', 'Κοιμάται καλύτερα· λιγότερη ανησυχία.'],
  ['Cyrillic', 'Олександра Ковальчук', 'Спить краще; їжа й рух регулярні.'],
  ['Hebrew', 'נועה ברקוביץ׳', 'ישנה טוב יותר השבוע.'],
  ['Chinese', '王小明', '這週睡得比較好，焦慮減少。'],
  ['Japanese', '田中 美咲', '今週はよく眠れている。'],
  ['Korean', '김서연', '이번 주에는 잠을 더 잘 잤다.'],
  ['emoji', 'Sam 🙂 Rivera 👩‍👩‍👧', 'Mood 😊 → 😐 → 🙂 👩🏽‍⚕️ 🇮🇪'],
  ['combining marks', 'Zoë Nguyễn Văn Ǟ', 'A̐éö̲ — thị trường; Å ≠ Å'.normalize('NFD')],
];

// What stands in the record: names are kept composed, words as they were typed.
const same = (a, b) => a.normalize('NFC') === b.normalize('NFC');

async function keepsAll(context) {
  const device = await context.device();
  const user = await device.open();
  await user.createPractice();
  for (const [, name] of kPeople) await user.addClient(name.normalize('NFC'));
  for (const [i, [, name]] of kPeople.entries()) {
    const time = `${String(8 + i).padStart(2, '0')}:00`;
    await user.bookSession({ client: name.normalize('NFC'), day: kDay, time });
  }
  await reload(user);
  await user.unlock();
  for (const [script, name] of kPeople) {
    await user.sees(user.card(name.normalize('NFC')));
    await user.go('Clients');
    await user.sees(user.row(name.normalize('NFC')));
    await user.go('Calendar');
    context.assert.ok(script);
  }
}

async function notesKeepAll(context) {
  const device = await context.device();
  const user = await device.open();
  await user.createPractice();
  await user.addClient('Ελένη Παπαδοπούλου');
  await user.bookSession({ client: 'Ελένη Παπαδοπούλου', day: kDay, time: '10:00' });
  await user.openSession('Ελένη Παπαδοπούλου', '10:00');
  await user.openNote();
  const text = kPeople.map(([script, , note]) => `${script}: ${note}`).join('\n');
  await user.type('Subjective', text);
  await user.draftSaved();
  await reload(user);
  await user.unlock();
  await user.go('Calendar');
  await user.openSession('Ελένη Παπαδοπούλου', '10:00');
  await user.openNote();
  await user.page.waitForFunction(() => document.querySelector('.field[aria-label="Subjective"]')
    ?.value);
  const kept = await user.value('Subjective');
  context.assert.ok(same(kept, text), `kept: ${kept}`);
  await user.sign();
  for (const [, , note] of kPeople.slice(0, 6)) await user.sees(user.words(note));
}

// The search finds people by what is typed without accents and in any case.
async function found(context) {
  const device = await context.device();
  const user = await device.open();
  await user.createPractice();
  for (const name of ['Zoë Nguyễn', 'Ελένη Παπαδοπούλου', '王小明']) await user.addClient(name);
  await user.go('Clients');
  for (const [typed, name] of [['zoe nguyen', 'Zoë Nguyễn'], ['ΕΛΕΝΗ', 'Ελένη Παπαδοπούλου'],
    ['王', '王小明']]) {
    await user.type('Search clients', typed);
    await user.sees(user.words('1 client matches'));
    await user.sees(user.row(name));
  }
}

// Glyphs are really painted: the picture of a card is not the picture of an empty one.
async function painted(context) {
  const device = await context.device();
  const user = await device.open();
  await user.createPractice();
  const seen = new Set();
  for (const [script, name] of kPeople.slice(0, 7)) {
    await user.addClient(name.normalize('NFC'));
    await user.settled();
    const row = user.row(name.normalize('NFC')).first();
    const picture = await user.page.screenshot({ clip: await row.boundingBox() });
    const key = picture.toString('base64');
    context.assert.ok(picture.length > 1500, `${script}: something is painted`);
    context.assert.ok(!seen.has(key), `${script}: it is its own picture`);
    seen.add(key);
  }
}

export const tests = [
  { name: 'APP-03 names in eight scripts are listed, booked and kept over a reload',
    run: keepsAll, ms: 240_000 },
  { name: 'APP-03 a note in eight scripts is kept word for word and can be signed',
    run: notesKeepAll },
  { name: 'APP-03 CLI-02 names are found without accents and in any case', run: found },
  { name: 'APP-03 glyphs of each script are painted', run: painted },
];
