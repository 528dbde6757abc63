import type { Evidence } from '../../../contract/segments/scorecard.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import type { OwnerPlan, SchemePlan, SegmentPlan } from '../../../model/plan.ts';
import { evidenceOf } from '../evidence.ts';
import type { Settings } from '../settings.ts';

/** Actionable: is it said what to offer and who does it, have they room, and can the rule be kept in mind? */
export function actionable(
  segment: SegmentPlan,
  scheme: SchemePlan,
  load: { readonly owners: readonly OwnerPlan[]; readonly companies: (owner: string) => number },
  settings: Settings,
): readonly Evidence[] {
  return [writtenOf(segment, settings), loadOf(segment, load, settings), lengthOf(segment, scheme, settings)];
}

const texts: Readonly<Record<string, (segment: SegmentPlan) => string | undefined>> = {
  need: (each) => each.need,
  talk_to: (each) => each.talkTo,
  offer: (each) => each.offer,
  message: (each) => each.message,
  channel: (each) => each.channel,
  owner: (each) => each.owner,
};

function writtenOf(segment: SegmentPlan, settings: Settings): Evidence {
  const lacking = settings.written.filter((key) => texts[key]?.(segment) === undefined);
  const base = { id: 'written', label: `Said: ${settings.written.join(', ')}`, measure: 'share' } as const;
  // What nobody has said yet is no fault of the segment: it cannot be judged.
  const asked = lacking.map((key) => `${key}: …`).join(', ');
  return evidenceOf(
    'actionable',
    lacking.length === 0
      ? { ...base, value: 1, note: 'All are written.' }
      : { ...base, value: null, note: `the model does not say ${listed(lacking)}; write ${asked} beside the segment` },
    settings,
  );
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

/** The companies of all segments an owner has in the scheme, as a share of those they can serve. */
function loadOf(
  { owner }: SegmentPlan,
  { owners, companies }: Parameters<typeof actionable>[2],
  settings: Settings,
): Evidence {
  const base = { id: 'load', label: 'Companies per place the owner has', measure: 'share', bound: 'most' } as const;
  if (owner === undefined)
    return evidenceOf('actionable', { ...base, value: null, shown: true, note: 'It has no owner.' }, settings);
  const capacity = settings.capacity[owner] ?? owners.find((each) => each.name === owner)?.capacity;
  if (capacity === undefined)
    return evidenceOf(
      'actionable',
      {
        ...base,
        value: null,
        shown: true,
        note: `How many companies ‘${owner}’ can serve is not said: scorecard.actionable.capacity.`,
      },
      settings,
    );
  const load = companies(owner);
  return evidenceOf(
    'actionable',
    {
      ...base,
      value: load / capacity,
      note: `${load.toLocaleString('en')} companies for ‘${owner}’, who can serve ${capacity.toLocaleString('en')}.`,
    },
    settings,
  );
}

function lengthOf(segment: SegmentPlan, scheme: SchemePlan, settings: Settings): Evidence {
  const conditions = conditionsIn(segment.id, scheme);
  return evidenceOf(
    'actionable',
    {
      id: 'conditions',
      label: 'Conditions of its rule',
      measure: 'count',
      bound: 'most',
      value: conditions ?? null,
      ...(conditions === undefined ? { shown: true, note: 'It is not made by a rule people could repeat.' } : {}),
    },
    settings,
  );
}

/** How many conditions somebody must keep in mind to place a company; undefined for segments no rule makes. */
function conditionsIn(segment: string, { method }: SchemePlan): number | undefined {
  switch (method.kind) {
    case 'rules': {
      const rule = method.rules.find((each) => each.segment === segment);
      return rule === undefined ? undefined : rule.when === undefined ? 0 : leavesOf(rule.when.tree);
    }
    case 'score':
      return method.criteria.length;
    case 'funnel':
      return method.filters.length;
    case 'matrix':
      return method.dimensions.length;
    case 'by':
    case 'key-accounts':
      return 1;
    case 'clusters':
      return undefined;
  }
}

/** Conditions joined by and, or. */
function leavesOf(tree: ExpressionNode): number {
  if (tree.kind === 'and' || tree.kind === 'or') return tree.operands.reduce((sum, each) => sum + leavesOf(each), 0);
  return tree.kind === 'not' ? leavesOf(tree.operand) : 1;
}
