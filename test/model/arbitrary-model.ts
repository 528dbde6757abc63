import * as fc from 'fast-check';
import type { EditValue } from '../../src/model/edit.ts';
import { hostileText } from './yaml-text.ts';

/** Text as a model keeps it: trimmed, one to some lines. */
const text = hostileText.map((each) => each.trim()).filter((each) => each !== '');
const key = text.filter((each) => !/[\n\t]/.test(each) && each !== '<<' && each !== '__proto__');

const identifier = fc.oneof(
  fc.constantFrom('constructor', 'toString', 'size', 'tier', 'main', 'a', 'b', 'år', 'x1', 'valueOf'),
  fc.stringMatching(/^[a-zæøåñ][a-z0-9_æøå]{0,12}$/u),
);

const number = fc.constantFrom(
  'employees',
  'revenue',
  'count(orders)',
  'sum(orders.amount) over last 12 months',
  'financials.profit',
  'employees * 2',
);
const condition = fc.oneof(
  fc
    .tuple(number, fc.constantFrom('>', '<=', '='), fc.integer({ min: -5, max: 1_000_000 }))
    .map((parts) => parts.join(' ')),
  text.map((each) => `name = '${each.replaceAll("'", "''").replaceAll(/\s/g, ' ')}'`),
  fc.constantFrom('bankrupt', "industry under '62'", "municipality under ('03', '46')", 'true'),
);

function record(keys: fc.Arbitrary<string>, value: fc.Arbitrary<EditValue>, max: number): fc.Arbitrary<EditValue> {
  return fc
    .uniqueArray(fc.tuple(keys, value), { minLength: 1, maxLength: max, selector: ([name]) => name })
    .map((entries) => Object.fromEntries(entries));
}

const content = fc.record(
  { need: text, offer: text, owner: text, include: fc.array(text, { minLength: 1, maxLength: 2 }) },
  { requiredKeys: [], noNullPrototype: true },
);

const rules: fc.Arbitrary<EditValue> = fc.array(
  fc
    .tuple(fc.record({ segment: text, when: condition }, { requiredKeys: ['segment'], noNullPrototype: true }), content)
    .map(([rule, more]) => ({ ...rule, ...more })),
  { minLength: 1, maxLength: 4 },
);

const cuts = fc
  .uniqueArray(fc.integer({ min: -100, max: 1000 }), { minLength: 1, maxLength: 4 })
  .map((each) => each.sort((a, b) => a - b));

const variable: fc.Arbitrary<EditValue> = fc.oneof(
  number,
  condition,
  fc.record({ bands: number, cuts }, { noNullPrototype: true }),
  fc.record({ quantiles: number, groups: fc.integer({ min: 2, max: 10 }) }, { noNullPrototype: true }),
  fc.record({ when: record(key, condition, 3), otherwise: text }, { requiredKeys: ['when'], noNullPrototype: true }),
  fc.constantFrom<EditValue>(
    { status: 'orders' },
    { rhythm: 'orders' },
    { rfm: 'orders' },
    { journey: 'events' },
    { engagement: 'events' },
  ),
);

const scheme: fc.Arbitrary<EditValue> = fc.oneof(
  rules,
  fc.record({ rules, name: text, overlapping: fc.boolean() }, { requiredKeys: ['rules'], noNullPrototype: true }),
  fc.record(
    { score: record(key, condition, 3), lights: fc.constant({ green: 2, amber: 1 }) },
    { noNullPrototype: true },
  ),
  fc.record({ funnel: record(key, condition, 3), passed: text }, { requiredKeys: ['funnel'], noNullPrototype: true }),
  fc.record(
    {
      key_accounts: fc.constantFrom<EditValue>({ by: 'revenue', top: 3 }, { by: 'employees', share: 0.5 }),
      segment: text,
    },
    { noNullPrototype: true },
  ),
  fc.record(
    { matrix: fc.tuple(identifier, identifier), cells: record(key, fc.oneof(text, record(key, text, 2)), 2) },
    { requiredKeys: ['matrix'], noNullPrototype: true },
  ),
  fc.record({ by: identifier, segments: record(key, content, 2) }, { requiredKeys: ['by'], noNullPrototype: true }),
);

/** Models of the right shape, whose names and texts may be anything. */
export const arbitraryModel: fc.Arbitrary<EditValue> = fc.record(
  {
    firmament: fc.constant(1),
    name: text,
    currency: fc.constantFrom('NOK', 'EUR'),
    variables: record(identifier, variable, 4),
    exclusions: fc.array(
      fc.record({ name: text, kind: fc.constantFrom('fit', 'risk'), when: condition }, { noNullPrototype: true }),
      { maxLength: 2 },
    ),
    schemes: record(identifier, scheme, 3),
  },
  { requiredKeys: ['firmament', 'name', 'currency'], noNullPrototype: true },
);
