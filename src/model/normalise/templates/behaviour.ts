import type { z } from 'zod';
import type { VariablePlan } from '../../plan.ts';
import type { earlyvangelist, engagement as engagementSchema, journey } from '../../schema/variables/behaviour.ts';
import { slug } from '../../slug.ts';
import { entriesInOrder, report } from '../context.ts';
import { readExpression } from '../expression.ts';
import { caseOf, named, overWindow, quoted } from './spell.ts';
import { expressionOf, type Author } from './template.ts';

/** The ten sources of a unified profile by their priority: high counts twice. */
const PRIORITIES: readonly (readonly [string, number])[] = [
  ...['email', 'crm', 'social', 'web', 'mobile', 'display', 'predictive'].map((source) => [source, 2] as const),
  ...['support', 'external', 'store'].map((source) => [source, 1] as const),
];

/** Events per source in a window, and their weighted sum. */
export function expandEngagement(data: z.output<typeof engagementSchema>, author: Author): readonly VariablePlan[] {
  const { engagement } = data;
  const table = typeof engagement === 'string' ? engagement : 'events';
  const weights =
    typeof engagement === 'string'
      ? PRIORITIES
      : entriesInOrder(author.context, [...author.path, 'engagement'], engagement);
  if (weights.length === 0) {
    report(author.context, author.path, 'model/missing-part', {
      what: 'No source is weighed',
      expected: 'at least one',
    });
    return [];
  }
  const parts = weights.map(([source, weight]) => ({ source, weight, suffix: slug(source).replaceAll('-', '_') }));
  const over = overWindow(data.over ?? '90 days');
  const counts = parts.flatMap(({ source, suffix }) =>
    expressionOf(author, `count(${named(table)} where source = ${quoted(source)})${over}`, {
      part: { suffix, label: source },
    }),
  );
  const sum = parts.map(({ weight, suffix }) => `${weight} * ${author.name}_${suffix}`).join(' + ');
  return [...counts, ...expressionOf(author, sum)];
}

const STAGES = ['unaware', 'aware', 'interested', 'trialling', 'customer', 'advocate'] as const;
type Stage = Exclude<(typeof STAGES)[number], 'unaware'>;
const FURTHEST_FIRST: readonly Stage[] = ['advocate', 'customer', 'trialling', 'interested', 'aware'];

/** Event types that tell a stage; a journey with other types gives its own conditions. */
const TYPES: Readonly<Record<'interested' | 'trialling' | 'advocate', readonly string[]>> = {
  interested: [
    'pricing_viewed',
    'comparison_viewed',
    'calculator_used',
    'form_submitted',
    'demo',
    'meeting',
    'quote_sent',
    'basket_abandoned',
  ],
  trialling: ['trial_started', 'trial', 'sample_ordered', 'pilot'],
  advocate: ['referral', 'recommendation', 'review_written', 'reference_given', 'case_study'],
};

/** The furthest stage of the customer journey whose condition holds; unknown does not hold. */
export function expandJourney(data: z.output<typeof journey>, author: Author): readonly VariablePlan[] {
  const own = typeof data.journey === 'string' ? {} : data.journey;
  const events = named(typeof data.journey === 'string' ? data.journey : 'events');
  const over = overWindow(data.over ?? '24 months');
  const told = (types: readonly string[]): string =>
    `count(${events} where type in (${types.map(quoted).join(', ')}))${over} > 0`;
  const defaults: Readonly<Record<Stage, string>> = {
    aware: `count(${events})${over} > 0`,
    interested: told(TYPES.interested),
    trialling: told(TYPES.trialling),
    customer: 'count(orders) > 0',
    advocate: told(TYPES.advocate),
  };
  const branches: (readonly [string, string])[] = [];
  let complete = true;
  for (const stage of FURTHEST_FIRST) {
    const written =
      own[stage] === undefined ? undefined : readExpression(author.context, [...author.path, 'journey', stage]);
    complete &&= own[stage] === undefined || written !== undefined;
    branches.push([written?.text ?? defaults[stage], quoted(stage)]);
  }
  return complete ? expressionOf(author, caseOf(branches, quoted('unaware')), { values: STAGES }) : [];
}

const RUNGS = ['problem', 'aware', 'searching', 'solution', 'budget'] as const;

/** The rung up to which every condition holds. Blank, The Four Steps to the Epiphany (2005). */
export function expandEarlyvangelist(data: z.output<typeof earlyvangelist>, author: Author): readonly VariablePlan[] {
  const conditions = RUNGS.flatMap(
    (rung) => readExpression(author.context, [...author.path, 'earlyvangelist', rung]) ?? [],
  );
  if (conditions.length < Object.keys(data.earlyvangelist).length) return [];
  const branches = conditions.map((_, index) => {
    const lowest = conditions.slice(0, conditions.length - index);
    return [lowest.map(({ text }) => `(${text})`).join(' and '), String(lowest.length)] as const;
  });
  return expressionOf(author, caseOf(branches, '0'));
}
