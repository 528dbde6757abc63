import type { SegmentMap } from '../../chart.ts';
import { share } from '../../measure.ts';
import { inkOn } from '../../palette.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { colourOfLabel, fontSize, shownName } from './theme.ts';

/** Areas in proportion, each with its name, its share and the second figure where they fit. */
export function drawMap(chart: SegmentMap, canvas: Canvas): Drawing {
  const total = chart.items.reduce((sum, item) => sum + item.size, 0);
  return {
    height: canvas.width < 500 ? 340 : 300,
    option: {
      series: [
        {
          type: 'treemap',
          silent: true,
          roam: false,
          nodeClick: false,
          breadcrumb: { show: false },
          left: 0,
          right: 0,
          top: 0,
          bottom: 0,
          itemStyle: { borderColor: '#ffffff', borderWidth: 1, gapWidth: 1 },
          label: { show: true, position: 'insideTopLeft', distance: 8, fontSize, lineHeight: 18 },
          data: chart.items.map((item, at) => {
            const colour = colourOfLabel(item.label, at);
            const figures = [
              canvas.format.compact(total > 0 ? item.size / total : null, share),
              ...(chart.detail === undefined ? [] : [canvas.format.compact(item.detail ?? null, chart.detail.measure)]),
            ];
            return {
              name: shownName(item.label),
              value: item.size,
              itemStyle: { color: colour },
              label: { color: inkOn(colour), formatter: () => [shownName(item.label), ...figures].join('\n') },
            };
          }),
        },
      ],
    },
  };
}
