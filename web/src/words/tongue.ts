import type { Diagnostic } from '../api/client.ts';
import { en, type Words } from './en.ts';

/** A name of the model or the data, and what it is called. */
export interface Called {
  readonly name: string;
  readonly label: string;
}

/** How a language says what the server tells in English. */
export interface Told {
  readonly diagnostic: (diagnostic: Diagnostic) => Diagnostic;
  /** What a job is doing. */
  readonly step: (step: string) => string;
  /** Label, note or explanation of a figure of the scorecard. */
  readonly figure: (text: string) => string;
  /** Why a file or a column was taken for what it was. */
  readonly reason: (text: string) => string;
  /** What is to be expected of a target in a segment. */
  readonly expected: (text: string) => string;
  /** What a column, a variable or a score is called. */
  readonly label: (called: Called) => string;
}

/** What the folder of a language holds, as its `index.ts` has it by default: as much as is translated. */
export interface Catalogue {
  readonly words: Partial<Words>;
  readonly told?: Partial<Told>;
}

/** A language as the pages speak it. */
export interface Tongue {
  readonly words: Words;
  readonly told: Told;
}

/** A language of what is translated; the rest stays English, word by word. */
export const tongueOf = ({ words, told }: Catalogue): Tongue => ({
  words: { ...en, ...words },
  told: {
    diagnostic: (each) => each,
    step: (step) => step,
    figure: (text) => text,
    reason: (text) => text,
    expected: (text) => text,
    label: ({ label }) => label,
    ...told,
  },
});
