import type { Block } from '../../../../report/document.ts';
import { formatter } from '../../../../report/format.ts';
import type { ClusterPages } from './pages.ts';

const format = formatter();
const whole = { kind: 'share', decimals: 0 } as const;

/** Every company a point, in the two directions that keep most of their differences. */
export function mapBlocks({ map, references, labels, id }: ClusterPages): Block[] {
  if (map === null) return [];
  const [first = 0, second = 0] = map.explained;
  const kept = format.full(first + second, whole);
  const along = (axis: (typeof map.axes)[number] | undefined): string =>
    (axis ?? [])
      .map(
        ({ variable, strength }) =>
          `${map.kind === 'components' ? (strength > 0 ? 'more ' : 'less ') : ''}${(labels[variable] ?? variable).toLowerCase()}`,
      )
      .join(', ');
  const named = (place: string, share: number, axis: (typeof map.axes)[number] | undefined): string =>
    `${place}: ${along(axis)} (${format.full(share, whole)})`;
  return [
    {
      type: 'chart',
      id: `${id}-map`,
      title: `Two directions show ${kept} of how companies differ${first + second < 0.5 ? ': what lies between segments may not be seen here' : ''}`,
      alternative: `A map of the companies by two ${map.kind === 'components' ? 'principal components' : 'factors'}, coloured by segment.`,
      chart: {
        kind: 'points',
        category: 'Segment',
        x: named('Across', first, map.axes[0]),
        y: named('Up', second, map.axes[1]),
        groups: references.map((label, segment) => ({
          label,
          points: map.points.filter((point) => point.segment === segment).map(({ x, y }) => [x, y] as const),
        })),
      },
      note: `Each point is a company; points near each other are alike. The directions are ${map.kind === 'components' ? 'principal components' : 'factors of numbers and categories'} and have no unit.`,
    },
  ];
}
