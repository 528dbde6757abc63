import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MatrixShape } from '../../../../../src/contract/model/shape.ts';
import type { ModelEdit } from '../../../api/draft.ts';
import { useSpeech } from '../../../words/words.tsx';
import { Kept } from './kept.tsx';
import { Limit } from './limit.tsx';

type Dimension = MatrixShape['dimensions'][number];

interface BandsProps {
  readonly of: Dimension;
  readonly busy: boolean;
  readonly onEdit: (edits: readonly ModelEdit[]) => void;
  /** Gives a band another name, followed by what names it. */
  readonly onRename: (band: string, to: string) => void;
}

/** The bands of an axis with their companies, and the limits between them to be moved, added and removed. */
export function Bands({ of, busy, onEdit, onRename }: BandsProps): ReactNode {
  const { say } = useSpeech();
  const { bands, values } = of;
  if (bands === null) return null;
  const { limits, range } = bands;
  const most = Math.max(1, ...values.map((each) => each.companies ?? 0));
  const add = (): void => {
    const at = middleOf(limits.at(-1), range);
    onEdit([
      { do: 'insert', path: [...bands.cuts], value: at },
      ...(bands.names === null
        ? []
        : [
            {
              do: 'insert',
              path: [...bands.names],
              value: freshName(
                values.map((each) => each.value),
                say('shape.newBand'),
              ),
            } as const,
          ]),
    ]);
  };
  return (
    <section aria-label={say('shape.limits', { name: of.label })}>
      <Title order={3} mb="xs">
        {say('shape.limits', { name: of.label })}
      </Title>
      <Stack gap={6}>
        {values.map((each, index) => {
          const above = values[index + 1];
          const limit = limits[index];
          const between = { below: each.value, above: above?.value ?? '' };
          return (
            <div key={each.value}>
              <Share
                name={each.value}
                companies={each.companies}
                most={most}
                onRename={(to) => onRename(each.value, to)}
              />
              {limit === undefined || above === undefined ? null : (
                <Group wrap="nowrap" gap={4} pl="md">
                  <div style={{ flex: 1 }}>
                    <Limit
                      label={say('shape.limit', between)}
                      value={limit}
                      least={limits[index - 1] ?? range?.least ?? limit - Math.abs(limit)}
                      most={limits[index + 1] ?? upperOf(limit, range)}
                      onChange={(value) => onEdit([{ do: 'set', path: [...bands.cuts, index], value }])}
                    />
                  </div>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={busy || limits.length < 2}
                    aria-label={say('shape.removeLimit', between)}
                    onClick={() =>
                      onEdit([
                        { do: 'remove', path: [...bands.cuts, index] },
                        ...(bands.names === null ? [] : [{ do: 'remove', path: [...bands.names, index + 1] } as const]),
                      ])
                    }
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </Group>
              )}
            </div>
          );
        })}
        <div>
          <Button size="compact-sm" variant="default" disabled={busy} onClick={add}>
            {say('shape.addLimit')}
          </Button>
        </div>
      </Stack>
    </section>
  );
}

/** A name with its companies as a bar. */
function Share({
  name,
  companies,
  most,
  onRename,
}: {
  readonly name: string;
  readonly onRename: (to: string) => void;
  readonly companies: number | null;
  readonly most: number;
}): ReactNode {
  const { number, say } = useSpeech();
  return (
    <Group gap="xs" wrap="nowrap">
      <div style={{ width: 150, flex: 'none' }}>
        <Kept
          label={say('shape.nameOf', { name })}
          value={name}
          onChange={(to) => {
            if (to !== '') onRename(to);
          }}
        />
      </div>
      <div style={{ flex: 1 }}>
        <span
          className="bar"
          style={{ width: `${(100 * (companies ?? 0)) / most}%`, background: 'var(--mantine-primary-color-filled)' }}
        />
      </div>
      <Text size="sm" w={64} ta="right">
        {companies === null ? '–' : number(companies)}
      </Text>
    </Group>
  );
}

type Range = NonNullable<Dimension['bands']>['range'];

/** The last limit may go up to where all but the largest hundredth are. */
const upperOf = (limit: number, range: Range): number =>
  range === null ? limit * 2 : Math.max(range.steps.at(-1) ?? range.most, limit * 1.25);

const middleOf = (last: number | undefined, range: Range): number => {
  const from = last ?? range?.least ?? 0;
  const to = range === null ? from * 2 + 2 : Math.max(range.most, from + 2);
  return Math.round((from + to) / 2);
};

function freshName(taken: readonly string[], wanted: string): string {
  let name = wanted;
  for (let again = 2; taken.includes(name); again += 1) name = `${wanted} ${again}`;
  return name;
}
