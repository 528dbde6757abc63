import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { IntakeAnswer } from '../../../../src/contract/data/intake.ts';
import type { Job } from '../../../../src/contract/jobs/jobs.ts';
import { call } from '../../api/client.ts';
import { proposedIn, useIntakes } from '../../api/intake.ts';
import { useChange } from '../../api/queries.ts';
import { Diagnostics, Failure } from '../../parts/failure.tsx';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';
import { useCorrections } from './corrections.ts';
import { FoundFile } from './found-file.tsx';
import { Joins } from './joins.tsx';
import { Schemes } from './schemes.tsx';

/** What the files were taken for, for people to accept or put right: tables, how they join, and the model that would be written. */
export function Review({
  answer,
  begin,
  actions,
}: {
  readonly answer: IntakeAnswer;
  readonly begin: (wanted: Promise<Job>) => Promise<void>;
  readonly actions: ReactNode;
}): ReactNode {
  const speech = useSpeech();
  const { say, language } = speech;
  const kinds = useIntakes().data?.kinds ?? [];
  const types = useIntakes().data?.types ?? [];
  const change = useCorrections(answer, begin);
  const all = answer.model?.schemes.map(({ id }) => id) ?? [];
  const [left, setLeft] = useState<readonly string[]>([]);
  const schemes = all.filter((id) => !left.includes(id));
  const files = answer.proposal?.files ?? [];
  const needed = files.filter((each) => each.needed);
  const read = needed.length + answer.known.length;
  const isWrong = answer.diagnostics.some(({ severity }) => severity === 'error');
  const accept = useChange(() =>
    begin(
      call<Job>('POST', '/api/jobs', {
        kind: 'import',
        request: { intake: answer.id, ...(answer.model === null ? {} : { schemes, language: proposedIn(language) }) },
      }),
    ),
  );
  const importing = (
    <Group>
      <Button onClick={() => accept.mutate()} loading={accept.isPending} disabled={read === 0 || isWrong}>
        {say(read === 1 ? 'import.readOne' : 'import.read', { n: read })}
      </Button>
      {actions}
    </Group>
  );
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text>
          {counted(speech, 'import.found', files.length + answer.known.length)}
          {needed.length === files.length
            ? ''
            : ` ${counted(speech, 'import.notUsedHow', files.length - needed.length)}`}
        </Text>
        {importing}
      </Group>
      {accept.isError ? <Failure error={accept.error} /> : null}
      {change.failed === null ? null : <Failure error={change.failed} />}
      {answer.diagnostics.length === 0 ? null : (
        <Alert color="gray" title={say('import.odd')}>
          <Diagnostics of={answer.diagnostics} />
        </Alert>
      )}
      {answer.known.map((each) => (
        <Alert key={each.file} color="gray" title={each.file} className="wrap">
          {say(each.exists ? 'import.newer' : 'import.fits', { source: each.source, file: each.replaces })}
        </Alert>
      ))}
      {files.map((file) => (
        <FoundFile
          key={`${file.file} ${file.part ?? ''} ${file.as}`}
          intake={answer}
          file={file}
          kinds={kinds}
          types={types}
          change={change}
        />
      ))}
      <Joins answer={answer} change={change} />
      {answer.model === null ? null : (
        <Schemes
          model={answer.model}
          onCurrency={change.currency}
          isPending={change.isPending}
          chosen={schemes}
          onChange={(chosen) => setLeft(all.filter((id) => !chosen.includes(id)))}
        />
      )}
      {read === 0 ? null : (
        <section aria-labelledby="accept">
          <Title order={2} id="accept" mb="xs">
            {say('import.ready')}
          </Title>
          <Text mb="sm">{say(answer.model === null ? 'import.readySaved' : 'import.readyFirst')}</Text>
          {importing}
        </section>
      )}
    </Stack>
  );
}
