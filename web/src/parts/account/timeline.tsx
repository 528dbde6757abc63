import { Button, Card, List, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ShowAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { timelineStep, useTimeline } from '../../api/account.ts';
import { dateFormat } from '../../words/formats.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';
import { Answered, Waiting } from '../page.tsx';
import { placeName } from '../shown-value.ts';
import { tableWord } from '../table-word.ts';
import { gist, happenedOf, rowText, type Happened } from './happened.ts';

interface TimelineProps {
  readonly company: string;
  readonly changes: ShowAnswer['changes'];
  /** Undefined while it is on its way. */
  readonly about: OverviewAnswer | undefined;
}

/** One line of what happened, with what is behind it where several rows say it together. */
interface Line {
  readonly key: string;
  /** A day: `2026-06-30`. */
  readonly day: string;
  readonly kind: string;
  readonly text: string;
  readonly each: readonly string[];
}

/** What happened with a company and where it moved, newest first, a month at a time. */
export function Timeline({ company, changes, about }: TimelineProps): ReactNode {
  const speech = useSpeech();
  const { say, date } = speech;
  const [limit, setLimit] = useState(timelineStep);
  const timeline = useTimeline(company, limit);
  return (
    <Card withBorder component="section" aria-labelledby="happened">
      <Title order={2} mb="xs" id="happened">
        {say('timeline.title')}
      </Title>
      <Answered of={timeline}>
        {({ happenings, more }) => {
          if (about === undefined) return <Waiting />;
          // Further back than what is here, moves would stand without what happened beside them.
          const since = more ? (happenings.at(-1)?.at.slice(0, 10) ?? '') : '';
          const moves = changes.map((each) => moveOf(each, about, speech)).filter((each) => each.day >= since);
          const lines = [...moves, ...happenedOf(happenings).map((each) => lineOf(each, about, speech))];
          const months = byMonth(lines.toSorted((left, right) => right.day.localeCompare(left.day)));
          if (lines.length === 0) return <Text c="dimmed">{say('timeline.none')}</Text>;
          return (
            <>
              {months.map(([month, own]) => (
                <section key={month} aria-label={monthName(month, speech)}>
                  <Title order={3} mt="sm" mb={4}>
                    {monthName(month, speech)}
                  </Title>
                  <ul className="plain-list">
                    {own.map((each) => (
                      <li key={each.key} className="happened">
                        <Text span size="sm" c="dimmed">
                          {date(each.day)}
                        </Text>
                        <Text span size="sm" fw={500} className="wrap">
                          {each.kind}
                        </Text>
                        {each.each.length < 2 ? <span className="wrap">{each.text}</span> : <Several line={each} />}
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
              {more ? (
                <Button mt="sm" size="xs" variant="default" onClick={() => setLimit(limit + timelineStep * 2)}>
                  {say('timeline.further')}
                </Button>
              ) : null}
            </>
          );
        }}
      </Answered>
    </Card>
  );
}

/** What several rows say together; each of them on a click. */
const Several = ({ line }: { readonly line: Line }): ReactNode => (
  <details className="several wrap">
    <summary>{line.text}</summary>
    <List size="sm" c="dimmed">
      {line.each.map((text, index) => (
        <List.Item key={`${text} ${String(index)}`}>{text}</List.Item>
      ))}
    </List>
  </details>
);

function lineOf({ day, table, rows }: Happened, { currency }: OverviewAnswer, speech: Speech): Line {
  const each = rows.map((row) => rowText(row, currency, speech));
  const text = rows.length === 1 ? (each[0] ?? '') : gist(rows, currency, speech);
  return { key: `${day} ${table}`, day, kind: tableWord(table, speech), text, each };
}

function moveOf(change: ShowAnswer['changes'][number], about: OverviewAnswer, speech: Speech): Line {
  const named = (segment: string | null): string => placeName(about, change.scheme, segment, speech);
  return {
    key: `${change.run} ${change.scheme} ${change.to}`,
    day: change.as_of,
    kind: about.schemes.find((each) => each.id === change.scheme)?.name ?? change.scheme,
    text: speech.say('company.moved', { from: named(change.from), to: named(change.to) }),
    each: [],
  };
}

/** Lines that are sorted by day, a list for each month. */
function byMonth(lines: readonly Line[]): readonly (readonly [string, readonly Line[]])[] {
  const months = new Map<string, Line[]>();
  for (const line of lines) {
    const month = line.day.slice(0, 7);
    const own = months.get(month);
    if (own === undefined) months.set(month, [line]);
    else own.push(line);
  }
  return [...months];
}

const monthName = (month: string, { language }: Speech): string =>
  dateFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
