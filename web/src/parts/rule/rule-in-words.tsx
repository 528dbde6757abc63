import { Code } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { inWords, sentence, type Reading, type Said } from '../../../../src/model/expression/said/in-words.ts';
import { useOverview } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';
import { shownValue } from '../shown-value.ts';
import { tableWord } from '../table-word.ts';

/** A condition as people read it, names by their labels; as it is written where no sentence says it. */
export function RuleInWords({ text, about }: { readonly text: string; readonly about: OverviewAnswer }): ReactNode {
  const speech = useSpeech();
  const said = useMemo(() => inWords(text, readingOf(about, speech)), [text, about, speech]);
  return <Part said={said} />;
}

/** The same in one line, as rows of tables and sentences hold it; as it is written for who points at it. */
export function RuleSentence({ text }: { readonly text: string }): ReactNode {
  const speech = useSpeech();
  const { data: about } = useOverview();
  const said = useMemo(
    () => (about === undefined ? text : sentence(text, readingOf(about, speech))),
    [text, about, speech],
  );
  return (
    <span className="wrap" title={text}>
      {said}
    </span>
  );
}

function readingOf(about: OverviewAnswer, speech: ReturnType<typeof useSpeech>): Reading {
  const sheetOf = (name: string) => about.names.find((each) => each.name === name);
  return {
    say: speech.say,
    number: speech.numberInFull,
    date: speech.date,
    label: (name) => sheetOf(name)?.label ?? name,
    table: (name) => tableWord(name, speech).toLowerCase(),
    value: (name, text) => {
      const sheet = sheetOf(name);
      const amount = Number(text);
      if (sheet?.type === 'number' && Number.isFinite(amount)) return speech.numberInFull(amount);
      if (sheet?.type === 'money' && Number.isFinite(amount)) return speech.moneyInFull(amount, about.currency);
      return shownValue(text, sheet, about, speech);
    },
  };
}

function Part({ said }: { readonly said: Said }): ReactNode {
  const { say } = useSpeech();
  if ('text' in said) return said.isCode ? <Code className="wrap">{said.text}</Code> : said.text;
  return (
    <>
      {say(`said.${said.how}`)}
      <ul className="said">
        {said.of.map((each) => (
          <li key={JSON.stringify(each)}>
            <Part said={each} />
          </li>
        ))}
      </ul>
    </>
  );
}
