import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/diagnostics/diagnostic.ts';
import { bind } from '../../src/model/bind.ts';
import { printExpression } from '../../src/model/expression/syntax/print.ts';
import { normalise } from '../../src/model/normalise.ts';
import { readModel } from '../../src/model/read.ts';
import { standardCatalogue } from './catalogue.ts';

const head = 'firmament: 1\nname: Test\ncurrency: NOK\n';

function bindText(text: string) {
  const { file, diagnostics } = readModel(head + text, 'm.yaml');
  if (file === undefined) throw new Error(diagnostics.map((each) => sentence(each)).join('\n'));
  const { plan, diagnostics: found } = normalise(file);
  if (plan === undefined) throw new Error(found.map((each) => sentence(each)).join('\n'));
  const { bound, diagnostics: bindings } = bind(plan, standardCatalogue, file.source);
  return { bound, complaints: bindings.map((each) => sentence(each)) };
}

describe('bind', () => {
  it('types variables, schemes and scores, each after what it uses', () => {
    const { bound, complaints } = bindText(`
schemes:
  main: [{segment: Partners, when: tier = 'green' and size = 'large'}, {segment: Rest}]
  tier: {score: {big: employees > 100, rich: {when: turnover > 1000, points: 2}}, lights: {green: 3, amber: 1}}
variables:
  size: {bands: staff, cuts: [20], names: [small, large]}
  staff: coalesce(employees, 0)
  turnover: known(financials.revenue, revenue)
  contact_email: latest(orders.amount)
`);
    expect(complaints).toEqual([]);
    expect(bound?.order.map(({ name }) => name)).toEqual([
      'staff',
      'size',
      'turnover',
      'contact_email',
      'tier',
      'main',
    ]);
    expect(bound?.names['tier']?.type).toEqual({ kind: 'category', values: ['green', 'amber', 'red'] });
    expect(bound?.names['tier_score']).toMatchObject({ kind: 'score', type: { kind: 'number' } });
    expect(bound?.names['size']?.type).toEqual({ kind: 'category', values: ['small', 'large'] });
    expect(bound?.names['turnover']?.type).toEqual({ kind: 'money', currency: 'NOK' });
  });

  it('weighs companies by a money variable, and by nothing else', () => {
    const variables = '\nvariables: {sales: sum(orders.amount), staff: employees}\n';
    expect(bindText(`turnover: sales${variables}`).bound?.plan.turnover?.name).toBe('sales');
    expect(bindText(`turnover: sale${variables}`).complaints).toEqual([
      expect.stringMatching(/^m\.yaml:4:11 .*no variable 'sale'.*Did you mean 'sales'\?$/),
    ]);
    expect(bindText(`turnover: staff${variables}`).complaints).toEqual([
      expect.stringMatching(/^m\.yaml:4:11 .*'staff' is a number.*money/),
    ]);
  });

  it('puts ids where people wrote names of segments', () => {
    const { bound, complaints } = bindText(`
schemes:
  needs: [{segment: Partner seekers, when: employees > 5}, {segment: Others}]
  main: [{segment: A, when: "needs = 'Partner seekers' or needs in ('Others', 'partner-seekers')"}]
  wrong: [{segment: A, when: needs = 'Partner seeker'}]
`);
    expect(bound?.plan.schemes[1]?.method).toMatchObject({ kind: 'rules' });
    const method = bound?.plan.schemes[1]?.method;
    const tree = method?.kind === 'rules' ? method.rules[0]?.when?.tree : undefined;
    expect(tree && printExpression(tree)).toBe("needs = 'partner-seekers' or needs in ('others', 'partner-seekers')");
    expect(complaints).toEqual([
      expect.stringMatching(/^m\.yaml:8:38 .*never has the value 'Partner seeker'.*Did you mean 'Partner seekers'\?$/),
    ]);
  });

  it('reports circles as a path', () => {
    expect(bindText('variables: {a: b + 1, b: c + 1, c: a + 1}\n').complaints).toEqual([
      expect.stringContaining('a → b → c → a'),
    ]);
    const { complaints } = bindText(
      'exclusions: [{name: X, kind: fit, when: "m = \'A\'"}]\nschemes: {m: [{segment: A}]}\n',
    );
    expect(complaints).toEqual([expect.stringContaining('m → the exclusions → m')]);
  });

  it('points at the name nobody knows, and only once', () => {
    const { complaints } = bindText(
      'variables:\n  a: 1 + emploees\n  b: a * 2\nschemes:\n  s: [{segment: X, when: a > b}]\n',
    );
    expect(complaints).toEqual([expect.stringMatching(/^m\.yaml:5:10 .*'emploees'.*Did you mean 'employees'\?/)]);
  });

  it('expands every template to expressions that fit the standard tables', () => {
    const { bound, complaints } = bindText(`
variables:
  rfm: {rfm: orders}
  published: {rfm: {amount: orders.amount, over: 24 months, cuts: {recency: [30, 90, 180, 365]}}}
  status: {status: orders}
  margin: {contribution: orders.amount, cost: orders.cost, rebate: orders.rebate, hours: hours.hours, rate: 900, support: money(100)}
  growth_3y: {growth: financials.revenue, years: 3}
  sales_growth: {growth: orders.amount, over: 12 months}
  gap: {rhythm: orders}
  deals: {rfm: deals}
  touch: {engagement: events}
  heat: {engagement: {email: 1, web: 2.5}, over: 30 days}
  stage: {journey: events}
  ladder: {earlyvangelist: {problem: employees > 5, aware: any(assessments.relationship = 'x'), searching: touch > 3, solution: employees > 10, budget: revenue > 1000}}
  third: {quantiles: revenue, groups: 3, names: [low, middle, high]}
  kind: {when: {Producer: "industry under ('10', '11')"}, otherwise: Other}
schemes:
  value: {rfm: orders}
  grid: {matrix: [third, kind], cells: {high: Big, low: {Producer: Small producers}}}
  types: {by: kind, segments: {Producer: {need: parts}}}
  icp: {funnel: {big: employees > 10, "<script>": revenue > 100}, stopped: Not now}
  key: {key_accounts: {by: revenue, share: 0.5}, rest: types}
`);
    expect(complaints).toEqual([]);
    expect(bound?.names['rfm']?.type).toEqual({ kind: 'number' });
    expect(bound?.names['ladder']?.type).toEqual({ kind: 'number' });
    expect(bound?.names['status']?.type).toMatchObject({
      kind: 'category',
      values: ['prospect', 'new', 'active', 'dormant', 'lost', 'regained'],
    });
    expect(bound?.names['grid']?.type).toMatchObject({
      values: ['small-producers', 'low-x-other', 'middle-x-producer', 'middle-x-other', 'big'],
    });
    expect(bound?.names['key']?.type).toMatchObject({ values: ['key-accounts', 'producer', 'other'] });
    expect(bound?.names['value']?.type).toMatchObject({ kind: 'category' });
  });
});
