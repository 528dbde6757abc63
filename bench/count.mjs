// Counts while a rule is edited, in a process that stays: ten conditions, two over events.
// node bench/count.mjs [companies] [events] [questions]
// node bench/count.mjs curve              at a quarter, half, one and two million companies: cost by size
import { countWhere } from '../dist/pipeline/ask/count.js';
import { runModel } from '../dist/pipeline/run.js';
import { benchWorkspace } from './workspace.mjs';

/** Ten conditions; the limits move as an analyst drags them, the two windows stay or change. */
const condition = (step, months) =>
  [
    `employees between ${5 + (step % 20)} and ${300 + step}`,
    `revenue > ${10_000 + step * 500}`,
    `rating in ('A', 'B')`,
    `not aml_flag`,
    `industry under ('62', '63', '70', '${String(10 + (step % 30))}')`,
    `age < ${40 - (step % 10)}`,
    `tier <> 'red'`,
    `log_revenue > ${9 + (step % 5) / 10}`,
    `count(events where type = 'visit') over last ${months} months >= ${1 + (step % 3)}`,
    `sum(events.amount where source = 'email') over last ${months} months > ${step * 10}`,
  ].join(' and ');

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
const told = (sorted) =>
  `median ${quantile(sorted, 0.5).toFixed(0)} ms, 95th percentile ${quantile(sorted, 0.95).toFixed(0)} ms`;

async function timesOf(rounds, work) {
  const taken = [];
  for (let index = 0; index < rounds; index += 1) {
    const started = performance.now();
    await work(index);
    taken.push(performance.now() - started);
  }
  return taken.sort((a, b) => a - b);
}

/** Milliseconds of counts with windows that are known, with new ones, and of a bare filtered count over the stored profile, sorted. */
async function measure(size, questions) {
  const { project } = await benchWorkspace(size);
  const { run } = await runModel(project, { offline: true });
  const ask = (text) => countWhere(project, text, { keepWindows: true });
  await ask(condition(0, 7));
  const known = await timesOf(questions, (step) => ask(condition(step, 7)));
  // Every window of the second round is new: each asks for other months.
  const fresh = await timesOf(12, (step) => ask(condition(step, 8 + step)));
  const bare = await timesOf(questions, (index) =>
    project.workspace.engine.rows({
      text: `SELECT count(*) FROM ${run.profile.join('.')} WHERE employees BETWEEN ${5 + (index % 20)} AND 300 AND revenue > 10000 AND rating IN ('A', 'B')
        AND NOT aml_flag AND age < 40 AND tier <> 'red' AND log_revenue > 9 AND visits_90d >= 1 AND events_12m > 5 AND substr(industry, 1, 2) IN ('62', '63', '70')`,
      parameters: [],
    }),
  );
  await project.workspace.close();
  return { known, fresh, bare };
}

if (process.argv[2] === 'curve') {
  for (const companies of [250_000, 500_000, 1_000_000, 2_000_000]) {
    const { known, fresh, bare } = await measure({ companies, events: companies * 18 }, 40);
    const each = (sorted) => `${((quantile(sorted, 0.5) / companies) * 1e6).toFixed(1)} ms a million`;
    console.log(
      `${companies} companies: windows known ${told(known)} (${each(known)}); new ${told(fresh)} (${each(fresh)}); bare ${told(bare)}`,
    );
  }
} else {
  const [companies = 1_100_000, events = 20_000_000, questions = 60] = process.argv.slice(2).map(Number);
  const { known, fresh, bare } = await measure({ companies, events }, questions);
  console.log(`${companies} companies, ${events} events`);
  console.log(
    `windows known: ${told(known)} (50 wanted); ratio to a bare filtered count ${(quantile(known, 0.5) / quantile(bare, 0.5)).toFixed(1)} (${told(bare)})`,
  );
  console.log(`windows new (two at a time): ${told(fresh)} (500 wanted)`);
}
