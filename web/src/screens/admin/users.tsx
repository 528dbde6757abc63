import { Button, Card, Group, PasswordInput, Select, Stack, Switch, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Role, User } from '../../../../src/contract/server.ts';
import { at, call } from '../../api/client.ts';
import { useChange, useUsers } from '../../api/queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Answered } from '../../parts/page.tsx';
import { DataTable } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';

const roles: readonly Role[] = ['viewer', 'account-manager', 'analyst', 'admin'];

/** Everybody who may sign in, what each may do, and a new one. */
export function Users(): ReactNode {
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
