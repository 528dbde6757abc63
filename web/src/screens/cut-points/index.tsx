import { Alert, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { NameSheet, OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useCutpoints } from '../../api/labs.ts';
import { useOverview } from '../../api/queries.ts';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { FoundCuts } from './found.tsx';

/** Where to draw the line through a number: where needs or behaviour change the fastest. The question stands in the address. */
export default function CutPoints(): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  return (
    <Page title={say('cuts.title')}>
      <Text maw="44rem">{say('cuts.intro')}</Text>
      <Answered of={overview}>{(about) => <Asked about={about} />}</Answered>
    </Page>
  );
}

function Asked({ about }: { readonly about: OverviewAnswer }): ReactNode {
  const { say } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const variable = search.get('of') ?? '';
  const by = search.getAll('by');
  const where = search.get('among') ?? '';
  const answer = useCutpoints({ variable, by, ...(where === '' ? {} : { where }) });
  const ask = (next: { readonly of?: string; readonly by?: readonly string[]; readonly among?: string }): void => {
    const wanted = new URLSearchParams();
    wanted.set('of', next.of ?? variable);
    for (const each of next.by ?? by) wanted.append('by', each);
    const among = next.among ?? where;
    if (among !== '') wanted.set('among', among);
    setSearch(wanted, { replace: true });
  };
  if (about.run === null) return <Alert>{say('home.emptyText')}</Alert>;
  return (
    <Stack gap="xl">
      <Group align="flex-start">
        <Select
          label={say('cuts.of')}
          searchable
          data={grouped(
            about,
            (each) => each.type === 'number' || each.type === 'money',
            say('clusters.from.variable'),
            say('clusters.from.attribute'),
          )}
          value={variable === '' ? null : variable}
          onChange={(value) => ask({ of: value ?? '' })}
          w={{ base: '100%', sm: 280 }}
        />
        <MultiSelect
          label={say('cuts.by')}
          searchable
          data={grouped(
            about,
            (each) => ['number', 'money', 'boolean', 'category'].includes(each.type) && each.name !== variable,
            say('clusters.from.variable'),
            say('clusters.from.attribute'),
          )}
          value={by}
          onChange={(value) => ask({ by: value })}
          maxValues={20}
          w={{ base: '100%', sm: 420 }}
        />
        <TextInput
          label={say('clusters.among')}
          placeholder={say('clusters.amongExample')}
          defaultValue={where}
          onBlur={(event) => ask({ among: event.currentTarget.value.trim() })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') ask({ among: event.currentTarget.value.trim() });
          }}
          w={{ base: '100%', sm: 320 }}
        />
      </Group>
      {variable === '' || by.length === 0 ? (
        <Alert>{say('cuts.start')}</Alert>
      ) : (
        <Answered of={answer}>{(found) => <FoundCuts answer={found} about={about} />}</Answered>
      )}
    </Stack>
  );
}

function grouped(about: OverviewAnswer, fits: (each: NameSheet) => boolean, variables: string, attributes: string) {
  const of = (kind: NameSheet['kind']) =>
    about.names
      .filter((each) => each.kind === kind && !each.personal && fits(each))
      .map((each) => ({ value: each.name, label: each.label }));
  return [
    { group: variables, items: [...of('variable'), ...of('score'), ...of('scheme')] },
    { group: attributes, items: of('attribute') },
  ];
}
