import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OverlapAnswer } from '../../../../src/contract/model/builder.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useOverlap } from '../../api/rule.ts';
import { useSpeech } from '../../words/words.tsx';

/** Where the condition's companies are today: how much of it each segment shares, and how much of the segment it would take. */
export function Overlap({
  where,
  about,
  first,
}: {
  readonly where: string;
  readonly about: OverviewAnswer;
  /** The scheme to tell of first. */
  readonly first?: string;
}): ReactNode {
  const { say } = useSpeech();
  const overlap = useOverlap(where);
  if (overlap.data === undefined || where === '') return null;
  const { count, schemes } = overlap.data;
  const ordered = [...schemes].sort((a, b) => Number(b.scheme === first) - Number(a.scheme === first));
  return (
    <section aria-label={say('rule.overlap')} data-stale={overlap.isPlaceholderData || undefined}>
      <div className="overlaps">
        {ordered.map((each) => (
          <SchemeOverlap key={each.scheme} of={each} count={count} about={about} />
        ))}
      </div>
    </section>
  );
}

function SchemeOverlap({
  of,
  count,
  about,
}: {
  readonly of: OverlapAnswer['schemes'][number];
  readonly count: number;
  readonly about: OverviewAnswer;
}): ReactNode {
  const { say, number, share } = useSpeech();
  const scheme = about.schemes.find((each) => each.id === of.scheme);
  const name = scheme?.name ?? of.scheme;
  const sheet = (segment: string) => scheme?.segments.find((each) => each.id === segment);
  const shared = of.segments.filter((each) => each.shared > 0).sort((a, b) => b.shared - a.shared);
  const [largest] = shared;
  return (
    <div>
      <Text fw={600}>{name}</Text>
      <Text size="sm" mb={4}>
        {largest === undefined
          ? say('rule.overlapNone', { scheme: name })
          : say('rule.overlapFinding', {
              share: share(count === 0 ? 0 : largest.shared / count),
              segment: sheet(largest.segment)?.name ?? largest.segment,
            })}
      </Text>
      {largest === undefined ? null : (
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('table.segment')}</Table.Th>
              <Table.Th scope="col" className="number">
                {say('rule.shared')}
              </Table.Th>
              <Table.Th scope="col" className="number">
                {say('rule.ofSegment')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shared.slice(0, 6).map((each) => (
              <Table.Tr key={each.segment}>
                <Table.Th scope="row" fw={400}>
                  <span className="named">
                    <span className="dot" style={{ background: sheet(each.segment)?.colour }} aria-hidden="true" />
                    <span>{sheet(each.segment)?.name ?? each.segment}</span>
                  </span>
                </Table.Th>
                <Table.Td className="number">{number(each.shared)}</Table.Td>
                <Table.Td className="number">{share(each.companies === 0 ? 0 : each.shared / each.companies)}</Table.Td>
              </Table.Tr>
            ))}
            {of.outside === 0 ? null : (
              <Table.Tr>
                <Table.Th scope="row" fw={400}>
                  {say('rule.outside')}
                </Table.Th>
                <Table.Td className="number">{number(of.outside)}</Table.Td>
                <Table.Td />
              </Table.Tr>
            )}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}
