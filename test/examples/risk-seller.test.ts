import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FunnelAnswer } from '../../src/contract/ask.ts';
import { sql } from '../../src/engine/raw.ts';
import { askFunnel } from '../../src/pipeline/ask/scheme/funnel.ts';
import { companiesWhere } from '../../src/pipeline/ask/condition/companies.ts';
import { askWhy } from '../../src/pipeline/ask/company/why.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { openExample, type Example } from './example.ts';

let example: Example;
let funnel: FunnelAnswer;
beforeAll(async () => {
  example = await openExample('risk-seller');
  await runModel(example.project);
  funnel = await askFunnel(example.project, 'appetite');
});
afterAll(() => example?.close());

test('70,000 companies go through more than 200 filters, and some 2,500 are left', () => {
  expect(funnel.steps).toHaveLength(247);
  expect(funnel).toMatchObject({ companies: 64_789, outside: 5211, passed: 2486 });
  expect(funnel.steps.reduce((sum, each) => sum + each.removed, funnel.passed)).toBe(funnel.companies);
  expect(funnel.steps.at(-1)?.left).toBe(funnel.passed);
});

test('each filter tells what it removed in order, alone and as the only one, in companies and in premium', async () => {
  for (const step of funnel.steps) {
    expect(step.removed).toBeLessThanOrEqual(step.alone);
    expect(step.only).toBeLessThanOrEqual(step.removed);
  }
  const roofers = funnel.steps.find((each) => each.name === 'Roofers: certified for hot work');
  const [counted] = await example.project.workspace.engine.rows(
    sql`SELECT count(*) AS companies, sum(premium_estimate) AS premium FROM data.companies__companies
      WHERE NOT coalesce(hot_work_certified OR NOT starts_with(industry, '43.91'), false)
      AND NOT coalesce(aml_flag OR sanctions_hit OR bankrupt OR adverse_media, false) AND coalesce(revenue, 300000) >= 300000
      AND NOT coalesce(industry IN ('92.000', '12.000', '25.400'), false)`,
  );
  expect(roofers).toMatchObject({ alone: counted?.['companies'], turnover_alone: counted?.['premium'] });
});

test('only green is prospected', async () => {
  const lights = await example.sizes('light');
  const prospects = await example.sizes('prospects');
  expect(lights).toEqual({ green: 715, amber: 1056, red: 715 });
  expect(prospects).toEqual({ 'call-now': 341, 'call-before-renewal': 374, 'keep-warm': 1056, 'leave-alone': 715 });
});

test('a company outside the appetite is told which filter stopped it', async () => {
  const { companies } = await companiesWhere(example.project, "employees = 2 and legal_form = 'AS'", { limit: 1 });
  const why = await askWhy(example.project, companies[0]?.id ?? '', 'appetite');
  expect(why.rules.filter((each) => each.outcome !== true).map((each) => each.name)).toContain(
    'At least three employees',
  );
});

test('the report has the funnel and the prospects', async () => {
  const html = await example.report();
  expect(html).toContain('Call before renewal');
  expect(html).toContain('Roofers: certified for hot work');
});
