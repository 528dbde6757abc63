import { expect, it } from 'vitest';
import type { FunnelAnswer } from '../../../../src/contract/ask.ts';
import { funnelSection } from '../../../../src/stages/segment/sections/funnel.ts';

const noTurnover = { turnover_removed: null, turnover_alone: null, turnover_only: null };
const removed = Array.from({ length: 247 }, (_, index) => (index * 37) % 11);
const passed = 500;
const companies = removed.reduce((sum, each) => sum + each, passed);
let entered = companies;
const steps = removed.map((each, index) => {
  entered -= each;
  const step = { number: index + 1, name: `Filter ${index + 1}`, text: 'a > 1', removed: each, left: entered };
  return { ...step, entered: entered + each, alone: each, only: 0, unknown: 0, ...noTurnover };
});
const funnel: FunnelAnswer = {
  run: 'r',
  as_of: '2026-06-30',
  model_changed: false,
  data_changed: false,
  scheme: 'appetite',
  companies,
  outside: 0,
  passed,
  worth: null,
  turnover: null,
  turnover_passed: null,
  steps,
};

it('hands every filter to the picture, so that what each bar removed is what its filter removed', () => {
  const [block] = funnelSection(funnel, 'Appetite', 'NOK').blocks;
  const chart = block?.type === 'chart' && block.chart.kind === 'funnel' ? block.chart : undefined;
  const drawn = chart?.steps.map((each, at) => (chart.steps[at - 1]?.remaining ?? companies) - each.remaining);
  expect(drawn).toEqual(removed);
  expect(chart?.steps.at(-1)?.remaining).toBe(passed);
});
