import type { ReactNode } from 'react';

/** A small picture of how values lie: bars of equal width, as high as there are many. It says nothing the words beside it do not. */
export function Spark({
  values,
  width = 96,
}: {
  readonly values: readonly number[];
  readonly width?: number;
}): ReactNode {
  const most = Math.max(...values, 1);
  const step = width / Math.max(values.length, 1);
  const bars = values
    .map((value, at) => {
      const height = value > 0 ? Math.max((20 * value) / most, 1) : 0;
      return `M${at * step + 0.5} ${21 - height}h${Math.max(step - 1, 1)}v${height}h-${Math.max(step - 1, 1)}z`;
    })
    .join('');
  return (
    <svg width={width} height={22} viewBox={`0 0 ${width} 22`} aria-hidden="true">
      <path d={bars} fill="var(--mantine-primary-color-filled)" />
      <line x1={0} x2={width} y1={21.5} y2={21.5} stroke="var(--mantine-color-default-border)" />
    </svg>
  );
}
