import { useElementSize } from '@mantine/hooks';
import { useRef, type PointerEvent, type ReactNode } from 'react';
import type { Palette } from '../../parts/chart/index.tsx';

/** One bar as it is drawn. */
export interface DrawnBar {
  readonly label: string;
  /** What stands under it on an axis. */
  readonly edge: string;
  readonly companies: number;
  /** What would be in it if it was as in all companies looked at. */
  readonly expected: number;
  readonly isChosen: boolean;
  readonly isUnknown: boolean;
  /** Parts in colours of their own, which together are `companies`; none: one colour. */
  readonly parts: readonly {
    readonly companies: number;
    /** Companies in the parts before it. */
    readonly before: number;
    readonly colour: string;
  }[];
}

interface BarsProps {
  readonly bars: readonly DrawnBar[];
  readonly palette: Palette;
  /** Rows with their names, or columns on an axis. */
  readonly lying: boolean;
  readonly shownNumber: (companies: number) => string;
  /** From one bar to another was drawn over; the same twice: a click. */
  readonly onBrush: (from: number, to: number, isClick: boolean) => void;
  readonly onDone: () => void;
}

const columnsHeight = 176;
const rowHeight = 22;
const foot = 20;

/**
 * Bars to look at and to draw over: whoever is in the bars chosen is what all other charts count. Those who cannot see or point have the finding above, the same as a table, and
 * the same choice by ticks and ends.
 */
export function Bars(props: BarsProps): ReactNode {
  const { bars, lying, onBrush, onDone } = props;
  const { ref, width } = useElementSize();
  const begun = useRef<number | null>(null);
  const moved = useRef(false);
  const height = lying ? Math.max(1, bars.length) * rowHeight : columnsHeight;
  const at = (event: PointerEvent<SVGSVGElement>): number => {
    const place = event.currentTarget.getBoundingClientRect();
    const share = lying
      ? (event.clientY - place.top) / place.height
      : (event.clientX - place.left) / Math.max(1, place.width);
    return Math.min(bars.length - 1, Math.max(0, Math.floor(share * bars.length)));
  };
  const end = (event: PointerEvent<SVGSVGElement>): void => {
    const from = begun.current;
    begun.current = null;
    if (from === null) return;
    if (!moved.current) onBrush(from, at(event), true);
    onDone();
  };
  return (
    <div ref={ref}>
      <svg
        width={width}
        height={height}
        aria-hidden="true"
        style={{
          display: 'block',
          userSelect: 'none',
          touchAction: lying ? 'pan-y' : 'pan-y pinch-zoom',
          cursor: 'crosshair',
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          begun.current = at(event);
          moved.current = false;
        }}
        onPointerMove={(event) => {
          const from = begun.current;
          if (from === null) return;
          const to = at(event);
          if (to !== from) moved.current = true;
          if (moved.current) onBrush(from, to, false);
        }}
        onPointerUp={end}
        onPointerCancel={() => {
          begun.current = null;
          onDone();
        }}
      >
        {width === 0 ? null : lying ? <Rows {...props} width={width} /> : <Columns {...props} width={width} />}
      </svg>
    </div>
  );
}

type Drawn = BarsProps & { readonly width: number };

const colourOf = ({ isChosen, isUnknown }: DrawnBar, palette: Palette): string =>
  isChosen ? (isUnknown ? palette.soft : palette.accent) : palette.pale;

/**
 * The number the longest bar stands for. Where one bar is far longer than all others, as the unknown or zero often are, it is cut, and said to be: the others could not
 * be told apart beside it.
 */
function fullOf(bars: readonly DrawnBar[]): number {
  const [first = 0, second = 0] = bars
    .map((each) => Math.max(each.companies, each.expected))
    .toSorted((left, right) => right - left);
  return Math.max(1, first > 4 * second && second > 0 ? second * 1.35 : first);
}

function Columns({ bars, palette, width, shownNumber }: Drawn): ReactNode {
  const high = columnsHeight - foot - 6;
  const wide = width / bars.length;
  const full = fullOf(bars);
  const scale = high / full;
  const gap = wide > 6 ? 1.5 : 0.5;
  const every = Math.max(1, Math.ceil(44 / wide));
  return (
    <>
      {bars.map((bar, index) => {
        const x = index * wide + gap;
        const w = Math.max(1, wide - 2 * gap);
        const tall = Math.min(bar.companies, full) * scale;
        return (
          <g key={bar.label}>
            <Parts
              bar={bar}
              palette={palette}
              lay={(from, size) => ({ x, y: high + 6 - from - size, width: w, height: size })}
              size={tall}
            />
            {bar.companies > full ? (
              <>
                <Cut points={`${x - 1},22 ${x + w + 1},14 ${x + w + 1},19 ${x - 1},27`} palette={palette} />
                <text x={x + w + 4} y={18} fontSize={11} fill={palette.soft}>
                  {shownNumber(bar.companies)}
                </text>
              </>
            ) : null}
            <line
              x1={x}
              x2={x + w}
              y1={high + 6 - Math.min(bar.expected, full) * scale}
              y2={high + 6 - Math.min(bar.expected, full) * scale}
              stroke={palette.ink}
              strokeOpacity={bar.expected > 0 && bar.expected <= full ? 0.55 : 0}
            />
            {index % every === 0 || bar.isUnknown ? (
              <text
                x={bar.isUnknown ? x + w / 2 : index * wide}
                y={columnsHeight - 5}
                textAnchor={index === 0 && !bar.isUnknown ? 'start' : 'middle'}
                fontSize={11}
                fill={palette.soft}
              >
                {bar.isUnknown ? '?' : bar.edge}
              </text>
            ) : null}
          </g>
        );
      })}
      <line x1={0} x2={width} y1={high + 6.5} y2={high + 6.5} stroke={palette.soft} strokeOpacity={0.5} />
    </>
  );
}

function Rows({ bars, palette, width, shownNumber }: Drawn): ReactNode {
  const named = Math.min(220, width * 0.42);
  const counted = 64;
  const full = fullOf(bars);
  const scale = Math.max(10, width - named - counted) / full;
  const letters = Math.floor(named / 7.2);
  return bars.map((bar, index) => {
    const y = index * rowHeight;
    return (
      <g key={bar.label}>
        <text x={named - 6} y={y + 15} textAnchor="end" fontSize={12} fill={bar.isChosen ? palette.ink : palette.soft}>
          {bar.label.length > letters ? `${bar.label.slice(0, letters - 1)}…` : bar.label}
        </text>
        <Parts
          bar={bar}
          palette={palette}
          lay={(from, size) => ({ x: named + from, y: y + 4, width: size, height: rowHeight - 8 })}
          size={Math.min(bar.companies, full) * scale}
        />
        {bar.companies > full ? (
          <Cut
            points={`${named + full * scale - 24},${y + 3} ${named + full * scale - 19},${y + 3} ${named + full * scale - 25},${y + 19} ${named + full * scale - 30},${y + 19}`}
            palette={palette}
          />
        ) : null}
        <line
          x1={named + Math.min(bar.expected, full) * scale}
          x2={named + Math.min(bar.expected, full) * scale}
          y1={y + 3}
          y2={y + rowHeight - 3}
          stroke={palette.ink}
          strokeOpacity={bar.expected > 0 && bar.expected <= full ? 0.55 : 0}
        />
        <text
          x={named + Math.min(Math.max(bar.companies, bar.expected), full) * scale + 5}
          y={y + 15}
          fontSize={12}
          fill={palette.soft}
        >
          {shownNumber(bar.companies)}
        </text>
      </g>
    );
  });
}

/** Shows that a bar is longer than it is drawn. */
const Cut = ({ points, palette }: { readonly points: string; readonly palette: Palette }): ReactNode => (
  <polygon points={points} fill={palette.ground} />
);

interface PartsProps {
  readonly bar: DrawnBar;
  readonly palette: Palette;
  /** Where a part from here on, so long, is laid. */
  readonly lay: (from: number, size: number) => { x: number; y: number; width: number; height: number };
  readonly size: number;
}

function Parts({ bar, palette, lay, size }: PartsProps): ReactNode {
  if (bar.parts.length === 0 || !bar.isChosen)
    return <rect {...lay(0, bar.companies > 0 ? Math.max(1, size) : 0)} fill={colourOf(bar, palette)} />;
  const unit = bar.companies === 0 ? 0 : size / bar.companies;
  return bar.parts.map(({ colour, companies, before }) =>
    companies === 0 ? null : (
      <rect
        key={`${colour} ${before}`}
        {...lay(before * unit, companies * unit)}
        fill={colour}
        stroke={palette.ground}
        strokeWidth={0.5}
      />
    ),
  );
}
