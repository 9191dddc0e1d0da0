// Runs the platform tests by themselves: node tests/e2e/platform/alone.mjs [part of a name]
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

// SB_PLAYWRIGHT: a folder with node_modules, when the project's own is not installed yet.
const from = process.env.SB_PLAYWRIGHT ?? new URL('../../..', import.meta.url).pathname;
const { chromium } = createRequire(`${from}/`)('playwright-core');

const options = {
  executablePath: process.env.SB_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
};
const context = {
  assert,
  chromium,
  options,
  launch: () => chromium.launch(options),
  skip: (why) => console.log(`     skipped: ${why}`),
};

let failed = 0;
const files = readdirSync(new URL('.', import.meta.url)).filter((f) => f.endsWith('.e2e.mjs'));
for (const file of files) {
  const { tests } = await import(new URL(file, import.meta.url));
  for (const { name, run } of tests) {
    if (process.argv[2] && !name.includes(process.argv[2])) continue;
    const start = performance.now();
    try {
      await run(context);
      console.log(`ok   ${name} (${Math.round(performance.now() - start)} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL ${name}\n${error.stack}`);
    }
  }
}
process.exit(failed ? 1 : 0);
