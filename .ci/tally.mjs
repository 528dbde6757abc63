// Sums the steps of .ci/run: node .ci/tally.mjs FOLDER, which holds NAME.status (an exit code) and, of a test run, NAME.json
// (vitest's). A step that failed without a failed test to show for it counts as one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const total = { passed: 0, failed: 0, skipped: 0 };
for (const file of readdirSync(folder).filter((name) => name.endsWith('.status'))) {
  const name = file.slice(0, -'.status'.length);
  const status = readFileSync(join(folder, file), 'utf8').trim();
  const of = testsOf(join(folder, `${name}.json`));
  total.passed += of.passed;
  total.skipped += of.skipped;
  total.failed += status !== '0' && of.failed === 0 ? 1 : of.failed;
  console.log(`${name}: exit ${status}, ${of.passed} passed, ${of.failed} failed, ${of.skipped} skipped`);
}
const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);

function testsOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
