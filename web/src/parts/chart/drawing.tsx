import type { EChartsOption, EChartsType } from 'echarts';
import { useEffect, useRef, type ReactNode } from 'react';
import { init } from './engine.ts';

/** What ECharts tells of, by its name for it: `click`, `brushSelected`, `legendselectchanged` … */
export type Events = Readonly<Record<string, (event: unknown) => void>>;

export interface DrawingProps {
  readonly option: EChartsOption;
  readonly height: number;
  readonly onEvents?: Events | undefined;
}

/** A chart drawn by ECharts as SVG, as wide as its place. */
export default function Drawing({ option, height, onEvents }: DrawingProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const made: EChartsType = init(element, null, { renderer: 'svg' });
    chart.current = made;
    const sizes = new ResizeObserver(() => made.resize());
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option]);
  useEffect(() => {
    const made = chart.current;
    const heard = Object.entries(onEvents ?? {});
    for (const [name, hear] of heard) made?.on(name, hear);
    return () => {
      if (made?.isDisposed() === false) for (const [name, hear] of heard) made.off(name, hear);
    };
  }, [onEvents]);
  return <div ref={place} style={{ height, width: '100%' }} />;
}
