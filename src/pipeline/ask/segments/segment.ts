import type { SegmentAnswer, SegmentDifference } from '../../../contract/segments/segment.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { describeSegments, type Difference } from '../../../stages/segment/discover/describe.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import { readCompanies, type ReadVariable } from '../../cluster/material/read.ts';
import type { Project } from '../../project.ts';
import type { Work } from '../../work.ts';
import { askAbout, schemeOf, type Question } from '../question.ts';
import { segmentMovement } from './movement.ts';
import { segmentPeople } from './people.ts';
import { countSegments } from './segments.ts';

/** Values a category may have to be told of one by one. */
const MOST_LEVELS = 30;

/**
 * One segment of the newest run, for those who sell to it: its size and money, what sets it apart from the rest, who came and left over the runs, and whom one
 * knows at its companies. What sets it apart is looked at in at most 20,000 companies.
 *
 * @throws InputError when there is no such scheme or segment
 */
export async function askSegment(
  project: Project,
  scheme: string,
  segment: string,
  work: Work = {},
): Promise<SegmentAnswer> {
  const question = await askAbout(project);
  const plan = schemeOf(question.bound, scheme);
  const [counted] = await countSegments(question.session, question.bound, question.run, [plan]);
  const own = counted?.segments.find((each) => each.id === segment);
  if (own === undefined) return unknownSegment(question, plan, segment);
  const apart = plan.exclusive ? await differencesOf(project, question, plan, segment, work) : undefined;
  return {
    ...question.provenance,
    scheme: plan.id,
    segment,
    companies: own.companies,
    share: own.share,
    turnover: own.turnover,
    turnover_share: own.turnover_share,
    compared: apart?.compared ?? { own: 0, rest: 0 },
    differences: apart?.differences ?? [],
    figures: apart?.figures ?? [],
    movement: await segmentMovement(question.session, plan.id, segment),
    people: await segmentPeople(question, plan, segment),
  };
}

function unknownSegment({ bound }: Question, scheme: SchemePlan, segment: string): never {
  const known = segmentsOf(scheme, bound).map(({ id }) => id);
  const near = nearest(segment, known);
  return fail('ask/unknown-segment', {
    scheme: scheme.id,
    segment,
    known: known.join(', '),
    ...(near === undefined ? {} : { nearest: near }),
  });
}

/** The segment against the rest by the model's own variables; what its scheme reads is marked. */
async function differencesOf(project: Project, { bound }: Question, scheme: SchemePlan, segment: string, work: Work) {
  const names = bound.plan.variables
    .filter(({ name, origin }) => origin.variable === name && bound.names[name]?.personal !== true)
    .map(({ name }) => name)
    .filter((name) => name !== scheme.id && TOLD.has(bound.names[name]?.type.kind ?? ''));
  const table = await readCompanies(project, [...names, scheme.id], {}, work);
  const placed = table.variables.get(scheme.id)?.column;
  if (placed?.kind !== 'categorical') return undefined;
  const at = placed.levels.indexOf(segment);
  const groups = Int32Array.from(placed.codes, (code) => (code < 0 ? -1 : Number(code !== at)));
  const variables = names.flatMap((name): ReadVariable[] => {
    const read = table.variables.get(name);
    const isTold = read !== undefined && (read.column.kind === 'numeric' || read.column.levels.length <= MOST_LEVELS);
    return isTold ? [read] : [];
  });
  const [told, rest] = describeSegments(variables, groups, 2);
  const read = readBy(bound.names, scheme.id);
  const answer = (each: Difference): SegmentDifference => ({
    variable: each.variable,
    label: each.label,
    value: each.value ?? null,
    type: typeOf(bound.names[each.variable]?.type.kind),
    effect: each.effect,
    own: each.own,
    rest: each.rest,
    in_rule: read.has(each.variable),
  });
  return {
    compared: { own: told?.companies ?? 0, rest: rest?.companies ?? 0 },
    differences: (told?.differences ?? []).map(answer),
    figures: (told?.profile ?? []).filter((each) => each.value === undefined && !each.binary).map(answer),
  };
}

const TOLD: ReadonlySet<string> = new Set(['number', 'money', 'boolean', 'category']);

function typeOf(kind: string | undefined): SegmentDifference['type'] {
  return kind === 'number' || kind === 'money' || kind === 'boolean' ? kind : 'category';
}

/** Names a scheme is computed from, directly or through others. */
function readBy(names: Question['bound']['names'], scheme: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    for (const used of names[name]?.uses ?? [])
      if (!found.has(used)) {
        found.add(used);
        visit(used);
      }
  };
  visit(scheme);
  return found;
}
