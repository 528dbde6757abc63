// A second run after 1% of the companies changed: what it stores, and what it costs beside the first.
// node bench/second-run.mjs [companies] [events]
import { runModel } from '../dist/pipeline/run/run.js';
import { benchWorkspace } from './workspace.mjs';

const [companies = 1_100_000, events = 20_000_000] = process.argv.slice(2).map(Number);
const { project } = await benchWorkspace({ companies, events });
const { engine } = project.workspace;
const text = (sql) => ({ text: sql, parameters: [] });
const [before] = await engine.rows(text('SELECT coalesce(max(number), 0) AS n FROM meta.runs'));
const first = await runModel(project, { offline: true, asOf: '2026-06-30' });
// A stand-in for an import: 1% of the companies report other employees and another rating, as new versions of their records.
await engine.transaction(async (session) => {
  await session.run(
    text(
      `CREATE TEMP TABLE moved AS SELECT _record FROM data.companies__companies WHERE _to IS NULL AND _company % 100 = 7`,
    ),
  );
  await session.run(
    text(`INSERT INTO data.companies__companies SELECT * REPLACE (DATE '2026-07-15' AS _from, coalesce(employees, 0) * 3 + 1 AS employees, 'A' AS rating)
    FROM data.companies__companies WHERE _to IS NULL AND _record IN (SELECT _record FROM moved)`),
  );
  await session.run(
    text(
      `UPDATE data.companies__companies SET _to = DATE '2026-07-15' WHERE _to IS NULL AND _from < DATE '2026-07-15' AND _record IN (SELECT _record FROM moved)`,
    ),
  );
  await session.run(text(`UPDATE meta.tables SET versions = true WHERE physical = 'companies__companies'`));
  await session.run(text('UPDATE meta.workspace SET data_version = data_version + 1'));
  await session.run(text('DROP TABLE moved'));
});
const started = performance.now();
const second = await runModel(project, { offline: true, asOf: '2026-07-15' });
const took = (performance.now() - started) / 1000;
const [stored] = await engine.rows(
  text(`SELECT (SELECT count(*) FROM history.memberships) AS memberships,
  (SELECT count(*) FROM history.memberships WHERE opened_by = ${second.run.number}) AS opened,
  (SELECT count(*) FROM history.memberships WHERE closed_by = ${second.run.number}) AS closed,
  (SELECT count(*) FROM history.changes WHERE number = ${second.run.number}) AS changes`),
);
const causes = await engine.rows(
  text(`SELECT cause, count(*) AS n FROM history.changes WHERE number = ${second.run.number} GROUP BY 1 ORDER BY 1`),
);
console.log(
  `second run ${took.toFixed(2)} s, first ${first.run.seconds.toFixed(2)} s: ratio ${(took / first.run.seconds).toFixed(2)} (after run ${before.n})`,
);
console.log(
  `stored: ${stored.changes} changes, ${stored.opened} memberships opened and ${stored.closed} closed, of ${stored.memberships} in all`,
);
console.log(
  `causes: ${causes.map((each) => `${each.cause} ${each.n}`).join(', ')}; resident ${(process.memoryUsage().rss / 2 ** 30).toFixed(2)} GiB`,
);
await project.workspace.close();
