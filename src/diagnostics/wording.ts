/** What a catalogue entry says of one problem; `mend` is what the reader can do about it. */
export interface Wording {
  readonly message: string;
  readonly expected?: string;
  readonly nearest?: string;
  readonly mend?: string;
}
