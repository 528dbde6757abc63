import {
  Autocomplete,
  Button,
  Card,
  Group,
  PasswordInput,
  Select,
  Stack,
  Switch,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Role, User } from '../../../../src/contract/server.ts';
import { at, call } from '../../api/client.ts';
import { useQuality } from '../../api/data.ts';
import { useChange, useUsers } from '../../api/queries.ts';
import { deed } from '../../parts/deed.ts';
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
                value: (user) =>
                  user.owner === null || user.owner === user.name ? user.name : `${user.name} (${user.owner})`,
              },
              { id: 'email', header: say('signIn.email'), kind: 'text', value: (user) => user.email },
              {
                id: 'role',
                header: say('admin.role'),
                kind: 'text',
                value: (user) => say(`role.${user.role}`),
                cell: (user) => (
                  <Select
                    size="xs"
                    aria-label={`${say('admin.role')}: ${user.name}`}
                    data={roles.map((role) => ({ value: role, label: say(`role.${role}`) }))}
                    value={user.role}
                    allowDeselect={false}
                    onChange={(role) => {
                      if (isRole(role))
                        change.mutate(
                          { id: user.id, role },
                          {
                            onSuccess: () =>
                              deed({ said: say('admin.isNow', { name: user.name, role: say(`role.${role}`) }) }),
                          },
                        );
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
                    onChange={({ currentTarget: { checked } }) =>
                      change.mutate(
                        { id: user.id, active: checked },
                        {
                          onSuccess: () =>
                            deed({
                              said: say(checked ? 'admin.maySignIn' : 'admin.mayNotSignIn', { name: user.name }),
                            }),
                        },
                      )
                    }
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
  const quality = useQuality();
  const owners = (quality.data?.owners ?? []).flatMap((each) => (each.owner === null ? [] : [each.owner])).toSorted();
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
    add.mutate(undefined, {
      onSuccess: ({ user }) => {
        setForm(blank);
        deed({ said: say('admin.added', { name: user.name, role: say(`role.${user.role}`) }) });
      },
    });
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
            visibilityToggleButtonProps={{ 'aria-label': say('signIn.showPassword') }}
            autoComplete="new-password"
            {...field('password')}
          />
          <Select
            label={say('admin.role')}
            data={roles.map((role) => ({ value: role, label: say(`role.${role}`) }))}
            value={role}
            allowDeselect={false}
            onChange={(value) => {
              if (isRole(value)) setRole(value);
            }}
          />
          <Text size="sm" c="dimmed">
            {say(`role.${role}.may`)}
          </Text>
          {role === 'account-manager' ? (
            <Autocomplete
              label={say('admin.ownerName')}
              description={say('admin.ownerHint')}
              required
              data={owners}
              value={form.owner}
              onChange={(owner) => setForm({ ...form, owner })}
            />
          ) : null}
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
