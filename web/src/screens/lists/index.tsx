import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { SavedList } from '../../../../src/contract/companies/lists.ts';
import { mayPass } from '../../api/client.ts';
import { useLists } from '../../api/lists.ts';
import { useCount } from '../../api/queries.ts';
import { Answered, Page } from '../../parts/page.tsx';
import { RuleSentence } from '../../parts/rule/rule-in-words.tsx';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';

/** Questions people keep, with how many companies each holds for now. */
export default function Lists(): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const lists = useLists();
  const [, go] = useLocation();
  return (
    <Page title={say('lists.title')}>
      <Answered of={lists}>
        {(answer) => (
          <DataTable
            label={say('lists.title')}
            rows={answer.lists}
            columns={columnsOf(speech)}
            rowKey={(list) => list.id}
            onOpen={(list) => go(`/lists/${encodeURIComponent(list.id)}`)}
            address="lists"
            empty={
              <Text>
                {say('lists.none')}{' '}
                <Anchor component={Link} href="/companies">
                  {say('lists.begin')}
                </Anchor>
              </Text>
            }
          />
        )}
      </Answered>
    </Page>
  );
}

const columnsOf = ({ say }: Speech): readonly Column<SavedList>[] => [
  { id: 'name', header: say('lists.name'), kind: 'text', value: (list) => list.name },
  {
    id: 'where',
    header: say('companies.where'),
    kind: 'text',
    value: (list) => list.where,
    cell: (list) => <RuleSentence text={list.where} />,
  },
  // Counted as it comes into sight, so it can be neither sorted by nor taken out.
  {
    id: 'now',
    header: say('lists.now'),
    kind: 'number',
    value: () => null,
    cell: (list) => <Now list={list} />,
    deeds: true,
  },
  { id: 'note', header: say('lists.note'), kind: 'text', value: (list) => list.note },
  { id: 'by', header: say('lists.by'), kind: 'text', value: (list) => list.by },
  { id: 'at', header: say('lists.at'), kind: 'moment', value: (list) => list.at },
];

function Now({ list }: { readonly list: SavedList }): ReactNode {
  const { say, number } = useSpeech();
  const count = useCount(list.where);
  if (count.isError && !mayPass(count.error)) return <Text size="sm">{say('lists.broken')}</Text>;
  return count.data === undefined ? '…' : number(count.data.count);
}
