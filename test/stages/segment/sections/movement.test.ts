import { describe, expect, it } from 'vitest';
import type { FlowsAnswer } from '../../../../src/contract/ask.ts';
import { movementSection } from '../../../../src/stages/segment/sections/movement.ts';
import type { SectionContext } from '../../../../src/stages/segment/sections/reference.ts';

const context: SectionContext = {
  scheme: 'main',
  currency: 'NOK',
  worth: 'Turnover',
  segments: [
    { id: 'small', name: 'Small', colour: 1 },
    { id: 'large', name: 'Large', colour: 2 },
  ],
};

const flow = { scheme: 'main', by_company: 2, by_rule: 0, by_time: 1 };
const flows: FlowsAnswer = {
  from: { run: 'a', as_of: '2026-03-31' },
  to: { run: 'b', as_of: '2026-06-30' },
  flows: [
    { ...flow, from: 'small', to: 'large', companies: 3 },
    { ...flow, from: null, to: 'small', companies: 1, by_company: 1, by_time: 0 },
    { ...flow, scheme: 'other', from: 'x', to: 'y', companies: 90 },
  ],
  moved: [{ id: 'c1', name: 'Alfa', scheme: 'main', from: 'small', to: 'large', cause: 'time' }],
};

describe('the section of movement', () => {
  it('tells how many moved and why, of its own scheme alone', () => {
    const section = movementSection(flows, context, 1_000);
    expect(section.title).toBe(
      '4 companies of 1,000 moved since 2026-03-31: 3 because the company changed, 1 because time passed',
    );
    const [chart, who] = section.blocks;
    expect(chart).toMatchObject({ title: 'The widest flow, 3 companies, goes from ‘Small’ to ‘Large’' });
    expect(chart?.type === 'chart' && chart.chart.kind === 'flows' && chart.chart.flows).toHaveLength(2);
    expect(who?.type === 'table' && who.table.rows).toEqual([
      ['Alfa', context.segments[0], context.segments[1], 'time passed'],
    ]);
  });

  it('claims nothing before there are two runs, and says when nobody moved', () => {
    expect(movementSection(undefined, context, 10).blocks[0]).toMatchObject({
      type: 'callout',
      kind: 'not-enough-data',
    });
    const nobody = movementSection({ ...flows, flows: [], moved: [] }, context, 10);
    expect(nobody).toMatchObject({ title: 'Nobody moved between 2026-03-31 and 2026-06-30', blocks: [] });
  });
});
