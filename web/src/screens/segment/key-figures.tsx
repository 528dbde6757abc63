import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import type { SegmentAnswer } from '../../../../src/contract/segments/segment.ts';
import { companiesWhere, isIn, whoMoved } from '../../parts/doors.ts';
import { Tiles } from '../../parts/tiles.tsx';
import { useSpeech } from '../../words/words.tsx';

interface FiguresProps {
  readonly answer: SegmentAnswer;
  readonly about: OverviewAnswer;
  readonly scheme: OverviewAnswer['schemes'][number];
}

/** How many, how much, and what moved, against the whole. */
export function KeyFigures({ answer, about, scheme }: FiguresProps): ReactNode {
  const { say, number, share, money } = useSpeech();
  const last = answer.movement.at(-1);
  const each = answer.turnover === null || answer.companies === 0 ? null : answer.turnover / answer.companies;
  const whole =
    answer.turnover === null || answer.turnover_share === null || answer.turnover_share === 0 || answer.share === 0
      ? null
      : answer.turnover / answer.turnover_share / (answer.companies / answer.share);
  const figures = [
    {
      label: say('table.companies'),
      value: scheme.exclusive ? (
        <Anchor inherit component={Link} href={companiesWhere(isIn(answer.scheme, answer.segment))}>
          {number(answer.companies)}
        </Anchor>
      ) : (
        number(answer.companies)
      ),
      against: say('segment.ofAll', { share: share(answer.share) }),
    },
    ...(answer.turnover === null
      ? []
      : [
          {
            label: about.turnover?.label ?? say('table.turnover'),
            value: money(answer.turnover, about.currency),
            against:
              answer.turnover_share === null ? '' : say('segment.ofAll', { share: share(answer.turnover_share) }),
          },
        ]),
    ...(each === null
      ? []
      : [
          {
            label: say('segment.perCompany'),
            value: money(each, about.currency),
            against: whole === null ? '' : say('segment.against', { value: money(whole, about.currency) }),
          },
        ]),
    ...(last?.came === null || last?.left === null || last === undefined
      ? []
      : [
          {
            label: say('segment.sinceLast'),
            value: (
              <>
                <Anchor inherit component={Link} href={whoMoved(answer.scheme, { entering: answer.segment })}>
                  {say('segment.cameN', { n: number(last.came) })}
                </Anchor>
                {', '}
                <Anchor inherit component={Link} href={whoMoved(answer.scheme, { leaving: answer.segment })}>
                  {say('segment.leftN', { n: number(last.left) })}
                </Anchor>
              </>
            ),
          },
        ]),
  ];
  return <Tiles of={figures} />;
}
