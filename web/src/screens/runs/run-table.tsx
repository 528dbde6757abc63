import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { askJob } from '../../api/jobs.ts';
import { at, call } from '../../api/client.ts';
import { useChange, useRuns, type RunRow } from '../../api/queries.ts';
import { deed } from '../../parts/deed.ts';
import { Failure } from '../../parts/failure.tsx';
import { Answered } from '../../parts/page.tsx';
import { DataTable } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';
import { TakeBack } from './take-back.tsx';

/** Every run: why it was made and by whom, what was another than before, and whom it moved; to publish, compare or take back. */
export function RunTable({ mayRun }: { readonly mayRun: boolean }): ReactNode {
  const { say } = useSpeech();
  const runs = useRuns();
  const publish = useChange((run: string) => askJob('publish', { run }), 'jobs', 'runs');
  const takeBack = useChange(
    ({ run, why }: { run: string; why: string }) => call('POST', at`/api/runs/${run}/take-back`, { why }),
    'runs',
    'overview',
    'segments',
    'flows',
  );
  const [asked, setAsked] = useState<string>();
  return (
    <section aria-labelledby="runs">
      <Title order={2} id="runs" mb="xs">
        {say('runs.runs')}
      </Title>
      {takeBack.isError ? <Failure error={takeBack.error} /> : null}
      <TakeBack
        run={asked}
        onClose={() => setAsked(undefined)}
        onTakeBack={(run, why) => {
          setAsked(undefined);
          takeBack.mutate({ run, why }, { onSuccess: () => deed({ said: say('runs.takenBack') }) });
        }}
      />
      <Answered of={runs}>
        {({ runs: all }) => {
          const newest = all.findLast((each) => each.state === 'published');
          return (
            <DataTable
              label={say('runs.runs')}
              rows={all.toReversed()}
              rowKey={(run) => String(run.number)}
              columns={[
                { id: 'number', header: say('runs.number'), kind: 'number', value: (run) => run.number },
                { id: 'asOf', header: say('runs.asOf'), kind: 'date', value: (run) => run.as_of },
                {
                  id: 'state',
                  header: say('runs.state'),
                  kind: 'text',
                  value: (run) => say(`state.${run.state}`),
                },
                {
                  id: 'companies',
                  header: say('table.companies'),
                  kind: 'number',
                  value: (run) => run.companies,
                  // Companies are asked of the newest run; of an earlier one there is nobody to show.
                  door: (run) => (run.number === newest?.number ? '/companies' : undefined),
                },
                { id: 'when', header: say('runs.when'), kind: 'moment', value: (run) => run.at },
                {
                  id: 'why',
                  header: say('runs.why'),
                  kind: 'text',
                  value: (run) => saidOf(run)?.why ?? '',
                  cell: (run) => <Said of={run} />,
                },
                {
                  id: 'changed',
                  header: say('runs.changed'),
                  kind: 'text',
                  value: (run) => run.changed.map((each) => say(`runs.changed.${each}`)).join(', '),
                  cell: (run) => <Changed of={run} />,
                },
                {
                  id: 'moved',
                  header: say('runs.movedCompanies'),
                  kind: 'number',
                  value: (run) => run.moved,
                  door: (run) => {
                    const before = all.findLast((each) => each.state === 'published' && each.number < run.number);
                    return before === undefined || run.state !== 'published' || run.moved === null
                      ? undefined
                      : `/runs?from=${encodeURIComponent(before.run)}&to=${encodeURIComponent(run.run)}#flows`;
                  },
                },
                {
                  id: 'seconds',
                  header: say('runs.seconds'),
                  kind: 'number',
                  value: (run) => Math.round(run.seconds * 10) / 10,
                },
                {
                  id: 'deeds',
                  header: say('runs.publish'),
                  kind: 'text',
                  deeds: true,
                  value: () => null,
                  cell: (run) => (
                    <>
                      {mayRun && run.state === 'draft' ? (
                        <Button size="compact-sm" variant="default" onClick={() => publish.mutate(run.run)}>
                          {say('runs.publish')}
                        </Button>
                      ) : null}
                      {mayRun && run.number === newest?.number ? (
                        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsked(run.run)}>
                          {say('runs.takeBack')}
                        </Button>
                      ) : null}
                    </>
                  ),
                },
              ]}
            />
          );
        }}
      </Answered>
    </section>
  );
}

const saidOf = (run: RunRow): RunRow['published'] => (run.state === 'taken back' ? run.taken_back : run.published);

/** By whom a run was published or taken back, and in what words. */
function Said({ of }: { readonly of: RunRow }): ReactNode {
  const said = saidOf(of);
  if (said === null) return null;
  return (
    <Text size="sm" className="wrap">
      {said.why === '' ? '' : `${said.why} · `}
      <Text span size="sm" c="dimmed">
        {said.who}
      </Text>
    </Text>
  );
}

/** What was another than for the run before: the model with its version, the files that were read. */
function Changed({ of }: { readonly of: RunRow }): ReactNode {
  const { say } = useSpeech();
  return (
    <Group gap={4}>
      {of.changed.map((each) =>
        each === 'model' && of.version !== null ? (
          <Anchor key={each} size="sm" component={Link} href={`/model/history/${of.version}`}>
            {say('runs.changed.version', { n: of.version })}
          </Anchor>
        ) : (
          <Text key={each} size="sm" {...(each === 'data' ? { title: of.imports.join(', ') } : {})}>
            {say(`runs.changed.${each}`)}
            {each === 'data' && of.imports.length > 0 ? `: ${of.imports.slice(0, 2).join(', ')}` : ''}
            {each === 'data' && of.imports.length > 2 ? ' …' : ''}
          </Text>
        ),
      )}
    </Group>
  );
}
