import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Word } from './en.ts';
import { dateFormat, numberFormat } from './formats.ts';
import { english, languageFor, tongueIn } from './languages.ts';
import type { Told, Tongue } from './tongue.ts';

/** Says a word with its values, and writes numbers, money and dates as the reader's language does. */
export interface Speech {
  /** Its code. */
  readonly language: string;
  readonly say: (word: Word, values?: Readonly<Record<string, string | number>>) => string;
  /** What the server told, in the reader's language. */
  readonly told: Told;
  readonly number: (value: number) => string;
  /** With every decimal: a limit somebody wrote. */
  readonly numberInFull: (value: number) => string;
  /** A difference, with its sign: `+3`, `−3`, `0`. */
  readonly change: (value: number) => string;
  readonly share: (value: number) => string;
  /** With its decimal also where that is zero: shares under each other. */
  readonly shareInFull: (value: number) => string;
  /** To the unit, however large: amounts under each other. */
  readonly moneyInFull: (value: number, currency: string) => string;
  readonly money: (value: number, currency: string) => string;
  readonly date: (iso: string) => string;
  readonly moment: (iso: string) => string;
  readonly speak: (language: string) => void;
}

const Context = createContext<Speech | undefined>(undefined);
const kept = 'firmament-language';

function speechOf(language: string, { words, told }: Tongue, speak: (language: string) => void): Speech {
  const number = numberFormat(language, { maximumFractionDigits: 2 });
  const numberInFull = numberFormat(language, { maximumFractionDigits: 20 });
  const change = numberFormat(language, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const share = numberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const shareInFull = numberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const date = dateFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = dateFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    language,
    told,
    say: (word, values = {}) =>
      words[word].replaceAll(/\{(\w+)\}/gu, (whole, key: string) => isolated(String(values[key] ?? whole))),
    number: (value) => number.format(value),
    numberInFull: (value) => numberInFull.format(value),
    change: (value) => change.format(value).replace('-', '−'),
    share: (value) => share.format(value),
    shareInFull: (value) => shareInFull.format(value),
    moneyInFull: (value, currency) =>
      numberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value),
    money: (value, currency) =>
      numberFormat(language, {
        style: 'currency',
        currency,
        notation: Math.abs(value) >= 1e6 ? 'compact' : 'standard',
        maximumFractionDigits: Math.abs(value) >= 1e6 ? 1 : 0,
      }).format(value),
    date: (iso) => written(date, `${iso.slice(0, 10)}T00:00:00Z`, iso),
    moment: (iso) => written(moment, iso, iso),
    speak,
  };
}

/** A name that turns the direction of letters turns its own alone, and not the words behind it (Unicode, UAX 9). */
const isolated = (text: string): string => (/[\u202A-\u202E\u2066-\u2069]/u.test(text) ? `\u2068${text}\u2069` : text);

/** A moment in a reader's words; what is none is shown as it came, and takes no page with it. */
function written(format: Intl.DateTimeFormat, moment: string, text: string): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? text : format.format(at);
}

interface Spoken {
  readonly language: string;
  readonly tongue: Tongue;
}

/** The reader's language, chosen before or else the browser's, with its words; English where they do not come. */
export async function spokenFirst(): Promise<Spoken> {
  const language = languageFor(localStorage.getItem(kept) ?? navigator.language);
  try {
    const tongue = await tongueIn(language);
    document.documentElement.lang = language;
    return { language, tongue };
  } catch {
    return { language: 'en', tongue: english };
  }
}

/** The language of everything inside, until another is chosen. */
export function SpeechProvider({
  first,
  children,
}: {
  readonly first: Spoken;
  readonly children: ReactNode;
}): ReactNode {
  const [spoken, setSpoken] = useState(first);
  const speak = useMemo(
    () => (language: string) => {
      localStorage.setItem(kept, language);
      document.documentElement.lang = language;
      void tongueIn(language).then((tongue) => setSpoken({ language, tongue }));
    },
    [],
  );
  const speech = useMemo(() => speechOf(spoken.language, spoken.tongue, speak), [spoken, speak]);
  return <Context.Provider value={speech}>{children}</Context.Provider>;
}

export function useSpeech(): Speech {
  const speech = useContext(Context);
  if (speech === undefined) throw new Error('a page outside its language');
  return speech;
}
