import { Alert, Button, Code, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Permission } from '../../../../src/contract/server.ts';
import { at, call } from '../../api/client.ts';
import { useChange, useKeys } from '../../api/queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Answered } from '../../parts/page.tsx';
import { DataTable } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';

const scopes: readonly Permission[] = ['ask', 'model', 'run', 'export', 'administer'];

/** Keys programs ask with; a key is shown once, when it is made. */
export function Keys(): ReactNode {
  const { say } = useSpeech();
  const keys = useKeys();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>(['ask']);
  const make = useChange(() => call<{ key: string }>('POST', '/api/keys', { name, scopes: chosen }), 'keys');
  const remove = useChange((id: string) => call('DELETE', at`/api/keys/${id}`), 'keys');
  return (
    <Stack>
      {make.isSuccess ? (
        <Alert aria-live="polite" title={say('admin.keyShown')}>
          <Code block>{make.data.key}</Code>
        </Alert>
      ) : null}
      {make.isError ? <Failure error={make.error} /> : null}
      <Group align="flex-end">
        <TextInput
          label={say('admin.name')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <MultiSelect label={say('admin.scopes')} data={[...scopes]} value={chosen} onChange={setChosen} />
        <Button disabled={name === '' || chosen.length === 0} onClick={() => make.mutate()}>
          {say('admin.makeKey')}
        </Button>
      </Group>
      <Answered of={keys}>
        {({ keys: all }) => (
          <DataTable
            label={say('admin.keys')}
            rows={all}
            rowKey={(key) => key.id}
            columns={[
              { id: 'name', header: say('admin.name'), kind: 'text', value: (key) => key.name },
              { id: 'scopes', header: say('admin.scopes'), kind: 'text', value: (key) => key.scopes.join(', ') },
              { id: 'created', header: say('runs.when'), kind: 'moment', value: (key) => key.created },
              {
                id: 'deeds',
                header: say('admin.removeKey'),
                kind: 'text',
                deeds: true,
                value: () => null,
                cell: (key) => (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    onClick={() => remove.mutate(key.id)}
                    aria-label={`${say('admin.removeKey')}: ${key.name}`}
                  >
                    {say('admin.removeKey')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Answered>
    </Stack>
  );
}
