import type {
  BarSeriesOption,
  CustomSeriesOption,
  HeatmapSeriesOption,
  LineSeriesOption,
  SankeySeriesOption,
  ScatterSeriesOption,
  TreemapSeriesOption,
} from 'echarts/charts';
import type {
  GridComponentOption,
  MarkLineComponentOption,
  TitleComponentOption,
  VisualMapComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Formatter } from '../../format.ts';

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | GridComponentOption
  | HeatmapSeriesOption
  | LineSeriesOption
  | MarkLineComponentOption
  | SankeySeriesOption
  | ScatterSeriesOption
  | TitleComponentOption
  | TreemapSeriesOption
  | VisualMapComponentOption
>;

export type SeriesOption = Exclude<NonNullable<ChartOption['series']>, readonly unknown[]>;

/** What a chart is drawn on: so many pixels wide, for readers of one locale. */
export interface Canvas {
  readonly width: number;
  readonly format: Formatter;
}

/** A picture to be: what ECharts draws, in how many pixels of height. */
export interface Drawing {
  readonly option: ChartOption;
  readonly height: number;
}
