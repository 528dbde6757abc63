import { Anchor, Group, NumberInput, Select, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { KeyAccountsShape } from '../../../../../src/contract/model/shape.ts';
import { useOverview } from '../../../api/queries.ts';
import { useSpeech } from '../../../words/words.tsx';
import { schemeEditor } from '../address.ts';
import type { MethodEditorProps } from './props.ts';
import { Kept } from './kept.tsx';
import { SegmentsOf } from './segments-of.tsx';
import { Shaped } from './shaped.tsx';

type Limit = KeyAccountsShape['limit'];
const kinds = ['top', 'share', 'above'] as const;

/** The largest companies by a number: what they are measured by, how far down one goes, and who has the others. */
export default function KeyAccountsEditor(props: MethodEditorProps): ReactNode {
  const { scheme, busy, onEdit } = props;
  const { say, number } = useSpeech();
  const overview = useOverview();
  const path = [...scheme.path, 'key_accounts'];
  return (
    <Shaped scheme={scheme.id} method="key_accounts">
      {({ by, limit, from, rest, ...shape }) => (
        <>
          <Group align="flex-end">
            <Kept
              label={say('accounts.by')}
              isLabelled
              code
              value={by}
              onChange={(wanted) => onEdit([{ do: 'set', path: [...path, 'by'], value: wanted }])}
            />
            <Select
              label={say('accounts.limit')}
              disabled={busy}
              allowDeselect={false}
              data={kinds.map((each) => ({ value: each, label: say(`accounts.limit.${each}`) }))}
              value={limit.kind}
              onChange={(wanted) => {
                const kind = kinds.find((each) => each === wanted);
                if (kind !== undefined && kind !== limit.kind)
                  onEdit([
                    { do: 'rename', path: [...path, limit.kind], name: kind },
                    { do: 'set', path: [...path, kind], value: beginning(kind, from) },
                  ]);
              }}
            />
            <LimitValue
              key={`${limit.kind} ${limit.value}`}
              limit={limit}
              onKeep={(value) => onEdit([{ do: 'set', path: [...path, limit.kind], value }])}
            />
            <Select
              label={say('accounts.rest')}
              disabled={busy}
              clearable
              placeholder={say('accounts.noRest')}
              clearButtonProps={{ 'aria-label': say('accounts.noRest') }}
              data={(overview.data?.schemes ?? [])
                .filter(({ id, exclusive }) => exclusive && id !== scheme.id)
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={rest}
              onChange={(wanted) =>
                onEdit([
                  wanted === null
                    ? { do: 'remove', path: [...scheme.path, 'rest'] }
                    : { do: 'set', path: [...scheme.path, 'rest'], value: wanted },
                ])
              }
            />
          </Group>
          {from === null || limit.kind === 'above' ? null : (
            <Text size="sm" c="dimmed">
              {say('accounts.from', { by, n: number(from) })}
            </Text>
          )}
          <SegmentsOf
            {...props}
            shape={{ by, limit, from, rest, ...shape }}
            elsewhere={
              rest === null ? null : (
                <>
                  {say('accounts.elsewhere')}{' '}
                  <Anchor component={Link} href={schemeEditor(rest)} underline="always">
                    {say('accounts.toRest')}
                  </Anchor>
                </>
              )
            }
          />
        </>
      )}
    </Shaped>
  );
}

/** How far down, as people say it: companies, percent of the sum, or a number. */
function LimitValue({ limit, onKeep }: { readonly limit: Limit; readonly onKeep: (value: number) => void }): ReactNode {
  const { say } = useSpeech();
  const shown = limit.kind === 'share' ? Math.round(limit.value * 1000) / 10 : limit.value;
  const [typed, setTyped] = useState<number | string>(shown);
  const keep = (): void => {
    if (typeof typed !== 'number' || typed === shown) return;
    if (limit.kind === 'share') onKeep(typed / 100);
    else onKeep(typed);
  };
  return (
    <NumberInput
      label={say(`accounts.value.${limit.kind}`)}
      w={150}
      hideControls
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep();
      }}
      {...(limit.kind === 'above'
        ? {}
        : limit.kind === 'top'
          ? { min: 1, allowDecimal: false, allowNegative: false }
          : { min: 0, max: 100, suffix: ' %', allowNegative: false })}
    />
  );
}

/** What another kind of limit begins with. */
function beginning(kind: Limit['kind'], from: number | null): number {
  if (kind === 'top') return 20;
  return kind === 'share' ? 0.8 : Math.floor(from ?? 0);
}
