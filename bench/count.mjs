// Counts while a rule is edited, in a process that stays: ten conditions, two over events.
// node bench/count.mjs [companies] [events] [questions]
// node bench/count.mjs curve              at a quarter, half, one and two million companies: cost by size
import { countWhere } from '../dist/pipeline/ask/condition/count.js';
import { runModel } from '../dist/pipeline/run/run.js';
import { bareCount, condition } from './questions.mjs';
import { median, timesOf, told } from './times.mjs';
import { benchWorkspace } from './workspace.mjs';

/** Milliseconds of counts with windows that are known, with new ones, and of a bare filtered count over the stored profile. */
async function measure(size, questions) {
  const { project } = await benchWorkspace(size);
  const { run } = await runModel(project, { offline: true });
  const ask = (text) => countWhere(project, text, { keepWindows: true });
  await ask(condition(0, 7));
  const known = await timesOf(questions, (step) => ask(condition(step, 7)));
  // Every window of the second round is new: each asks for other months.
  const fresh = await timesOf(12, (step) => ask(condition(step, 8 + step)));
  const bare = await timesOf(questions, (index) =>
    project.workspace.engine.rows({ text: bareCount(run.profile.join('.'), index), parameters: [] }),
  );
  await project.workspace.close();
  return { known, fresh, bare };
}

if (process.argv[2] === 'curve') {
  for (const companies of [250_000, 500_000, 1_000_000, 2_000_000]) {
    const { known, fresh, bare } = await measure({ companies, events: companies * 18 }, 40);
    const each = (times) => `${((median(times) / companies) * 1e6).toFixed(1)} ms a million`;
    console.log(
      `${companies} companies: windows known ${told(known)} (${each(known)}); new ${told(fresh)} (${each(fresh)}); bare ${told(bare)}`,
    );
  }
} else {
  const [companies = 1_100_000, events = 20_000_000, questions = 60] = process.argv.slice(2).map(Number);
  const { known, fresh, bare } = await measure({ companies, events }, questions);
  console.log(`${companies} companies, ${events} events`);
  console.log(
    `windows known: ${told(known)} (50 wanted); ratio to a bare filtered count ${(median(known) / median(bare)).toFixed(1)} (${told(bare)})`,
  );
  console.log(`windows new (two at a time): ${told(fresh)} (500 wanted)`);
}
