import { createRandom } from '../../kernels/index.ts';
import { treesOfVariable } from '../../model/bind/uses.ts';
import { namesIn } from '../../model/expression/names.ts';
import type { Section } from '../../report/document.ts';
import { buildsOn, tellsNeeds } from '../../stages/evaluate/compared.ts';
import { findCutPoints } from '../../stages/evaluate/cut-points/run.ts';
import { cutPointsSection } from '../../stages/evaluate/cut-points/section.ts';
import { inputOf } from '../ask/scheme/cutpoints.ts';
import type { Question } from '../ask/question.ts';
import type { Work } from '../work.ts';

const mostTargets = 2;

/** For the first number the model bands, where the needs it knows of change along it; nothing where it knows none. */
export async function linesSection(question: Question, work: Work): Promise<Section | undefined> {
  const { bound, run, session } = question;
  const banded = bound.plan.variables
    .filter((each) => each.origin.template === 'bands')
    .flatMap((each) => [...new Set(treesOfVariable(each).flatMap((tree) => namesIn(tree)))])
    .find((name) => run.columns.includes(name) && ['number', 'money'].includes(bound.names[name]?.type.kind ?? ''));
  if (banded === undefined) return undefined;
  const targets = bound.plan.variables
    .filter(({ name }) => run.columns.includes(name) && tellsNeeds(name, bound) && !buildsOn([name], bound).has(banded))
    .filter(({ name }) => ['category', 'number'].includes(bound.names[name]?.type.kind ?? ''))
    .sort((one, other) => rank(one.name) - rank(other.name))
    .slice(0, mostTargets)
    .map((each) => each.name);
  if (targets.length === 0) return undefined;
  work.onStep?.('Finding where needs change');
  const found = await findCutPoints(session, inputOf(question, banded, { by: targets }), createRandom('cut points'));
  const label = bound.plan.variables.find((each) => each.name === banded)?.label ?? banded;
  return cutPointsSection({ ...found, label });

  /** A category of needs says more than a single answer. */
  function rank(name: string): number {
    return bound.names[name]?.type.kind === 'category' ? 0 : 1;
  }
}
