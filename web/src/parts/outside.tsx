import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OverviewAnswer } from '../../../src/contract/segments/overview.ts';
import type { SegmentsAnswer } from '../../../src/contract/run.ts';
import { counted } from '../words/counted.ts';
import { useSpeech } from '../words/words.tsx';
import { companiesWhere } from './doors.ts';

interface OutsideProps {
  readonly scheme: SegmentsAnswer;
  readonly overview: OverviewAnswer;
}

/** Who is in no segment and why, and for how many a rule met something unknown. */
export function Outside({ scheme, overview }: OutsideProps): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  const outside = scheme.excluded + scheme.unassigned;
  const [most, next] = scheme.missing.toSorted((left, right) => right.companies - left.companies);
  const labelOf = (name: string): string => overview.names.find((each) => each.name === name)?.label ?? name;
  if (outside + scheme.undecided === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {outside === 0 ? null : (
        <>
          {scheme.exclusive && scheme.within === null ? (
            <Anchor inherit underline="always" component={Link} href={companiesWhere(`${scheme.scheme} is unknown`)}>
              {counted(speech, 'segments.outside', outside)}
            </Anchor>
          ) : (
            counted(speech, 'segments.outside', outside)
          )}
          {scheme.excluded > 0 && scheme.unassigned > 0
            ? ` (${say('segments.outsideWhy', { excluded: number(scheme.excluded), unassigned: number(scheme.unassigned) })})`
            : say(scheme.excluded > 0 ? 'segments.byExclusion' : 'segments.byRule')}
          {'. '}
        </>
      )}
      {scheme.undecided === 0 ? null : (
        <Anchor inherit underline="always" component={Link} href="/data/quality">
          {counted(speech, 'segments.undecided', scheme.undecided)}
          {most === undefined
            ? ''
            : `: ${[most, ...(next === undefined ? [] : [next])]
                .map((each) => say('segments.missing', { what: labelOf(each.variable), n: number(each.companies) }))
                .join(', ')}`}
        </Anchor>
      )}
    </Text>
  );
}
