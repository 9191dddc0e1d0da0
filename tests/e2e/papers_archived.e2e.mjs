// NOTE-15: a signed note that was archived is out of the chart and of its paper, and stands there
// again, marked and whole, when somebody asks for it.
import { more } from './note_steps.mjs';
import { downloadOf, readCsv, readPdf } from './papers.mjs';
import { kAmara, practiceWithNote } from './scene.mjs';

const kText = 'Client reports sleeping five nights out of seven.';

async function onPaperWhenAsked(context) {
  const { assert } = context;
  const { user } = await practiceWithNote(await context.device());
  await user.writeNote({ Subjective: kText });
  await user.sign();
  await more(user, 'Archive…');
  await user.type('Reason', 'Written twice');
  await user.act(user.dialog('Archive this note?')
    .getByRole('button', { name: 'Archive', exact: true }).first());
  await user.isTold('This note is out of the chart and kept in the record.');
  await user.openChart(kAmara);

  const paper = async (button, prepare) => {
    await user.press('button', 'Print or export…');
    await user.sees(user.dialog('Print or export'));
    await prepare?.();
    return downloadOf(user.page, () => user.press('button', button));
  };
  const tick = () => user.press('checkbox', 'Archived notes, marked ARCHIVED');
  const without = await readPdf((await paper('Make PDF')).bytes);
  assert.doesNotMatch(without.pages.join(' '), /five nights/);
  const whole = (await readPdf((await paper('Make PDF', tick)).bytes)).pages.join(' ');
  assert.match(whole, /Notes 1 \(1 archived\)/);
  assert.match(whole, /\(ARCHIVED\)/);
  assert.match(whole, /sleeping five nights out of seven/);
  assert.match(whole, /Signed by R\. Hale, LPC/);
  assert.match(whole, /[0-9a-f]{64}/);
  const table = await paper('Save file', async () => {
    await tick();
    await user.act(user.page.getByRole('radio', { name: /CSV, a row per note/ }).first());
  });
  const [row] = readCsv(table.text);
  assert.equal(row.archived, 'yes');
  assert.equal(row.state, 'signed');
  assert.match(row.text, /five nights/);
}

export const tests = [
  { name: 'NOTE-15 an archived note is on paper when asked for, marked and whole',
    run: onPaperWhenAsked },
];
