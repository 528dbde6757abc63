import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../src/engine/raw.ts';
import { companiesWhere } from '../../src/pipeline/ask/condition/companies.ts';
import { askFlows } from '../../src/pipeline/ask/scheme/flows.ts';
import { askWhy } from '../../src/pipeline/ask/company/why.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { openExample, type Example } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample('bank');
  await runModel(example.project, { asOf: '2025-06-30' });
  await runModel(example.project);
});
afterAll(() => example?.close());

const count = (where: string): Promise<number> => example.count(where);

test('every customer that is not left out is served in one way', async () => {
  const sizes = await example.sizes('service');
  const served = Object.values(sizes).reduce((sum, each) => sum + each, 0);
  expect(Object.keys(sizes)).toEqual(['start-ups', 'team-customers', 'adviser-customers', 'self-service-customers']);
  expect(served).toBe(await count('service is known'));
  expect(await count("service is unknown and not (aml_flag or sanctions_hit or risk_class = 'D')")).toBe(
    await count("industry under ('92', '25.4') and not (aml_flag or sanctions_hit or risk_class = 'D')"),
  );
});

test('the register tells no number from 1 to 4, and those companies are in the class 0-4', async () => {
  const [told] = await example.project.workspace.engine.rows(
    sql`SELECT count(*) FILTER (employees BETWEEN 1 AND 4) AS small, count(*) FILTER (employees IS NULL AND has_employees) AS hidden FROM data.headcounts`,
  );
  expect(told?.['small']).toBe(0);
  expect(Number(told?.['hidden'])).toBeGreaterThan(500);
  expect(await count("registered = 0 and size <> '0-4 employees'")).toBe(0);
});

test('customers flow up as they grow, and each move says why', async () => {
  const { flows } = await askFlows(example.project, { scheme: 'service' });
  const up = flows.find((each) => each.from === 'self-service-customers' && each.to === 'adviser-customers');
  const down = flows.find((each) => each.from === 'adviser-customers' && each.to === 'self-service-customers');
  expect(up?.by_company).toBe(up?.companies);
  expect(up?.companies).toBeGreaterThan(3 * (down?.companies ?? 0));
  expect(flows.every((each) => each.by_rule === 0)).toBe(true);
});

test('a start-up in risk class D is kept only with a funded plan, and compliance keeps nobody', async () => {
  expect(await count("start_up and risk_class = 'D' and service = 'Start-ups'")).toBeGreaterThan(0);
  expect(await count("service is known and risk_class = 'D' and not any(signals.type = 'funding')")).toBe(0);
  expect(await count('service is known and (aml_flag or sanctions_hit)')).toBe(0);
});

test('importance lifts a customer one level, and why says so', async () => {
  const lifted = await companiesWhere(
    example.project,
    "important and level = 'Level 2' and service = 'Team customers'",
    {
      limit: 1,
    },
  );
  const why = await askWhy(example.project, lifted.companies[0]?.id ?? '', 'service');
  const [condition] = why.rules.find((each) => each.outcome === true)?.conditions ?? [];
  expect(condition?.values).toMatchObject({ important: true, level: 'level-2' });
  expect(await example.report()).toContain('Four people who know you, one who answers.');
});
