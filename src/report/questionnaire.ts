/** A questionnaire that places whoever answers it: plain data, for any format. */
export interface Questionnaire {
  readonly title: string;
  readonly segments: readonly string[];
  /** Points of each segment before any question. */
  readonly base: readonly number[];
  readonly questions: readonly {
    readonly text: string;
    readonly answers: readonly { readonly label: string; readonly points: readonly number[] }[];
  }[];
  /** How far it can be trusted, in a sentence. */
  readonly note: string;
}
