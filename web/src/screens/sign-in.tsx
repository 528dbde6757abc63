import { Button, Card, Center, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { call } from '../api/client.ts';
import { useChange } from '../api/queries.ts';
import { Failure } from '../parts/failure.tsx';
import { useSpeech } from '../words/words.tsx';

/** Signing in, or, before anybody can, making the first administrator. */
export function SignIn({ setup }: { readonly setup: boolean }): ReactNode {
  const { say } = useSpeech();
  const [form, setForm] = useState({
    code: new URLSearchParams(location.hash.slice(1)).get('code') ?? '',
    name: '',
    email: '',
    password: '',
  });
  const { code, name, email, password } = form;
  const enter = useChange(
    () =>
      setup
        ? call('POST', '/api/setup', { code, name, email, password })
        : call('POST', '/api/session', { email, password }),
    'session',
  );
  const field = (key: keyof typeof form) => ({
    value: form[key],
    required: true,
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setForm({ ...form, [key]: currentTarget.value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <Center mih="100vh" p="md" component="main">
      <Card withBorder padding="xl" w="100%" maw={420}>
        <form onSubmit={submit}>
          <Stack>
            <Title order={1}>{say(setup ? 'setup.title' : 'signIn.title')}</Title>
            {setup ? <Text>{say('setup.text')}</Text> : null}
            {setup ? <TextInput label={say('setup.code')} autoComplete="one-time-code" {...field('code')} /> : null}
            {setup ? <TextInput label={say('setup.name')} autoComplete="name" {...field('name')} /> : null}
            <TextInput type="email" label={say('signIn.email')} autoComplete="username" {...field('email')} />
            <PasswordInput
              label={say('signIn.password')}
              autoComplete={setup ? 'new-password' : 'current-password'}
              {...(setup ? { description: say('setup.passwordHint') } : {})}
              {...field('password')}
            />
            {enter.isError ? <Failure error={enter.error} /> : null}
            <Button type="submit" loading={enter.isPending}>
              {say(setup ? 'setup.do' : 'signIn.do')}
            </Button>
          </Stack>
        </form>
      </Card>
    </Center>
  );
}
