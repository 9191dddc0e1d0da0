// Two tabs of one browser: one writes, the other waits, takes over cleanly, and never both write.
import { startLab } from './lab.mjs';

async function inTabs(context, count, work) {
  const lab = await startLab();
  const browser = await context.launch();
  try {
    const profile = await browser.newContext();
    const tabs = [];
    for (let i = 0; i < count; ++i) {
      const tab = await profile.newPage();
      await tab.goto(lab.url);
      await tab.waitForFunction(() => window.ready);
      tabs.push(tab);
    }
    await work(tabs);
  } finally {
    await browser.close();
    await lab.stop();
  }
}

// Starts keeping in a tab; when told to flush it appends `draft`.
async function start(tab, draft) {
  await tab.evaluate((text) => {
    let draft = text;
    lab.keep(() => {
      if (draft) lab.append(draft);
      draft = '';
    });
    lab.keeping.attachNothing();
    lab.keeping.request(false);
  }, draft);
}

async function heard(tab, news) {
  await tab.waitForFunction((text) => lab.news.at(-1) === text, news, { timeout: 8000 });
}

async function append(tab, row) {
  return tab.evaluate(async (text) => {
    lab.append(text);
    return (await lab.settled()).at(-1);
  }, row);
}

async function oneWrites(context) {
  const { assert } = context;
  await inTabs(context, 2, async ([first, second]) => {
    await start(first);
    await heard(first, 'writer_granted');
    await start(second);
    await heard(second, 'writer_elsewhere');
    assert.equal((await append(first, 'from the first')).fault, '');
    const refused = await append(second, 'from the second');
    assert.equal(refused.fault, 'unavailable');
    assert.match(refused.message, /not the one that may write/);
    await first.close();
    await heard(second, 'writer_granted');
    const found = await second.evaluate(() => lab.loaded());
    assert.deepEqual(found.rows.map(([, text]) => text), ['from the first']);
    assert.equal((await append(second, 'from the second')).fault, '');
  });
}

async function takeOver(context) {
  const { assert } = context;
  await inTabs(context, 3, async ([first, second, third]) => {
    await start(first, 'draft of the first');
    await heard(first, 'writer_granted');
    await start(third);
    await heard(third, 'writer_elsewhere');
    await start(second);
    await heard(second, 'writer_elsewhere');
    await second.evaluate(() => lab.keeping.request(true));
    await heard(second, 'writer_granted');
    await heard(first, 'writer_lost');
    const found = await second.evaluate(() => lab.loaded());
    assert.deepEqual(found.rows.map(([, text]) => text), ['draft of the first']);
    assert.equal((await append(first, 'too late')).fault, 'unavailable');
    assert.equal((await append(second, 'from the second')).fault, '');
    assert.deepEqual(await third.evaluate(() => lab.news), ['writer_elsewhere']);
    // And back again: what the second wrote is loaded before the first may write.
    await first.evaluate(() => lab.keeping.request(false));
    await heard(first, 'writer_elsewhere');
    await first.evaluate(() => lab.keeping.request(true));
    await heard(first, 'writer_granted');
    const again = await first.evaluate(() => lab.loaded());
    assert.deepEqual(again.rows.map(([, text]) => text),
      ['draft of the first', 'from the second']);
  });
}

async function frozenTab(context) {
  const { assert } = context;
  await inTabs(context, 2, async ([first, second]) => {
    await start(first);
    await heard(first, 'writer_granted');
    await start(second);
    await heard(second, 'writer_elsewhere');
    // The first tab hangs for seven seconds, then writes before it hears anything.
    const woken = first.evaluate(async () => {
      const end = performance.now() + 7000;
      while (performance.now() < end);
      lab.append('written blindly');
      return lab.settled();
    });
    await second.evaluate(() => lab.keeping.request(true));
    await heard(second, 'writer_granted');
    assert.equal((await append(second, 'from the second')).fault, '');
    const outcomes = await woken;
    assert.equal(outcomes[0].fault, 'unavailable');
    assert.match(outcomes[0].message, /opened in another tab/);  // by the fence, not by us
    await heard(first, 'writer_lost');
    const found = await second.evaluate(async () => {
      await lab.storage.close();
      return lab.open();
    });
    assert.deepEqual(found.rows.map(([, text]) => text), ['from the second']);
  });
}

async function released(context) {
  await inTabs(context, 2, async ([first, second]) => {
    await start(first);
    await heard(first, 'writer_granted');
    await start(second);
    await heard(second, 'writer_elsewhere');
    await first.evaluate(() => lab.keeping.release());
    await heard(second, 'writer_granted');
  });
}

export const tests = [
  { name: 'SAFE-06 one tab writes, the other waits and follows', run: oneWrites },
  { name: 'SAFE-06 a tab takes over after the other has flushed', run: takeOver },
  { name: 'SAFE-06 a frozen tab is robbed and cannot write when it wakes', run: frozenTab },
  { name: 'SAFE-06 a released practice goes to the tab that waits', run: released },
];
