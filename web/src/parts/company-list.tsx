import { Button, Checkbox, Group, Menu, Text } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { memo, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { CompaniesAnswer } from '../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../src/contract/segments/overview.ts';
import { call } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { fitsAddress } from '../frame/use-address-text.ts';
import { ListForm, type ListDraft } from './list-form.tsx';
import { Decide } from './by-hand/decide.tsx';
import { companyColumns, type CompanyRow } from './company-columns.tsx';
import type { Column } from './table/column.ts';
import { ServerTable } from './table/index.ts';
import { TakeOutMenu } from './table/take-out-menu.tsx';
import type { PageRequest } from './table/server-table.tsx';
import { counted } from '../words/counted.ts';
import { useSpeech, type Speech } from '../words/words.tsx';

interface CompanyListProps {
  readonly about: OverviewAnswer;
  readonly where: string;
  /** What is kept and taken out, where what is listed lags behind what somebody writes; by default what is listed. */
  readonly meant?: string;
  /** Columns shown until somebody chooses; by default turnover, size and the schemes people work by. */
  readonly usual?: readonly string[];
  /** How they are sorted until somebody sorts them, the largest first with a minus before the name; by default by turnover. */
  readonly order?: string;
  /** The segment they are looked at as, where what is decided by hand begins. */
  readonly segment?: { readonly scheme: string; readonly segment: string };
  /** The segment's scheme may overlap: no condition finds its companies, so the list is of the segment itself and cannot be kept as a question. */
  readonly overlapping?: true;
}

/** The companies of a condition: any column, sorted by any, as far as somebody scrolls; the list leaves the house as it is looked at. */
export const CompanyList = memo(function CompanyList({
  about,
  where,
  meant = where,
  usual,
  order,
  segment,
  overlapping,
}: CompanyListProps): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const permissions = useSession().data?.permissions;
  const mayExport = permissions?.includes('export') === true;
  const mayDecide = permissions?.includes('run') === true;
  const [chosen, setChosen] = useState<readonly CompanyRow[]>([]);
  const columns = useMemo(() => {
    const all = companyColumns(about, usual ?? usualColumns(about), speech);
    return mayDecide ? withChoice(all, chosen, setChosen, say) : all;
  }, [about, usual, speech, say, mayDecide, chosen]);
  const [kept, setKept] = useState<ListDraft>();
  const first = order ?? (about.turnover === null ? undefined : `-${about.turnover.name}`);
  const byName = about.names.some((each) => each.name === 'name');
  const [, go] = useLocation();
  return (
    <>
      {chosen.length === 0 ? null : (
        <Group gap="sm" mb="xs" aria-live="polite">
          <Text size="sm" fw={500}>
            {counted(speech, 'hand.chosen', chosen.length)}
          </Text>
          <Decide about={about} several={chosen} {...segment} onDecided={() => setChosen([])} />
          <Button size="xs" variant="subtle" color="gray" onClick={() => setChosen([])}>
            {say('hand.chooseNone')}
          </Button>
        </Group>
      )}
      <ServerTable
        label={say('companies.title')}
        columns={columns}
        rowKey={idOf}
        question={['companies', where, overlapping === true ? segment : null, about.run?.run]}
        ask={async ({ offset, limit, ...view }, signal) => {
          const member = overlapping === true ? { member: segment } : {};
          const body = { where, ...member, offset, limit, columns: wanted(view), ...orderOf(view, byName) };
          const answer = await call<CompaniesAnswer>('POST', '/api/companies', body, signal);
          return { total: answer.total, rows: answer.companies };
        }}
        {...(first === undefined
          ? {}
          : { initialSort: { column: first.replace(/^-/u, ''), down: first.startsWith('-') } })}
        address="t"
        height={640}
        empty={say('table.none')}
        tools={(view) =>
          mayExport && overlapping !== true ? (
            <>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconBookmark size={14} aria-hidden />}
                onClick={() =>
                  setKept({ where: meant, columns: [...wanted(view)], order: orderOf(view, byName).order ?? null })
                }
              >
                {say('lists.save')}
              </Button>
              <Export address={fitsAddress(meant) ? exportAddress(meant, view, byName) : undefined} />
            </>
          ) : null
        }
      />
      <ListForm
        about={about}
        draft={kept}
        onClose={() => setKept(undefined)}
        onSaved={({ id }) => go(`/lists/${encodeURIComponent(id)}`)}
      />
    </>
  );
});

const idOf = ({ id }: CompanyRow): string => id;

/** The columns with a box before each company's name, to choose several. */
function withChoice(
  columns: readonly Column<CompanyRow>[],
  chosen: readonly CompanyRow[],
  choose: (rows: readonly CompanyRow[]) => void,
  say: Speech['say'],
): readonly Column<CompanyRow>[] {
  const ids = new Set(chosen.map((each) => each.id));
  return columns.map((column) =>
    column.id !== 'name'
      ? column
      : {
          ...column,
          cell: (row) => (
            <Group gap="xs" wrap="nowrap">
              <Checkbox
                size="xs"
                aria-label={say('hand.choose', { company: row.name ?? row.id })}
                checked={ids.has(row.id)}
                onChange={({ currentTarget }) =>
                  choose(currentTarget.checked ? [...chosen, row] : chosen.filter((each) => each.id !== row.id))
                }
              />
              <span>{column.cell?.(row)}</span>
            </Group>
          ),
        },
  );
}

type Look = Pick<PageRequest, 'sort' | 'columns'>;

const wanted = ({ columns }: Look): readonly string[] => columns.filter((each) => each !== 'name');

/** By name companies can be sorted where the data have one. */
const orderOf = ({ sort }: Look, byName: boolean): { readonly order?: string } =>
  sort === null || (sort.column === 'name' && !byName) ? {} : { order: `${sort.down ? '-' : ''}${sort.column}` };

function exportAddress(where: string, view: Look, byName: boolean): (to: string) => string {
  const asked = new URLSearchParams({ where, columns: wanted(view).join(','), ...orderOf(view, byName) });
  return (to) => `/api/lists/companies?${asked.toString()}&to=${to}`;
}

/** Turnover, size and the schemes people work by. */
function usualColumns(about: OverviewAnswer): readonly string[] {
  const known = (name: string): boolean => about.names.some((each) => each.name === name);
  return [
    ...(about.turnover === null ? [] : [about.turnover.name]),
    ...['employees', 'industry'].filter(known),
    ...about.schemes.flatMap((each) => (each.exclusive ? [each.id] : [])).slice(0, 3),
    ...['city', 'owner'].filter(known),
  ].slice(0, 7);
}

/** Without an address the question is too long for a link. */
function Export({ address }: { readonly address: ((to: string) => string) | undefined }): ReactNode {
  const { say } = useSpeech();
  if (address === undefined)
    return (
      <TakeOutMenu>
        <Menu.Label>{say('companies.keepFirst')}</Menu.Label>
      </TakeOutMenu>
    );
  return (
    <TakeOutMenu>
      <Menu.Label>{say('companies.leftOut')}</Menu.Label>
      <Menu.Item component="a" href={address('excel')} download>
        Excel
      </Menu.Item>
      <Menu.Item component="a" href={address('csv')} download>
        CSV
      </Menu.Item>
    </TakeOutMenu>
  );
}
