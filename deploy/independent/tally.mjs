// Says of a suite's results how many passed, and what failed.
import {readFileSync} from 'node:fs';

const [suite, file] = process.argv.slice(2);
const {stats, failures} = JSON.parse(readFileSync(file, 'utf8'));
console.log(`${suite}: ${stats.passes} passed, ${stats.failures} failed, ${stats.pending} skipped`);
for (const failure of failures) {
  console.log(`  ${failure.fullTitle}\n    ${(failure.err.message ?? '').split('\n')[0]}`);
}
