import type { Language } from '../../../contract/language.ts';
import type { EditValue } from '../../../model/edit/value.ts';

/** A model proposed from what files hold, before it is text: plain data, every part with the sentence that says why it is there. */
export interface Starter {
  readonly name: string;
  /** Of all that is said in it. */
  readonly language: Language;
  readonly currency: Reasoned;
  readonly timeZone: Reasoned;
  /** The month years begin with, where it is not January. */
  readonly fiscalYear?: Reasoned;
  /** The last date in the data, when they are too old to be looked at as of today. */
  readonly asOf?: Reasoned;
  /** What the first lines of the file tell: of which files it was made. */
  readonly made: readonly string[];
  readonly sources: readonly StarterSource[];
  /** Identifiers that make two records one company. */
  readonly match: readonly string[];
  /** The variable companies are weighed by. */
  readonly turnover?: string;
  readonly variables: readonly StarterVariable[];
  readonly exclusions: readonly StarterPart[];
  readonly schemes: readonly StarterScheme[];
}

/** A value and the sentence that says where it is from. */
export interface Reasoned {
  readonly value: string;
  readonly why: string;
}

/** Something written into the model with a comment over it. */
export interface StarterPart {
  readonly why: string;
  readonly value: EditValue;
}

export interface StarterSource extends StarterPart {
  readonly id: string;
  /** What does not join, as comments under the source. */
  readonly notes: readonly string[];
}

export interface StarterVariable extends StarterPart {
  readonly name: string;
}

export interface StarterScheme extends StarterPart {
  readonly id: string;
  /** What people see. */
  readonly name: string;
}
