import { describe, expect, it } from 'vitest';
import type { SchemeCount } from '../../../../src/contract/run.ts';
import type { SegmentReference } from '../../../../src/report/text.ts';
import { overviewFinding, overviewSection } from '../../../../src/stages/segment/sections/overview.ts';
import type { SectionContext } from '../../../../src/stages/segment/sections/reference.ts';

const segments: readonly SegmentReference[] = [
  { id: 'partners', name: 'Partners', colour: 0 },
  { id: 'rest', name: 'Rest', colour: null },
];
const context: SectionContext = { scheme: 'main', currency: 'NOK', worth: 'Turnover', segments };

const scheme: SchemeCount = {
  scheme: 'main',
  name: 'Main',
  exclusive: true,
  companies: 1_000,
  turnover: 1_000,
  within: null,
  worth: 'Turnover',
  segments: [
    { id: 'partners', name: 'Partners', companies: 90, share: 0.09, turnover: 410, turnover_share: 0.41 },
    { id: 'rest', name: 'Rest', companies: 900, share: 0.9, turnover: 590, turnover_share: 0.59 },
  ],
  excluded: 10,
  unassigned: 0,
  undecided: 25,
  missing: [{ variable: 'employees', companies: 25 }],
  uncertain: null,
};

const withoutMoney: SchemeCount = {
  ...scheme,
  segments: scheme.segments.map((each) => ({ ...each, turnover: null, turnover_share: null })),
};

describe('the section of a scheme', () => {
  it('is titled by its finding, and proves it with share of companies against share of turnover', () => {
    const section = overviewSection(scheme, context, 'map');
    expect(section.title).toBe('Partners bring 41% of turnover from 9% of companies');
    const [weight, map] = section.blocks;
    expect(weight).toMatchObject({
      type: 'chart',
      title: '1 of 2 segments weighs more in turnover than in companies',
      chart: { kind: 'dots', items: [{ label: segments[0], before: 0.09, value: 0.41 }, { label: segments[1] }] },
      note: 'Shares are of all companies of the run; 10 companies excluded; for 25 companies a rule could not be decided (unknown: employees 25).',
    });
    expect(map).toMatchObject({
      type: 'chart',
      title: 'The largest beside the rest is Partners, with 90 companies',
      note: expect.stringContaining('Rest (900 companies) is not drawn.'),
      chart: { kind: 'map' },
    });
  });

  it('shows the map alone where nothing is known of money, and only the shares where a glance is wanted', () => {
    const kinds = (of: SchemeCount, show: 'map' | 'glance'): string[] =>
      overviewSection(of, context, show).blocks.map((block) =>
        block.type === 'chart' ? block.chart.kind : block.type,
      );
    expect(kinds(scheme, 'map')).toEqual(['dots', 'map']);
    expect(kinds(scheme, 'glance')).toEqual(['dots']);
    expect(kinds(withoutMoney, 'glance')).toEqual(['map']);
  });

  it('keeps every number of the picture in its table', () => {
    const [weight] = overviewSection(scheme, context, 'map').blocks;
    expect(weight?.type === 'chart' && weight.table?.rows).toEqual([
      [segments[0], 90, 0.09, 410, 0.41],
      [segments[1], 900, 0.9, 590, 0.59],
    ]);
  });

  it('quotes a name that cannot open a sentence', () => {
    const lights = { ...scheme, segments: scheme.segments.map((each) => ({ ...each, name: each.name.toLowerCase() })) };
    expect(overviewFinding(lights, context)).toBe('Segment ‘partners’ brings 41% of turnover from 9% of companies');
  });

  it('puts a name that is no plural before a colon', () => {
    const places = { ...scheme, segments: scheme.segments.map((each) => ({ ...each, name: 'Oslo' })) };
    expect(overviewFinding(places, context)).toBe('Oslo: 41% of turnover from 9% of companies');
  });

  it('tells a scheme of very many segments by the largest ten, and by the pictures of what it crosses', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({
      id: `s${index}`,
      name: `S${index}`,
      companies: 10,
      share: 0.01,
      turnover: index === 0 ? 410 : 10,
      turnover_share: index === 0 ? 0.41 : 0.01,
    }));
    const [proof] = overviewSection(scheme, context, 'map').blocks;
    if (proof?.type !== 'chart') throw new Error('no chart');
    const section = overviewSection({ ...scheme, segments: many }, context, 'glance', undefined, [proof]);
    expect(section.title).toBe('10 of 50 segments bring 50% of turnover');
    expect(section.blocks).toEqual([proof]);
  });

  it('says that a scheme holds nobody', () => {
    const nobody = {
      ...scheme,
      segments: scheme.segments.map((each) => ({ ...each, companies: 0, turnover: 0, turnover_share: 0 })),
    };
    expect(overviewFinding(nobody, context)).toBe('No company is in a segment of Main');
    expect(overviewSection(nobody, context, 'map').blocks).toEqual([]);
  });
});
