import { Anchor, Card, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CriterionResult, Evidence, SegmentScorecard } from '../../../../src/contract/segments/scorecard.ts';
import { Aside } from '../../parts/aside/index.tsx';
import { companiesWhere, isIn } from '../../parts/doors.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';
import { VerdictSign } from './verdict-sign.tsx';

/** What somebody asks about a segment. */
export interface Opened {
  readonly segment: SegmentScorecard;
  readonly what: CriterionResult['criterion'] | 'stability' | 'points';
}

interface EvidenceProps {
  readonly scheme: string;
  readonly opened: Opened | undefined;
  readonly currency: string;
  readonly onClose: () => void;
}

/** The evidence of one verdict beside the card: every figure with its interval, threshold and sample, and what it takes to pass. */
export function EvidenceAside({ scheme, opened, currency, onClose }: EvidenceProps): ReactNode {
  const { say } = useSpeech();
  const title =
    opened === undefined
      ? undefined
      : `${opened.segment.name}: ${opened.what === 'points' || opened.what === 'stability' ? say(`scorecard.${opened.what}`) : say(`criterion.${opened.what}`)}`;
  return (
    <Aside title={title} onClose={onClose}>
      {opened === undefined ? null : <Told scheme={scheme} opened={opened} currency={currency} />}
    </Aside>
  );
}

function Told({
  scheme,
  opened,
  currency,
}: Omit<EvidenceProps, 'opened' | 'onClose'> & { readonly opened: Opened }): ReactNode {
  const speech = useSpeech();
  const { segment, what } = opened;
  if (what === 'points') return <Points segment={segment} />;
  const criterion = segment.criteria.find((each) => each.criterion === what);
  const evidence = what === 'stability' ? segment.stability.evidence : (criterion?.evidence ?? []);
  const verdict = what === 'stability' ? segment.stability.verdict : (criterion?.verdict ?? null);
  return (
    <>
      <VerdictSign verdict={verdict} />
      {criterion === undefined ? null : <Text my="xs">{reasonOf(criterion, segment.rest, currency, speech)}</Text>}
      {verdict === 'pass' ? null : <ToPass what={what} evidence={evidence} currency={currency} />}
      {evidence.map((each) => (
        <Figure key={each.id} of={each} currency={currency} who={whoOf(each, isIn(scheme, segment.id))} />
      ))}
    </>
  );
}

/** What decided a criterion: the worst of its figures, or that all are well. */
function reasonOf({ evidence }: CriterionResult, isRest: boolean, currency: string, speech: Speech): string {
  const { say, number, told } = speech;
  if (isRest) return say('scorecard.reason.rest');
  const judged = evidence.filter((each) => each.verdict !== null);
  if (judged.length === 0) return say('scorecard.reason.none');
  const worst = (['fail', 'not enough data', 'watch'] as const)
    .map((verdict) => judged.filter((each) => each.verdict === verdict))
    .find((each) => each.length > 0);
  if (worst === undefined) return say('scorecard.reason.well', { n: number(judged.length) });
  return worst
    .map((each) =>
      each.value === null && each.note !== null
        ? `${told.figure(each.label)}: ${told.figure(each.note).replace(/\.$/u, '')}`
        : `${told.figure(each.label)}: ${figure(each.value, each, currency, speech)}`,
    )
    .join('; ');
}

/** What has to change before the test is passed: the figures that fall short, and what people can do about such a one. */
function ToPass({
  what,
  evidence,
  currency,
}: {
  readonly what: CriterionResult['criterion'] | 'stability';
  readonly evidence: readonly Evidence[];
  readonly currency: string;
}): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const short = evidence.filter((each) => each.verdict !== null && each.verdict !== 'pass');
  if (short.length === 0) return null;
  return (
    <Card withBorder padding="sm" my="sm">
      <Text fw={600}>{say('scorecard.toPass')}</Text>
      <List size="sm">
        {short.map((each) => (
          <List.Item key={each.id}>{needOf(each, currency, speech)}</List.Item>
        ))}
        <List.Item>{say(`scorecard.do.${what}`)}</List.Item>
      </List>
    </Card>
  );
}

function needOf(each: Evidence, currency: string, speech: Speech): string {
  const { say, number, told } = speech;
  if (each.verdict === 'not enough data')
    return say('scorecard.needData', {
      label: told.figure(each.label),
      sample: each.sample === null ? '–' : number(each.sample),
      needed: each.needed === null ? '–' : number(each.needed),
    });
  const { value, threshold, bound } = each;
  const holds = value !== null && threshold !== null && (bound === 'least' ? value >= threshold : value <= threshold);
  if (holds)
    return say('scorecard.needSure', {
      label: told.figure(each.label),
      value: figure(value, each, currency, speech),
      end: figure(bound === 'least' ? each.low : each.high, each, currency, speech),
    });
  return say(each.bound === 'least' ? 'scorecard.needLeast' : 'scorecard.needMost', {
    label: told.figure(each.label),
    threshold: figure(each.threshold, each, currency, speech),
    value: figure(each.value, each, currency, speech),
  });
}

function figure(
  value: number | null,
  { measure }: Evidence,
  currency: string,
  { say, number, share, money }: Speech,
): string {
  if (value === null) return say('company.unknown');
  switch (measure) {
    case 'share':
      return share(value);
    case 'money':
      return money(value, currency);
    case 'count':
    case 'number':
      return number(value);
  }
}

/** The companies a figure counts: those of the segment for whom its condition holds; of the count of companies, all of them. */
function whoOf({ id, where }: Evidence, inSegment: string): string | undefined {
  if (where !== null) return `${inSegment} and (${where})`;
  return id === 'companies' ? inSegment : undefined;
}

function Figure({
  of,
  currency,
  who,
}: {
  readonly of: Evidence;
  readonly currency: string;
  readonly who: string | undefined;
}): ReactNode {
  const speech = useSpeech();
  const { say, number, told } = speech;
  const shown = (value: number | null): string => figure(value, of, currency, speech);
  return (
    <Card withBorder padding="sm" mb="xs">
      <Text fw={600}>{told.figure(of.label)}</Text>
      <Text>
        {shown(of.value)}
        {of.low === null || of.high === null ? null : (
          <Text span size="sm" c="dimmed">
            {' '}
            {say('scorecard.interval', { low: shown(of.low), high: shown(of.high) })}
          </Text>
        )}
      </Text>
      {of.threshold === null ? (
        <Text size="sm" c="dimmed">
          {say('scorecard.shownOnly')}
        </Text>
      ) : (
        <>
          <Text size="sm">
            {say(of.bound === 'least' ? 'scorecard.atLeast' : 'scorecard.atMost', { threshold: shown(of.threshold) })}
            {of.set_by === null ? '' : ` (${say(`scorecard.setBy.${of.set_by}`)})`}
          </Text>
          <VerdictSign verdict={of.verdict} />
        </>
      )}
      {of.sample === null ? null : (
        <Text size="sm" c="dimmed">
          {say('scorecard.restsOn', { n: number(of.sample) })}
        </Text>
      )}
      {of.means === null ? null : <Text size="sm">{told.figure(of.means)}</Text>}
      {of.note === null ? null : <Text size="sm">{told.figure(of.note)}</Text>}
      {who === undefined ? null : (
        <Anchor component={Link} size="sm" href={companiesWhere(who)}>
          {say('scorecard.whoTheyAre')}
        </Anchor>
      )}
    </Card>
  );
}

function Points({ segment }: { readonly segment: SegmentScorecard }): ReactNode {
  const { say, number, told } = useSpeech();
  const { points, of, aspects } = segment.points;
  return (
    <>
      <Text mb="sm">{say('scorecard.pointsOf', { points: number(points), of: number(of) })}</Text>
      {aspects.map((each) => (
        <Card key={each.aspect} withBorder padding="sm" mb="xs">
          <Text fw={600}>{told.figure(each.label)}</Text>
          <Text>
            {each.points === null
              ? say('scorecard.notScored')
              : say('scorecard.pointsOf', { points: number(each.points), of: number(2) })}
          </Text>
          <Text size="sm">{told.figure(each.why)}</Text>
        </Card>
      ))}
    </>
  );
}
