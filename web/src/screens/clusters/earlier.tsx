import { Anchor, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isJobOf } from '../../../../src/contract/jobs/result.ts';
import { useJobs } from '../../api/jobs.ts';
import { useClusterVariables } from '../../api/clusters.ts';
import { useSpeech } from '../../words/words.tsx';

/** What was asked before: every comparison is kept with what it found. */
export function Earlier(): ReactNode {
  const { say, moment } = useSpeech();
  const jobs = useJobs('clusters');
  const variables = useClusterVariables();
  const labelOf = (variable: string): string =>
    variables.data?.variables.find((each) => each.variable === variable)?.label ?? variable;
  const known = (jobs.data?.jobs ?? []).filter((job) => isJobOf(job, 'clusters'));
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <Title order={2} id="earlier" mb="xs">
        {say('clusters.earlier')}
      </Title>
      <Table.ScrollContainer minWidth={460}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('clusters.by')}</Table.Th>
              <Table.Th scope="col">{say('runs.state')}</Table.Th>
              <Table.Th scope="col">{say('runs.who')}</Table.Th>
              <Table.Th scope="col">{say('runs.when')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {known.map((job) => {
              const { on, scheme, target, within } = job.request;
              const what = on?.map(labelOf).join(', ') ?? scheme ?? say('clusters.usual');
              return (
                <Table.Tr key={job.id}>
                  <Table.Td>
                    <Anchor component={Link} href={`/lab/clusters?job=${job.id}`} className="wrap">
                      {what}
                      {target === undefined ? '' : ` → ${labelOf(target)}`}
                      {within === undefined ? '' : ` · ${within}`}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{say(`state.${job.state}`)}</Table.Td>
                  <Table.Td>{job.who}</Table.Td>
                  <Table.Td>{moment(job.created)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
