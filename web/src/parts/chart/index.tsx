import { Box, Group, Skeleton, Text, Title } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import type { EChartsOption } from 'echarts';
import { lazy, Suspense, useCallback, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { fileName, saveFile } from '../save.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePalette, type Palette } from './colours.ts';
import type { Events } from './drawing.tsx';
import { savePng, svgOf } from './picture.ts';
import { ChartTools } from './tools.tsx';
import { usual } from './usual.ts';

export type { Palette } from './colours.ts';

const Drawing = lazy(() => import('./drawing.tsx'));

export interface ChartProps<Row> {
  /** The finding, as a sentence. */
  readonly title: string;
  readonly subtitle?: string;
  /** What to draw, with the colours of light or dark; keep the function as long as what it draws is the same (`useCallback`). */
  readonly option?: (palette: Palette) => EChartsOption;
  /** In place of that, a drawing of one's own: one `svg`, whose colours are attributes of it, so that it can be saved. */
  readonly drawing?: (palette: Palette) => ReactNode;
  /** The same in numbers. */
  readonly table: {
    readonly columns: readonly Column<Row>[];
    readonly rows: readonly Row[];
    readonly rowKey: (row: Row) => string;
  };
  readonly height?: number;
  /** Name of the files it is saved as; by default the title. */
  readonly file?: string;
  /** Of the heading: 2 on a page, 3 inside a section. */
  readonly level?: 2 | 3;
  readonly onEvents?: Events;
  /** Between heading and picture: what the chart can be told. */
  readonly controls?: ReactNode;
}

/** A chart under its finding; the same as a table, and to be saved as a picture. */
export function Chart<Row>(props: ChartProps<Row>): ReactNode {
  const { title, subtitle, option, drawing, table, height = 280, file = title, level = 2, onEvents, controls } = props;
  const palette = usePalette();
  const still = useReducedMotion();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [isTable, setIsTable] = useState(false);
  const drawn = useMemo(
    () => (option === undefined ? undefined : usual(option(palette), palette, title, still)),
    [option, palette, title, still],
  );
  const save = useCallback(
    (kind: 'png' | 'svg'): void => {
      const svg = place.current === null ? undefined : svgOf(place.current, palette.ground);
      if (svg === undefined) return;
      if (kind === 'svg') saveFile(`${fileName(file)}.svg`, svg, 'image/svg+xml');
      else void savePng(`${fileName(file)}.png`, svg);
    },
    [palette, file],
  );
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" gap="xs" mb={4}>
        <Box flex="1 1 14rem">
          <Title order={level} id={id} className="wrap">
            {title}
          </Title>
          {subtitle === undefined ? null : (
            <Text size="sm" c="dimmed">
              {subtitle}
            </Text>
          )}
        </Box>
        <ChartTools name={file} isTable={isTable} onTable={setIsTable} onSave={save} />
      </Group>
      {controls}
      {isTable ? (
        <DataTable label={title} file={file} {...table} />
      ) : (
        <div ref={place}>
          {drawn === undefined ? (
            drawing?.(palette)
          ) : (
            <Suspense fallback={<Skeleton height={height} />}>
              <Drawing option={drawn} height={height} onEvents={onEvents} />
            </Suspense>
          )}
        </div>
      )}
    </section>
  );
}
