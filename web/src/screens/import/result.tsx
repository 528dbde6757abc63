import { Alert, Anchor, Button, Card, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { JobResult } from '../../../../src/contract/jobs/jobs.ts';
import { undoImports } from '../../api/intake.ts';
import { askJob } from '../../api/jobs.ts';
import { useChange } from '../../api/queries.ts';
import { rowsOf } from '../../parts/doors.ts';
import { deed } from '../../parts/deed.ts';
import { Diagnostics, Failure } from '../../parts/failure.tsx';
import { counted } from '../../words/counted.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';

const modelAfter = {
  removed: 'import.modelRemoved',
  changed: 'import.modelWithout',
  'as it was': 'import.modelStill',
} as const;

type Accepted = JobResult<'import'>;
type Imported = Accepted['imports'][number];

/** What reading the files came to: rows read, set aside and without a company, what changed, and what to do next. */
export function Result({ result }: { readonly result: Accepted }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const [, go] = useLocation();
  const run = useChange(() => askJob('run', {}), 'jobs');
  const numbers = result.imports.flatMap((each) => each.import ?? []);
  const undo = useChange(
    () => undoImports(numbers),
    'status',
    'overview',
    'problems',
    'tables',
    'quality',
    'model',
    'draft',
  );
  const aside = result.imports.reduce((sum, each) => sum + each.rows_rejected, 0);
  return (
    <Stack gap="lg">
      <Text size="lg">{counted(speech, 'import.companies', result.companies)}</Text>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {result.imports.map((each) => (
          <Card key={`${each.file}${each.table}`} withBorder component="section" aria-label={each.file}>
            <Title order={2} className="wrap">
              {each.file.replace(/^uploads\//u, '')}
            </Title>
            <List mt="xs" spacing={2}>
              {factsOf(each, speech).map((fact) => (
                <List.Item key={fact}>{fact}</List.Item>
              ))}
            </List>
            {each.rows_unlinked > 0 && !each.unchanged ? (
              <Anchor component={Link} href={rowsOf(each.table, true)} size="sm">
                {say('import.seeUnlinked')}
              </Anchor>
            ) : null}
          </Card>
        ))}
      </SimpleGrid>
      <Text>
        {say(
          result.model === 'written'
            ? 'import.modelWritten'
            : result.model === 'changed'
              ? 'import.modelChanged'
              : 'import.modelSame',
          { sources: result.sources.join(', ') },
        )}
      </Text>
      {result.warnings.length === 0 ? null : (
        <Alert color="gray" title={say('import.odd')}>
          <Diagnostics of={result.warnings} />
        </Alert>
      )}
      {undo.isError ? <Failure error={undo.error} /> : null}
      {run.isError ? <Failure error={run.error} /> : null}
      <Group>
        <Button
          loading={run.isPending}
          onClick={() => run.mutate(undefined, { onSuccess: (job) => go(`/?job=${encodeURIComponent(job.id)}`) })}
        >
          {say('import.runNow')}
        </Button>
        {aside > 0 ? (
          <Button component={Link} href="/data/problems" variant="default">
            {counted(speech, 'import.seeAside', aside)}
          </Button>
        ) : null}
        <Button component={Link} href="/data" variant="default">
          {say('import.seeData')}
        </Button>
        {numbers.length === 0 ? null : (
          <Button
            variant="default"
            loading={undo.isPending}
            disabled={undo.isSuccess}
            onClick={() =>
              undo.mutate(undefined, {
                onSuccess: ({ undone, model: left }) => {
                  const rows = undone.reduce((sum, each) => sum + each.rows, 0);
                  deed({ said: `${counted(speech, 'import.undone', rows)} ${say(modelAfter[left])}` });
                  go(left === 'removed' ? '/' : '/data');
                },
              })
            }
          >
            {say('import.undo')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function factsOf(each: Imported, speech: Speech): readonly string[] {
  const { say, number } = speech;
  if (each.unchanged) return [say('import.unchanged')];
  const { records } = each;
  return [
    counted(speech, 'import.factRead', each.rows_read, { rows: number(each.rows_loaded) }),
    ...(each.rows_rejected > 0 ? [counted(speech, 'import.factAside', each.rows_rejected)] : []),
    ...(each.rows_unlinked > 0 ? [counted(speech, 'import.factUnlinked', each.rows_unlinked)] : []),
    ...(each.rows_replaced > 0 ? [counted(speech, 'import.factReplaced', each.rows_replaced)] : []),
    ...(records === null
      ? []
      : [
          ...(records.new > 0 ? [counted(speech, 'import.factNew', records.new)] : []),
          ...(records.changed > 0 ? [say('import.factChanged', { n: number(records.changed) })] : []),
          ...(records.missing > 0 ? [counted(speech, 'import.factMissing', records.missing)] : []),
        ]),
    ...(each.companies_added > 0 ? [counted(speech, 'import.factAdded', each.companies_added)] : []),
  ];
}
