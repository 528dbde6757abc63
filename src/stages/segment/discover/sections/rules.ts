import type { Block } from '../../../../report/document.ts';
import { formatter } from '../../../../report/format.ts';
import type { ClusterPages } from './pages.ts';

const format = formatter();
const whole = { kind: 'share', decimals: 0 } as const;

/** The rules that say the segments, and how far they hold on companies held out. */
export function ruleBlocks({ rules, references, segments, id }: ClusterPages): Block[] {
  if (rules === undefined) return [];
  const referenceOf = (name: string) => references[segments.findIndex((each) => each.name === name)] ?? name;
  return [
    {
      type: 'table',
      id: `${id}-rules`,
      title: `${rules.rules.length} rules place ${format.full(rules.accuracy, whole)} of companies as the clusters do`,
      table: {
        columns: [
          { kind: 'segment', label: 'Segment' },
          { kind: 'text', label: 'Rule; the first that holds' },
          { ...whole, label: 'Right of those it takes' },
          { ...whole, label: 'Takes of the segment' },
        ],
        rows: rules.rules.map(({ segment, when, precision, recall }) => [
          referenceOf(segment),
          when ?? 'everyone left',
          precision,
          recall,
        ]),
        note: 'Tried on companies that took no part in making the rules.',
      },
    },
    ...(rules.scheme === null
      ? []
      : [
          {
            type: 'ask' as const,
            text: 'Put the rules in the place of the clusters',
            command: `firmament cluster ${rules.scheme} --distil --replace`,
          },
        ]),
  ];
}
