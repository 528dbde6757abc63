// Counts while a rule is edited, in a process that stays: ten conditions, two over events.
// node bench/count.mjs [companies] [events] [questions]
import { countWhere } from '../dist/pipeline/ask/count.js';
import { runModel } from '../dist/pipeline/run.js';
import { benchWorkspace } from './workspace.mjs';

const [companies = 1_100_000, events = 20_000_000, questions = 60] = process.argv.slice(2).map(Number);
const { project } = await benchWorkspace({ companies, events });
await runModel(project, { offline: true });
const { engine } = project.workspace;

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

async function times(conditions) {
  const taken = [];
  for (const each of conditions) {
    const started = performance.now();
    await countWhere(project, each, { keepWindows: true });
    taken.push(performance.now() - started);
  }
  return taken.sort((a, b) => a - b);
}
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
const told = (sorted) =>
  `median ${quantile(sorted, 0.5).toFixed(0)} ms, 95th percentile ${quantile(sorted, 0.95).toFixed(0)} ms`;

await countWhere(project, condition(0, 7), { keepWindows: true });
const known = await times(Array.from({ length: questions }, (_, step) => condition(step, 7)));
// Every window of the second round is new: each asks for other months.
const fresh = await times(Array.from({ length: 12 }, (_, step) => condition(step, 8 + step)));

/** The bare engine: one filtered count over the stored profile, as a floor. */
const { profile } = (
  await engine.rows({
    text: `SELECT profile FROM meta.runs WHERE state = 'published' ORDER BY number DESC LIMIT 1`,
    parameters: [],
  })
)[0];
const bare = [];
for (let index = 0; index < questions; index += 1) {
  const started = performance.now();
  await engine.rows({
    text: `SELECT count(*) FROM ${profile} WHERE employees BETWEEN ${5 + (index % 20)} AND 300 AND revenue > 10000 AND rating IN ('A', 'B')
      AND NOT aml_flag AND age < 40 AND tier <> 'red' AND log_revenue > 9 AND visits_90d >= 1 AND events_12m > 5 AND substr(industry, 1, 2) IN ('62', '63', '70')`,
    parameters: [],
  });
  bare.push(performance.now() - started);
}
bare.sort((a, b) => a - b);
console.log(`${companies} companies, ${events} events`);
console.log(
  `windows known: ${told(known)} (50 wanted); ratio to a bare filtered count ${(quantile(known, 0.5) / quantile(bare, 0.5)).toFixed(1)} (${told(bare)})`,
);
console.log(`windows new (two at a time): ${told(fresh)} (500 wanted)`);
await project.workspace.close();
