import type { CutpointsAnswer } from '../../../contract/segments/cutpoints.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { createRandom } from '../../../kernels/index.ts';
import { describeType } from '../../../model/expression/check/typing.ts';
import { findCutPoints } from '../../../stages/evaluate/cut-points/run.ts';
import { breaksInUse } from '../../../stages/evaluate/cut-points/today.ts';
import type { CutPointsInput, Target } from '../../../stages/evaluate/cut-points/types.ts';
import type { Project } from '../../project.ts';
import { saveBands } from '../../model/save-bands.ts';
import type { Work } from '../../work.ts';
import { askAbout, type Question } from '../question.ts';
import { readCondition } from '../ground/where.ts';

export interface CutpointsOptions {
  /** What should change across the breaks: needs, behaviour, cost to serve. Numbers or categories of the model. */
  readonly by: readonly string[];
  /** How many breaks to try; 1 to 6 by default. No break may still be the answer. */
  readonly least?: number;
  readonly most?: number;
  /** Only companies for which this holds. */
  readonly where?: string;
  /** The breaks to compare with, in place of those the model has in use. */
  readonly today?: readonly number[];
  /** Writes the breaks, as people would say them, into the model: as this variable, or (empty) where they are in use now. */
  readonly save?: string;
  readonly seed?: string;
}

/**
 * Where the targets change fastest along a number: the breaks, how sure they are, and what they gain over those in use.
 *
 * @param variable Name of a number: an attribute or a variable.
 */
export async function askCutpoints(
  project: Project,
  variable: string,
  options: CutpointsOptions,
  work: Work = {},
): Promise<CutpointsAnswer> {
  const question = await askAbout(project);
  work.onStep?.('Finding where the targets change');
  const input = inputOf(question, variable, options, work);
  const random = createRandom(options.seed ?? 'cut points');
  const found = await findCutPoints(
    question.session,
    input,
    random,
    work.signal === undefined ? {} : { signal: work.signal },
  );
  const plan = question.bound.plan.variables.find((each) => each.name === variable);
  const said = found.said?.breaks ?? [];
  const saved =
    options.save === undefined || said.length === 0 ? null : await saveBands(project, variable, said, options.save);
  return { ...question.provenance, label: plan?.label ?? variable, ...found, saved };
}

export function inputOf(
  question: Question,
  variable: string,
  options: CutpointsOptions,
  work: Work = {},
): CutPointsInput {
  const { bound, moment, run } = question;
  const type = bound.names[known(question, variable)]?.type;
  if (type !== undefined && type.kind !== 'number' && type.kind !== 'money')
    fail('ask/not-a-number', { name: variable, found: describeType(type) });
  const whole = type?.kind === 'number';
  const inUse =
    options.today === undefined ? breaksInUse(bound, variable, whole) : { source: 'as given', breaks: options.today };
  return {
    bound,
    moment,
    profile: run.profile,
    columns: run.columns,
    variable,
    targets: options.by.map((name) => targetOf(question, name)),
    least: options.least ?? 1,
    most: options.most ?? 6,
    ...(options.where === undefined ? {} : { where: readCondition(options.where, bound, work) }),
    ...(inUse === undefined || inUse.breaks.length === 0 ? {} : { today: inUse }),
  };
}

function targetOf(question: Question, name: string): Target {
  const type = question.bound.names[known(question, name)]?.type;
  const label = question.bound.plan.variables.find((each) => each.name === name)?.label ?? name;
  if (type?.kind === 'number' || type?.kind === 'money')
    return { name, label, kind: 'number', money: type.kind === 'money' };
  if (type === undefined || type.kind === 'date' || type.kind === 'instant')
    return fail('ask/not-a-target', { name, found: type === undefined ? 'nothing' : describeType(type) });
  return { name, label, kind: 'category', money: false };
}

/** A name of the model or the data: what the run holds, and attributes, which can still be read. */
function known({ bound, run }: Question, name: string): string {
  const found = bound.names[name];
  if (found !== undefined && (found.kind === 'attribute' || run.columns.includes(name))) return name;
  const near = nearest(name, Object.keys(bound.names));
  return fail('ask/unknown-column', { name, ...(near === undefined ? {} : { nearest: near }) });
}
