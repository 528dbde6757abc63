import { Alert, Group, Select, Stack } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { comparedFirst } from '../../../../src/contract/usual.ts';
import { useComparison } from '../../api/labs.ts';
import { useOverview } from '../../api/queries.ts';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Compared } from './compared.tsx';

/** Two schemes side by side: opinion against data, old against new. Which two stands in the address. */
export default function Compare(): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  return (
    <Page title={say('compare.title')}>
      <Answered of={overview}>{(about) => <Chosen about={about} />}</Answered>
    </Page>
  );
}

type Scheme = OverviewAnswer['schemes'][number];

/** The schemes somebody asked for; where he did not, those that are compared first. */
function pairOf(
  schemes: readonly Scheme[],
  first: string | null,
  second: string | null,
): readonly (Scheme | undefined)[] {
  const told = comparedFirst(schemes);
  const find = (id: string | null): Scheme | undefined => schemes.find((each) => each.id === id);
  const asked = find(second);
  const left = find(first) ?? told.find((each) => each !== asked) ?? schemes[0];
  const right = asked ?? told.find((each) => each !== left) ?? schemes.find((each) => each !== left);
  return [left, right];
}

function Chosen({ about }: { readonly about: OverviewAnswer }): ReactNode {
  const { say } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const schemes = about.schemes.filter((each) => each.exclusive);
  const [left, right] = pairOf(schemes, search.get('left'), search.get('right'));
  const isSaid = search.has('left') && search.has('right');
  useEffect(() => {
    // A link shows the same two to whoever opens it later, when the model has other schemes.
    if (!isSaid && left !== undefined && right !== undefined)
      setSearch({ left: left.id, right: right.id }, { replace: true });
  }, [isSaid, left, right, setSearch]);
  const answer = useComparison(left?.id, right?.id);
  if (about.run === null || left === undefined || right === undefined)
    return <Alert>{say(about.run === null ? 'home.emptyText' : 'compare.oneOnly')}</Alert>;
  const data = schemes.map((each) => ({ value: each.id, label: each.name }));
  const choose = (one: string, other: string): void => setSearch({ left: one, right: other });
  return (
    <Stack gap="xl">
      <Group>
        <Select
          label={say('compare.left')}
          data={data}
          value={left.id}
          allowDeselect={false}
          onChange={(value) => choose(value ?? left.id, right.id)}
        />
        <Select
          label={say('compare.right')}
          data={data}
          value={right.id}
          allowDeselect={false}
          onChange={(value) => choose(left.id, value ?? right.id)}
        />
      </Group>
      {left.id === right.id ? (
        <Alert>{say('compare.same')}</Alert>
      ) : (
        <Answered of={answer}>{(found) => <Compared answer={found} left={left} right={right} />}</Answered>
      )}
    </Stack>
  );
}
