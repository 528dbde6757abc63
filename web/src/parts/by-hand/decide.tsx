import { Button, Group, Modal, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { PinAnswer } from '../../../../src/contract/commands.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { call } from '../../api/client.ts';
import { useChange, useSession } from '../../api/queries.ts';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';
import { pinned, useUndoDeed } from '../../api/pins.ts';
import { deed } from '../deed.ts';
import { Failure } from '../failure.tsx';

interface DecideProps {
  readonly about: OverviewAnswer;
  /** Absent: it is asked for. */
  readonly company?: { readonly id: string; readonly name: string | null };
  /** Several in one deed, in place of one. */
  readonly several?: readonly { readonly id: string; readonly name: string | null }[];
  /** Called once it is decided. */
  readonly onDecided?: () => void;
  /** Where it would be put, to begin with. */
  readonly scheme?: string;
  readonly segment?: string;
}

/** A button for whoever may: puts a company in a segment by hand, or keeps it out, with a reason; it can be taken back. */
export function Decide(props: DecideProps): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const mayRun = useSession().data?.permissions.includes('run') === true;
  const [opened, { open, close }] = useDisclosure(false);
  if (!mayRun) return null;
  const { company, several, onDecided } = props;
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {say(company === undefined && several === undefined ? 'hand.add' : 'hand.decide')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={
          several !== undefined
            ? counted(speech, 'hand.titleSeveral', several.length)
            : company === undefined
              ? say('hand.titleNew')
              : say('hand.title', { company: company.name ?? company.id })
        }
        closeButtonProps={{ 'aria-label': say('app.close') }}
      >
        <DecideForm
          {...props}
          onDone={() => {
            close();
            onDecided?.();
          }}
        />
      </Modal>
    </>
  );
}

function DecideForm({
  about,
  company,
  several,
  scheme: first,
  segment: start,
  onDone,
}: DecideProps & { readonly onDone: () => void }): ReactNode {
  const { say, number } = useSpeech();
  const [wanted, setWanted] = useState(company?.id ?? '');
  const [scheme, setScheme] = useState(first ?? about.schemes[0]?.id ?? '');
  const [segment, setSegment] = useState(start ?? '');
  const [effect, setEffect] = useState('in');
  const [why, setWhy] = useState('');
  const segments = about.schemes.find((each) => each.id === scheme)?.segments ?? [];
  const pin = useChange(
    () =>
      call<{ pins: PinAnswer[] }>('POST', '/api/pins/several', {
        companies: several?.map((each) => each.id) ?? [wanted.trim()],
        scheme,
        segment,
        out: effect === 'out',
        why: why.trim(),
      }),
    ...pinned,
  );
  const undoDeed = useUndoDeed();
  const send = (): void => {
    void pin.mutateAsync().then(
      ({ pins }) => {
        const [only] = pins;
        const named = segments.find((each) => each.id === segment)?.name ?? segment;
        deed({
          said:
            pins.length === 1 && only !== undefined
              ? say(effect === 'out' ? 'hand.isOut' : 'hand.isIn', {
                  company: only.company.name ?? only.company.id,
                  segment: named,
                })
              : say(effect === 'out' ? 'hand.severalOut' : 'hand.severalIn', {
                  n: number(pins.length),
                  segment: named,
                }),
          ...(only === undefined ? {} : { undo: () => undoDeed(only.deed) }),
        });
        onDone();
        return undefined;
      },
      () => undefined,
    );
  };
  const isReady = (several !== undefined || wanted.trim() !== '') && segment !== '' && why.trim() !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) send();
      }}
    >
      <Stack>
        {company === undefined && several === undefined ? (
          <TextInput
            label={say('hand.company')}
            required
            data-autofocus
            value={wanted}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        ) : null}
        <Group grow align="flex-start">
          <Select
            label={say('hand.scheme')}
            allowDeselect={false}
            data={about.schemes.map((each) => ({ value: each.id, label: each.name }))}
            value={scheme}
            onChange={(value) => {
              setScheme(value ?? scheme);
              setSegment('');
            }}
          />
          <Select
            label={say('hand.segment')}
            required
            searchable
            data={segments.map((each) => ({ value: each.id, label: each.name }))}
            value={segment === '' ? null : segment}
            onChange={(value) => setSegment(value ?? '')}
          />
        </Group>
        <SegmentedControl
          aria-label={say('hand.effect')}
          data={[
            { value: 'in', label: say('hand.in') },
            { value: 'out', label: say('hand.out') },
          ]}
          value={effect}
          onChange={setEffect}
        />
        <Textarea
          label={say('hand.why')}
          description={say('hand.whyHelp')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={why}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
        {pin.isError ? <Failure error={pin.error} /> : null}
        <Group justify="flex-end">
          <Button type="submit" loading={pin.isPending} disabled={!isReady}>
            {say('hand.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
