import type { OutlineAnswer } from '../../contract/model/outline.ts';
import { criteria } from '../../model/schema/scorecard.ts';
import { keysAt, nodeAt, textAt, type SourceNode } from '../../model/source/node.ts';
import { usualThreshold } from '../../stages/evaluate/settings.ts';

type Threshold = OutlineAnswer['thresholds'][number];

/** What is asked of a segment, in the order of the reference, with what each figure is counted in. */
const figures: readonly (readonly [figure: Threshold['figure'], kind: Threshold['kind']])[] = [
  ['measurable.known', 'share'],
  ['measurable.fresh', 'duration'],
  ['measurable.up_to_date', 'share'],
  ['measurable.assigned', 'share'],
  ['substantial.companies', 'whole'],
  ['substantial.revenue_share', 'share'],
  ['substantial.profit', 'money'],
  ['substantial.largest', 'share'],
  ['accessible.reachable', 'share'],
  ['accessible.decider', 'share'],
  ['accessible.email', 'share'],
  ['accessible.consent', 'share'],
  ['accessible.phone', 'share'],
  ['accessible.network', 'share'],
  ['accessible.post', 'share'],
  ['differentiable.needs', 'number'],
  ['differentiable.response', 'number'],
  ['differentiable.apart', 'number'],
  ['differentiable.spread', 'number'],
  ['actionable.conditions', 'whole'],
  ['actionable.load', 'number'],
  ['stability.unmoved', 'share'],
  ['stability.returns', 'share'],
  ['stability.kept', 'share'],
];

/** The thresholds of the scorecard as a model writes them for all schemes, with what is usual where it does not say. */
export const thresholdsIn = (root: SourceNode): Threshold[] =>
  figures.map(([figure, kind]) => ({
    figure,
    kind,
    written: textAt(root, ['scorecard', ...figure.split('.')]) ?? null,
    usual: usualThreshold(figure),
  }));

/** What every segment must reach: a list of criteria says they must be passed. */
export function requiredIn(root: SourceNode): OutlineAnswer['required'] {
  const path = ['scorecard', 'require'];
  const node = nodeAt(root, path);
  const listed = node?.kind === 'list' ? node.items.map((item) => (item.kind === 'scalar' ? item.text : '')) : [];
  const told = (key: string): 'pass' | 'watch' | undefined => {
    if (listed.includes(key)) return 'pass';
    if (!keysAt(root, path).includes(key)) return undefined;
    return textAt(root, [...path, key]) === 'watch' ? 'watch' : 'pass';
  };
  return Object.fromEntries(
    criteria.flatMap((each) => {
      const level = told(each);
      return level === undefined ? [] : [[each, level]];
    }),
  );
}
