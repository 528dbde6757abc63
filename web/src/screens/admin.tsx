import {
  Alert,
  Button,
  Card,
  Code,
  Group,
  MultiSelect,
  PasswordInput,
  Select,
  Stack,
  Switch,
  Tabs,
  TextInput,
  Title,
} from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Permission, Role, User } from '../../../src/contract/server.ts';
import { at, call } from '../api/client.ts';
import { askJob, useAudit, useChange, useKeys, useUsers } from '../api/queries.ts';
import { Failure } from '../parts/failure.tsx';
import { Answered, Page } from '../parts/page.tsx';
import { DataTable } from '../parts/table/index.ts';
import { useSpeech } from '../words/words.tsx';

const roles: readonly Role[] = ['viewer', 'account-manager', 'analyst', 'admin'];
const scopes: readonly Permission[] = ['ask', 'model', 'run', 'export', 'administer'];

/** Who may sign in, keys for programs, who did what, and backups. */
export default function Admin(): ReactNode {
  const { say } = useSpeech();
  const backup = useChange(() => askJob('backup'), 'jobs');
  return (
    <Page
      title={say('admin.title')}
      actions={
        <Button variant="default" onClick={() => backup.mutate()}>
          {say('admin.backup')}
        </Button>
      }
    >
      <Tabs defaultValue="users">
        <Tabs.List style={{ flexWrap: 'wrap' }}>
          <Tabs.Tab value="users">{say('admin.users')}</Tabs.Tab>
          <Tabs.Tab value="keys">{say('admin.keys')}</Tabs.Tab>
          <Tabs.Tab value="audit">{say('admin.audit')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="users" pt="md">
          <Users />
        </Tabs.Panel>
        <Tabs.Panel value="keys" pt="md">
          <Keys />
        </Tabs.Panel>
        <Tabs.Panel value="audit" pt="md">
          <Audit />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Users(): ReactNode {
  const { say } = useSpeech();
  const users = useUsers();
  const change = useChange(
    ({ id, ...change }: { id: string; role?: Role; active?: boolean }) => call('PATCH', at`/api/users/${id}`, change),
    'users',
  );
  return (
    <Stack>
      {change.isError ? <Failure error={change.error} /> : null}
      <Answered of={users}>
        {({ users: all }) => (
          <DataTable
            label={say('admin.users')}
            rows={all}
            rowKey={(user) => user.id}
            columns={[
              {
                id: 'name',
                header: say('admin.name'),
                kind: 'text',
                value: (user) => (user.owner === null ? user.name : `${user.name} (${user.owner})`),
              },
              { id: 'email', header: say('signIn.email'), kind: 'text', value: (user) => user.email },
              {
                id: 'role',
                header: say('admin.role'),
                kind: 'text',
                value: (user) => user.role,
                cell: (user) => (
                  <Select
                    size="xs"
                    aria-label={`${say('admin.role')}: ${user.name}`}
                    data={[...roles]}
                    value={user.role}
                    allowDeselect={false}
                    onChange={(role) => {
                      if (isRole(role)) change.mutate({ id: user.id, role });
                    }}
                  />
                ),
              },
              {
                id: 'active',
                header: say('admin.active'),
                kind: 'boolean',
                value: (user) => user.active,
                cell: (user) => (
                  <Switch
                    aria-label={`${say('admin.active')}: ${user.name}`}
                    checked={user.active}
                    onChange={({ currentTarget }) => change.mutate({ id: user.id, active: currentTarget.checked })}
                  />
                ),
              },
            ]}
          />
        )}
      </Answered>
      <NewUser />
    </Stack>
  );
}

const isRole = (text: string | null): text is Role => roles.some((each) => each === text);
const blank = { name: '', email: '', password: '', owner: '' };

function NewUser(): ReactNode {
  const { say } = useSpeech();
  const [form, setForm] = useState(blank);
  const [role, setRole] = useState<Role>('viewer');
  const add = useChange(
    () =>
      call<{ user: User }>('POST', '/api/users', {
        name: form.name,
        email: form.email,
        password: form.password,
        role,
        owner: form.owner === '' ? null : form.owner,
      }),
    'users',
  );
  const field = (key: keyof typeof form) => ({
    value: form[key],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setForm({ ...form, [key]: currentTarget.value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate(undefined, { onSuccess: () => setForm(blank) });
  };
  return (
    <Card withBorder component="section" maw={480}>
      <Title order={2} mb="xs">
        {say('admin.add')}
      </Title>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput label={say('admin.name')} required {...field('name')} />
          <TextInput label={say('signIn.email')} type="email" required autoComplete="off" {...field('email')} />
          <PasswordInput
            label={say('signIn.password')}
            description={say('setup.passwordHint')}
            required
            autoComplete="new-password"
            {...field('password')}
          />
          <Select
            label={say('admin.role')}
            data={[...roles]}
            value={role}
            allowDeselect={false}
            onChange={(value) => {
              if (isRole(value)) setRole(value);
            }}
          />
          {role === 'account-manager' ? <TextInput label={say('admin.ownerName')} {...field('owner')} /> : null}
          {add.isError ? <Failure error={add.error} /> : null}
          <Group>
            <Button type="submit" loading={add.isPending}>
              {say('admin.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

function Keys(): ReactNode {
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

function Audit(): ReactNode {
  const { say } = useSpeech();
  const audit = useAudit();
  return (
    <Answered of={audit}>
      {({ deeds }) => (
        <DataTable
          label={say('admin.audit')}
          rows={deeds}
          rowKey={(each) => String(each.number)}
          address="audit"
          columns={[
            { id: 'when', header: say('runs.when'), kind: 'moment', value: (each) => each.at },
            { id: 'who', header: say('runs.who'), kind: 'text', value: (each) => each.who },
            {
              id: 'what',
              header: say('runs.what'),
              kind: 'text',
              value: (each) => `${each.action.split(' ')[0]} ${each.on}`,
            },
            { id: 'state', header: say('runs.state'), kind: 'number', value: (each) => each.status },
          ]}
        />
      )}
    </Answered>
  );
}
