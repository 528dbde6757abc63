import {
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  TreemapChart,
} from 'echarts/charts';
import { GridComponent, MarkLineComponent, TitleComponent, VisualMapContinuousComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { visible } from '../../visible.ts';
import { escapeHtml } from '../escape.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { fontSize, ink } from './theme.ts';

use([
  BarChart,
  CustomChart,
  GridComponent,
  HeatmapChart,
  LabelLayout,
  LineChart,
  MarkLineComponent,
  SankeyChart,
  ScatterChart,
  SVGRenderer,
  TitleComponent,
  TreemapChart,
  VisualMapContinuousComponent,
]);

/** How a picture is known in its page: a unique id, which widths it is for, and its words for those who do not see it. */
export interface PictureNames {
  readonly id: string;
  readonly className: string;
  readonly title: string;
  readonly description: string;
}

/** The drawing as inline SVG, the same text each time: without styles of its own, scripts, or ids that could meet others in the page. */
export function svgOf({ option, height }: Drawing, canvas: Canvas, names: PictureNames): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: canvas.width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontSize, color: ink }, ...option });
    return tidy(visible(chart.renderToSVGString(), 'keep'), names);
  } finally {
    chart.dispose();
  }
}

/** ECharts numbers its pictures by process, adds hover styles, and leaves data marks; none of them belongs in a file that is read. */
function tidy(svg: string, { id, className, title, description }: PictureNames): string {
  const inner = svg
    .replace(/^<svg[^>]*>/u, '')
    .replace(/<\/svg>\s*$/u, '')
    .replaceAll(/<style\b[^>]*>.*?<\/style>/gsu, '')
    .replaceAll(/ (?:class="zr\d+-cls-\d+"|ecmeta_\w+="[^"]*"|pointer-events="[^"]*")/gu, '')
    .replaceAll(/\bzr\d+-/gu, `${id}-`)
    .replaceAll('font-family:sans-serif;', '')
    .trim();
  const box = /viewBox="[\d. ]+"/u.exec(svg)?.[0] ?? '';
  return `<svg class="drawing ${className}" ${box} role="img" aria-labelledby="${id}-t ${id}-d" xmlns="http://www.w3.org/2000/svg"><title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(description)}</desc>
${inner}
</svg>`;
}
