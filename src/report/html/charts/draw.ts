import type { Chart } from '../../chart.ts';
import { drawBars } from './bars.ts';
import { drawBoxes } from './boxes.ts';
import { drawCurve } from './curve.ts';
import { drawDots } from './dots.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { drawFlows } from './flows.ts';
import { drawFunnel } from './funnel.ts';
import { drawLine } from './line.ts';
import { drawMap } from './map.ts';
import { drawMatrix } from './matrix.ts';
import { drawMerges } from './merges.ts';
import { drawPoints } from './points.ts';
import { drawRanked } from './ranked.ts';
import { drawScatter } from './scatter.ts';

/** How a chart is drawn at one width. */
export function draw(chart: Chart, canvas: Canvas): Drawing {
  switch (chart.kind) {
    case 'bars':
      return drawBars(chart, canvas);
    case 'ranked':
      return drawRanked(chart, canvas);
    case 'map':
      return drawMap(chart, canvas);
    case 'matrix':
      return drawMatrix(chart, canvas);
    case 'funnel':
      return drawFunnel(chart, canvas);
    case 'flows':
      return drawFlows(chart, canvas);
    case 'curve':
      return drawCurve(chart, canvas);
    case 'line':
      return drawLine(chart, canvas);
    case 'dots':
      return drawDots(chart, canvas);
    case 'scatter':
      return drawScatter(chart, canvas);
    case 'points':
      return drawPoints(chart, canvas);
    case 'boxes':
      return drawBoxes(chart, canvas);
    case 'merges':
      return drawMerges(chart, canvas);
  }
}
