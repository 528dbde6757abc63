// A whole run against hand-written SQL that writes the same profile and memberships, in turn, in one process.
// node bench/run.mjs [companies] [events] [rounds]
import fs from 'node:fs/promises';
import { runModel } from '../dist/pipeline/run/run.js';
import { benchWorkspace } from './workspace.mjs';

const [companies = 1_100_000, events = 20_000_000, rounds = 3] = process.argv.slice(2).map(Number);
const { project } = await benchWorkspace({ companies, events });
const { engine } = project.workspace;
const statements = (await fs.readFile(new URL('hand-written.sql', import.meta.url), 'utf8')).split(/;\s*$/mu);
const text = (sql) => ({ text: sql, parameters: [] });
const timed = async (work) => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** Takes every trace of a run away, so that each round is a first run. */
async function forget() {
  await engine.transaction(async (session) => {
    for (const table of await session.rows(
      text(`SELECT table_name AS t FROM duckdb_tables() WHERE schema_name = 'profile'`),
    ))
      await session.run(text(`DROP TABLE profile."${table.t}"`));
    for (const table of [
      'meta.runs',
      'meta.run_log',
      'meta.artefacts',
      'meta.windows',
      'history.memberships',
      'history.changes',
    ])
      await session.run(text(`DELETE FROM ${table}`));
  });
  await engine.run(text('CHECKPOINT'));
}

async function byHand() {
  await engine.transaction(async (session) => {
    for (const statement of statements.filter((each) => each.replaceAll(/--.*$/gmu, '').trim() !== ''))
      await session.run(text(statement));
  });
}

async function layOutByHand() {
  await engine.run(text('DROP SCHEMA IF EXISTS hand CASCADE'));
  await engine.run(text('CREATE SCHEMA hand'));
  await engine.run(text('CREATE TABLE hand.memberships AS SELECT * FROM history.memberships LIMIT 0'));
  await engine.run(text('CHECKPOINT'));
}

const ratios = [];
for (let round = 1; round <= rounds; round += 1) {
  await forget();
  const ours = await timed(() => runModel(project, { offline: true }));
  await layOutByHand();
  const hand = await timed(byHand);
  ratios.push(ours / hand);
  console.log(
    `round ${round}: run ${ours.toFixed(2)} s, by hand ${hand.toFixed(2)} s, ratio ${(ours / hand).toFixed(2)}`,
  );
}
const same = await engine.rows(
  text(`SELECT count(*) AS n FROM (SELECT scheme, segment, company FROM history.memberships WHERE scheme IN ('tier', 'crossed', 'main', 'ages')
  EXCEPT SELECT scheme, segment, company FROM hand.memberships)`),
);
const [{ n }] = await engine.rows(text('SELECT count(*) AS n FROM history.memberships'));
console.log(`${n} memberships; ${same[0].n} of the four schemes without ranks differ from those by hand`);
ratios.sort((a, b) => a - b);
console.log(
  `run / hand-written: median ${ratios[Math.floor(ratios.length / 2)].toFixed(2)} (at most 1.3 wanted), resident ${(process.memoryUsage().rss / 2 ** 30).toFixed(2)} GiB`,
);
await engine.run(text('DROP SCHEMA IF EXISTS hand CASCADE'));
await project.workspace.close();
