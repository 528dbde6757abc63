import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Diagnostic } from '../api/client.ts';
import { en, type Word, type Words } from './en.ts';

/** Languages that are complete; Swedish, Danish and Finnish take the same shape. */
export const languages = { en: 'English', nb: 'Norsk' } as const;
export type Language = keyof typeof languages;

/** A language: its words, and how it says what the server tells in English. */
export interface Tongue {
  readonly words: Words;
  readonly told: Told;
}

interface Told {
  readonly diagnostic: (diagnostic: Diagnostic) => Diagnostic;
  /** What a job is doing. */
  readonly step: (step: string) => string;
  /** Label, note or explanation of a figure of the scorecard. */
  readonly figure: (text: string) => string;
  /** Why a file or a column was taken for what it was. */
  readonly reason: (text: string) => string;
}

const english: Tongue = {
  words: en,
  told: { diagnostic: (each) => each, step: (step) => step, figure: (text) => text, reason: (text) => text },
};

const catalogues: Readonly<Record<Language, () => Promise<Tongue>>> = {
  en: () => Promise.resolve(english),
  nb: async () => {
    const [{ nb }, { inNorwegian }, { stepInNorwegian }, { figureInNorwegian }, { reasonInNorwegian }] =
      await Promise.all([
        import('./nb.ts'),
        import('./nb/diagnostics/index.ts'),
        import('./nb/steps.ts'),
        import('./nb/scorecard.ts'),
        import('./nb/reasons.ts'),
      ]);
    return {
      words: nb,
      told: {
        diagnostic: inNorwegian,
        step: stepInNorwegian,
        figure: figureInNorwegian,
        reason: reasonInNorwegian,
      },
    };
  },
};

/** Says a word with its values, and writes numbers, money and dates as the reader's language does. */
export interface Speech {
  readonly language: Language;
  readonly say: (word: Word, values?: Readonly<Record<string, string | number>>) => string;
  /** What the server told, in the reader's language. */
  readonly told: Told;
  readonly number: (value: number) => string;
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
  readonly speak: (language: Language) => void;
}

const Context = createContext<Speech | undefined>(undefined);
const kept = 'firmament-language';

function speechOf(language: Language, { words, told }: Tongue, speak: (language: Language) => void): Speech {
  const locale = language === 'en' ? 'en-GB' : language;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const change = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const shareInFull = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    language,
    told,
    say: (word, values = {}) =>
      words[word].replaceAll(/\{(\w+)\}/gu, (whole, key: string) => String(values[key] ?? whole)),
    number: (value) => number.format(value),
    change: (value) => change.format(value).replace('-', '−'),
    share: (value) => share.format(value),
    shareInFull: (value) => shareInFull.format(value),
    moneyInFull: (value, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value),
    money: (value, currency) =>
      new Intl.NumberFormat(locale, {
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

/** A moment in a reader's words; what is none is shown as it came, and takes no page with it. */
function written(format: Intl.DateTimeFormat, moment: string, text: string): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? text : format.format(at);
}

/** The reader's language: chosen before, else the browser's. */
export function SpeechProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [spoken, setSpoken] = useState<{ language: Language; tongue: Tongue }>({ language: 'en', tongue: english });
  const [asked, setAsked] = useState(false);
  const speak = useMemo(
    () => (language: Language) => {
      localStorage.setItem(kept, language);
      document.documentElement.lang = language;
      void catalogues[language]().then((tongue) => setSpoken({ language, tongue }));
    },
    [],
  );
  if (!asked) {
    setAsked(true);
    const wanted = localStorage.getItem(kept) ?? navigator.language.slice(0, 2);
    if (wanted === 'nb' || wanted === 'no' || wanted === 'nn') queueMicrotask(() => speak('nb'));
  }
  const speech = useMemo(() => speechOf(spoken.language, spoken.tongue, speak), [spoken, speak]);
  return <Context.Provider value={speech}>{children}</Context.Provider>;
}

export function useSpeech(): Speech {
  const speech = useContext(Context);
  if (speech === undefined) throw new Error('a page outside its language');
  return speech;
}
