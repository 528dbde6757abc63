import { Alert, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'wouter';
import type {
  FoundPerson,
  PrivacyAccessAnswer,
  PrivacyFindAnswer,
  PrivacyReceipt,
} from '../../../../src/contract/data/privacy.ts';
import { call } from '../../api/client.ts';
import { useChange } from '../../api/queries.ts';
import { deed } from '../../parts/deed.ts';
import { Failure } from '../../parts/failure.tsx';
import { Answered } from '../../parts/page.tsx';
import { saveFile } from '../../parts/save.ts';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';

/** What people ask about themselves: to see what is held, to be in no list, to be erased. Whom it is about stands in no address and no log. */
export function Privacy(): ReactNode {
  const { say } = useSpeech();
  const [text, setText] = useState('');
  const find = useChange((wanted: string) => call<PrivacyFindAnswer>('POST', '/api/privacy/find', { text: wanted }));
  const again = (): void => find.mutate(text);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    again();
  };
  return (
    <Stack gap="lg">
      <Text c="dimmed">{say('privacy.text')}</Text>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={say('privacy.who')}
            value={text}
            autoComplete="off"
            miw={280}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button type="submit" disabled={text.trim() === ''} loading={find.isPending}>
            {say('privacy.find')}
          </Button>
        </Group>
      </form>
      {find.isError ? <Failure error={find.error} /> : null}
      {find.data === undefined ? null : find.data.people.length === 0 ? (
        <Text aria-live="polite">{say('privacy.nobody')}</Text>
      ) : (
        find.data.people.map((each) => <Person key={each.subject} person={each} again={again} />)
      )}
      {find.data?.more === true ? <Text>{say('privacy.more')}</Text> : null}
      <Receipts />
    </Stack>
  );
}

function Person({ person, again }: { readonly person: FoundPerson; readonly again: () => void }): ReactNode {
  const { say } = useSpeech();
  const [why, setWhy] = useState('');
  const [sure, setSure] = useState(false);
  const { subject } = person;
  const name = person.name ?? subject;
  const access = useChange(() => call<PrivacyAccessAnswer>('POST', '/api/privacy/access', { subject }));
  const act = useChange(
    (what: 'object' | 'allow' | 'erase') => call<PrivacyReceipt>('POST', `/api/privacy/${what}`, { subject, why }),
    'receipts',
  );
  const object = (what: 'object' | 'allow'): void =>
    act.mutate(what, {
      onSuccess: () => {
        deed({ said: say(what === 'object' ? 'privacy.objected' : 'privacy.allowed', { name }) });
        again();
      },
    });
  return (
    <Card withBorder component="section" aria-label={name}>
      <Title order={2}>{name}</Title>
      <Text size="sm" c="dimmed" className="wrap">
        {[person.email, person.phone, say(person.kind === 'contact' ? 'privacy.contact' : 'privacy.sole')]
          .filter((each) => each !== null)
          .join(' · ')}
        {person.company === null ? null : (
          <>
            {' · '}
            <Link href={`/companies/${encodeURIComponent(person.company.id)}`}>{say('data.company')}</Link>
          </>
        )}
        {person.objected ? ` · ${say('privacy.hasObjected')}` : ''}
      </Text>
      <Stack gap="xs" mt="sm">
        <TextInput
          label={say('privacy.why')}
          value={why}
          maw={480}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            loading={access.isPending}
            onClick={() =>
              access.mutate(undefined, {
                onSuccess: (answer) =>
                  saveFile('personal-data.json', JSON.stringify(answer, undefined, 2), 'application/json'),
              })
            }
          >
            {say('privacy.access')}
          </Button>
          <Button variant="default" size="xs" onClick={() => object(person.objected ? 'allow' : 'object')}>
            {say(person.objected ? 'privacy.allow' : 'privacy.object')}
          </Button>
          {sure ? (
            <>
              <Text size="sm">{say('privacy.sure', { name })}</Text>
              <Button size="xs" color="red" loading={act.isPending} onClick={() => act.mutate('erase')}>
                {say('privacy.eraseNow')}
              </Button>
              <Button size="xs" variant="subtle" onClick={() => setSure(false)}>
                {say('import.back')}
              </Button>
            </>
          ) : (
            <Button variant="default" size="xs" onClick={() => setSure(true)}>
              {say('privacy.erase')}
            </Button>
          )}
        </Group>
        {access.isError ? <Failure error={access.error} /> : null}
        {act.isError ? <Failure error={act.error} /> : null}
        {act.data?.deed === 'erasure' ? <Erased receipt={act.data} /> : null}
      </Stack>
    </Card>
  );
}

/** What an erasure did, and what is left for people to do. */
function Erased({ receipt }: { readonly receipt: PrivacyReceipt }): ReactNode {
  const { say, number } = useSpeech();
  return (
    <Alert aria-live="polite" title={say('privacy.erased', { receipt: receipt.receipt })}>
      <Text>{receipt.erased.map(({ table, rows }) => `${table}: ${number(rows)}`).join(', ')}</Text>
      {receipt.files.length === 0 ? null : <Text>{say('privacy.files', { files: receipt.files.join(', ') })}</Text>}
      {receipt.backups.length === 0 ? null : (
        <Text>{say('privacy.backups', { files: receipt.backups.join(', ') })}</Text>
      )}
      {receipt.rewrite ? <Text>{say('privacy.rewrite')}</Text> : null}
    </Alert>
  );
}

function Receipts(): ReactNode {
  const { say } = useSpeech();
  const receipts = useQuery({
    queryKey: ['receipts'],
    queryFn: ({ signal }) => call<{ receipts: PrivacyReceipt[] }>('GET', '/api/privacy/receipts', undefined, signal),
  });
  const columns: readonly Column<PrivacyReceipt>[] = [
    { id: 'receipt', header: say('privacy.receipt'), kind: 'text', value: (each) => each.receipt },
    { id: 'at', header: say('runs.when'), kind: 'moment', value: (each) => each.at },
    {
      id: 'deed',
      header: say('runs.what'),
      kind: 'text',
      value: (each) =>
        say(each.deed === 'erasure' ? 'privacy.erase' : each.deed === 'objection' ? 'privacy.object' : 'privacy.allow'),
    },
    { id: 'by', header: say('runs.who'), kind: 'text', value: (each) => each.by },
    { id: 'why', header: say('privacy.why'), kind: 'text', value: (each) => each.why },
  ];
  return (
    <section aria-labelledby="receipts">
      <Title order={2} id="receipts" mb="xs">
        {say('privacy.receipts')}
      </Title>
      <Answered of={receipts}>
        {(answer) => (
          <DataTable
            label={say('privacy.receipts')}
            rows={answer.receipts}
            columns={columns}
            rowKey={(each) => each.receipt}
            empty={<Text>{say('privacy.noReceipts')}</Text>}
          />
        )}
      </Answered>
    </section>
  );
}
