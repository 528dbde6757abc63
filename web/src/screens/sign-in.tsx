import { Button, Card, Center, Modal, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { User } from '../../../src/contract/server.ts';
import { call } from '../api/client.ts';
import { useChange, type Session } from '../api/queries.ts';
import { Failure } from '../parts/failure.tsx';
import { useSpeech } from '../words/words.tsx';

/** Signing in, or, before anybody can, making the first administrator. */
export function SignIn({ setup }: { readonly setup: boolean }): ReactNode {
  const { say } = useSpeech();
  return (
    <Center mih="100vh" p="md" component="main">
      <Card withBorder padding="xl" w="100%" maw={420}>
        <Stack>
          <Title order={1}>{say(setup ? 'setup.title' : 'signIn.title')}</Title>
          {setup ? <Text>{say('setup.text')}</Text> : null}
          <Form setup={setup} email="" />
        </Stack>
      </Card>
    </Center>
  );
}

/** Signing in again over a page whose session has ended: what was typed stands behind it as it was. */
export function SignInAgain({ who }: { readonly who: Session }): ReactNode {
  const { say } = useSpeech();
  const client = useQueryClient();
  const entered = (user: User): void => {
    if (user.id === who.user?.id) void client.invalidateQueries();
    // Nothing of one person's page is another's.
    else globalThis.location.assign('/');
  };
  return (
    <Modal
      opened={who.ended === true}
      onClose={() => undefined}
      title={say('signIn.again')}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Stack>
        <Text>{say('signIn.ended')}</Text>
        <Form setup={false} email={who.user?.email ?? ''} onEntered={entered} />
      </Stack>
    </Modal>
  );
}

interface FormProps {
  readonly setup: boolean;
  readonly email: string;
  readonly onEntered?: (user: User) => void;
}

function Form({ setup, email: known, onEntered }: FormProps): ReactNode {
  const { say } = useSpeech();
  const [form, setForm] = useState({
    code: new URLSearchParams(location.hash.slice(1)).get('code') ?? '',
    name: '',
    email: known,
    password: '',
  });
  const { code, name, email, password } = form;
  const enter = useChange(
    () =>
      setup
        ? call<{ user: User }>('POST', '/api/setup', { code, name, email, password })
        : call<{ user: User }>('POST', '/api/session', { email, password }),
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
    enter.mutate(undefined, { onSuccess: ({ user }) => onEntered?.(user) });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {setup ? <TextInput label={say('setup.code')} autoComplete="one-time-code" {...field('code')} /> : null}
        {setup ? <TextInput label={say('setup.name')} autoComplete="name" {...field('name')} /> : null}
        <TextInput type="email" label={say('signIn.email')} autoComplete="username" {...field('email')} />
        <PasswordInput
          label={say('signIn.password')}
          visibilityToggleButtonProps={{ 'aria-label': say('signIn.showPassword') }}
          autoComplete={setup ? 'new-password' : 'current-password'}
          {...(setup ? { description: say('setup.passwordHint') } : {})}
          {...(known === '' ? {} : { 'data-autofocus': true })}
          {...field('password')}
        />
        {enter.isError ? <Failure error={enter.error} /> : null}
        <Button type="submit" loading={enter.isPending}>
          {say(setup ? 'setup.do' : 'signIn.do')}
        </Button>
      </Stack>
    </form>
  );
}
