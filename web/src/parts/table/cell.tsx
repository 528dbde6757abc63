import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSpeech } from '../../words/words.tsx';
import type { Column } from './column.ts';
import { shownAs } from './shown.ts';

/** One cell: as its column draws it, else the value in the reader's language; with `onOpen` it opens the row. */
export function Cell<Row>({
  column,
  row,
  currency,
  onOpen,
}: {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly currency: string;
  readonly onOpen?: (row: Row) => void;
}): ReactNode {
  const speech = useSpeech();
  const drawn = column.cell?.(row) ?? shownAs(column.kind, column.value(row), currency, speech);
  const door = column.door?.(row);
  if (door !== undefined)
    return (
      <Anchor component={Link} inherit href={door}>
        {drawn}
      </Anchor>
    );
  return onOpen === undefined ? (
    drawn
  ) : (
    <Anchor component="button" type="button" ta="start" inherit onClick={() => onOpen(row)}>
      {drawn}
    </Anchor>
  );
}
