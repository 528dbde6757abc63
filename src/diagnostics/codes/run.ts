import type { Wording } from '../wording.ts';

export const runCodes = {
  'model/missing': (p: { file: string }): Wording => ({
    message: `There is no model file ${p.file}.`,
    mend: '`firmament init --from FILES` proposes one for your files; --workspace names another folder, --model another file.',
  }),
  'model/changed-meanwhile': (p: { file: string }): Wording => ({
    message: `${p.file} has been changed since it was read; it was left as it is.`,
    mend: 'Give the command again.',
  }),
  'run/none': (): Wording => ({
    message: 'The workspace holds no run yet.',
    mend: 'Run the model first: `firmament run`.',
  }),
  'run/unknown': (p: { run: string; runs: number; nearest?: string }): Wording => ({
    message: `There is no run '${p.run}' among ${p.runs}.`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
    mend: '`firmament status` lists them.',
  }),
  'run/no-companies': (p: { asOf: string }): Wording => ({
    message: `No company was known on ${p.asOf}.`,
    mend: 'Import companies, choose a later --as-of, or say `assume: earliest` in the model if what was first seen later held before.',
  }),
  'run/profile-gone': (p: { run: string }): Wording => ({
    message: `The profile of run ${p.run} is no longer kept; only those of the newest two published runs are.`,
    mend: 'Run the model again as of that date.',
  }),
  'run/rows-rejected': (p: {
    count: number;
    message: string;
    column: string | null;
    value: string | null;
  }): Wording => ({
    message: [
      p.column === null
        ? `${p.count.toLocaleString('en')} ${p.count === 1 ? 'row was' : 'rows were'} set aside`
        : `${p.count.toLocaleString('en')} ${p.count === 1 ? 'value' : 'values'} could not be read in column '${p.column}'`,
      p.value === null ? '' : `, the first is '${p.value}'`,
      `: ${p.message}`,
    ].join(''),
  }),
  'run/no-rate': (p: { column: string; currency?: string; rows: number }): Wording => ({
    message: `${p.rows.toLocaleString('en')} ${p.rows === 1 ? 'amount' : 'amounts'} of ${p.column} ${
      p.currency === undefined
        ? `${p.rows === 1 ? 'names' : 'name'} no currency`
        : `${p.rows === 1 ? 'is' : 'are'} in ${p.currency}, for which the model has no rate`
    }: unknown, and left out of sums.`,
    mend:
      p.currency === undefined
        ? 'Fill the column with the currency.'
        : `Add it to the model: \`rates: {${p.currency}: …}\`.`,
  }),
  'run/source-unread': (p: { source: string }): Wording => ({
    message: `${p.source} holds something new, which a dry run does not read: what it says is by the data as they stand.`,
    mend: 'Import it first (`firmament import`), or run without --dry-run.',
  }),
  'run/review-due': (p: { exception: string; owner: string; review: string }): Wording => ({
    message: `The exception '${p.exception}' was to be reviewed by ${p.owner} on ${p.review}.`,
    mend: 'Give it a new review date, or remove it.',
  }),
  'run/not-newest': (p: { run: string; newest: string }): Wording => ({
    message: `Run ${p.run} cannot be taken back: ${p.newest} was published after it.`,
    mend: 'Take the newer one back first.',
  }),
  'run/not-draft': (p: { run: string; state: string }): Wording => ({
    message: `Run ${p.run} is ${p.state}.`,
    expected: 'a draft',
  }),
  'run/stale-draft': (p: { run: string; newest: string }): Wording => ({
    message: `Draft ${p.run} was made before ${p.newest} was published; it no longer says what would change.`,
    mend: 'Run the model again.',
  }),
  'ask/unknown-column': (p: { name: string; nearest?: string }): Wording => ({
    message: `Nothing is called '${p.name}' in the model or the data.`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'ask/not-a-funnel': (p: { scheme: string; kind: string }): Wording => ({
    message: `Scheme ${p.scheme} is a ${p.kind} scheme.`,
    expected: 'a funnel scheme',
  }),
  'ask/not-a-number': (p: { name: string; found: string }): Wording => ({
    message: `'${p.name}' is ${p.found}.`,
    expected: 'a number or money: only through these can a line be drawn',
  }),
  'ask/not-a-target': (p: { name: string; found: string }): Wording => ({
    message: `'${p.name}' is ${p.found}.`,
    expected: 'a number, money, yes or no, or a category: what can change across a line',
  }),
  'model/bands-elsewhere': (p: { name: string; variable: string }): Wording => ({
    message: `The model has a '${p.name}' that is no bands of '${p.variable}'.`,
    mend: 'Choose another name: `--save NAME`.',
  }),
  'run/no-earlier': (p: { run: string }): Wording => ({
    message: `There is no run before ${p.run} to compare with.`,
    mend: 'Run the model again on a later date, or after new data.',
  }),
  'run/not-published': (p: { run: string; state: string }): Wording => ({
    message: `Run ${p.run} is ${p.state}: its memberships are not in history.`,
    expected: 'a published run',
  }),
  'ask/overlapping': (p: { scheme: string }): Wording => ({
    message: `Scheme ${p.scheme} lets a company be in several segments.`,
    expected: 'an exclusive scheme, in which each company has one segment',
  }),
  'ask/not-fitted': (p: { name: string }): Wording => ({
    message: `'${p.name}' must be learned from the data first.`,
    mend: 'Run the model: `firmament run`.',
  }),
  'ask/unknown-scheme': (p: { scheme: string; nearest?: string; known: string }): Wording => ({
    message: `The model has no scheme '${p.scheme}'.`,
    expected: `one of ${p.known}`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'ask/unknown-segment': (p: { scheme: string; segment: string; nearest?: string; known: string }): Wording => ({
    message: `Scheme ${p.scheme} has no segment '${p.segment}'.`,
    expected: `one of ${p.known}`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'ask/unknown-company': (p: { company: string }): Wording => ({
    message: `No company has the id, organisation number, domain or name '${p.company}'.`,
    mend: '`firmament companies --where "name contains \'…\'"` finds it by part of its name.',
  }),
  'ask/several-companies': (p: { company: string; ids: string }): Wording => ({
    message: `Several companies answer to '${p.company}': ${p.ids}.`,
    mend: 'Ask by the id of the one you mean.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
