import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { CompaniesAnswer } from '../../../src/contract/ask.ts';
import type { NameSheet, OverviewAnswer } from '../../../src/contract/segments/overview.ts';
import type { Speech } from '../words/words.tsx';
import { shownValue, withLabel } from './shown-value.ts';
import type { Column } from './table/column.ts';
import type { Kind } from './table/field.ts';

export type CompanyRow = CompaniesAnswer['companies'][number];

/** The company itself: its name, which leads to its page. */
const nameColumn = ({ say }: Speech): Column<CompanyRow> => ({
  id: 'name',
  header: say('table.company'),
  kind: 'text',
  value: called,
  cell: (row) => (
    <Anchor component={Link} href={`/companies/${encodeURIComponent(row.id)}`} inherit>
      {called(row)}
    </Anchor>
  ),
});

const called = ({ name, org_number, id }: CompanyRow): string => name ?? org_number ?? id;

const kinds: Readonly<Record<NameSheet['type'], Kind>> = {
  number: 'number',
  money: 'money',
  text: 'text',
  date: 'date',
  instant: 'moment',
  boolean: 'boolean',
  category: 'text',
  code: 'text',
};

/** Everything a condition can name as a column of companies; of these, the usual ones are shown until somebody chooses. */
export function companyColumns(
  about: OverviewAnswer,
  usual: readonly string[],
  speech: Speech,
): readonly Column<CompanyRow>[] {
  const order = (name: string): number => (usual.includes(name) ? usual.indexOf(name) : usual.length);
  return [
    nameColumn(speech),
    ...about.names
      .filter((sheet) => sheet.name !== 'name')
      .toSorted((left, right) => order(left.name) - order(right.name))
      .map((sheet): Column<CompanyRow> => ({
        id: sheet.name,
        header: sheet.label.charAt(0).toUpperCase() + sheet.label.slice(1),
        kind: kinds[sheet.type],
        hidden: !usual.includes(sheet.name),
        value: (row) => row.values[sheet.name] ?? null,
        cell: (row) => {
          const value = row.values[sheet.name] ?? null;
          const shown = withLabel(shownValue(value, sheet, about, speech), row.labels[sheet.name]);
          if (value === null) return <span className="unknown">{shown}</span>;
          if (row.labels[sheet.name] === undefined) return shown;
          return (
            <Text inherit lineClamp={2} title={shown}>
              {shown}
            </Text>
          );
        },
      })),
  ];
}
