import type { Wording } from '../wording.ts';

/** Problems of a model file: its YAML, its keys and values, and what it says. */
export const modelCodes = {
  'model/too-large': (p: { bytes: number; limit: number }): Wording => ({
    message: `The model file has ${p.bytes} bytes; the limit is ${p.limit}.`,
    mend: 'Move lists of companies into files that the model names.',
  }),
  'model/too-deep': (p: { limit: number }): Wording => ({
    message: `Values are nested more than ${p.limit} deep.`,
  }),
  'model/too-many-values': (p: { limit: number }): Wording => ({
    message: `The model has more than ${p.limit} values (aliases count as what they stand for).`,
    mend: 'Move lists of companies into files that the model names.',
  }),
  'model/bad-character': (p: { character: string }): Wording => ({
    message: `The file holds ${p.character}, which no model may hold.`,
    mend: 'Save the file as UTF-8 text.',
  }),
  'model/empty': (): Wording => ({
    message: 'The model is empty.',
    expected: 'a mapping that begins with `firmament: 1`',
  }),
  'model/block-start': (): Wording => ({
    message: 'A value that begins with > or | is a block of lines in YAML.',
    mend: 'Put the value in double quotes, or begin it with a name.',
  }),
  'model/yaml': (p: { problem: string; mend?: string }): Wording => ({
    message: `This is not valid YAML: ${p.problem}.`,
    ...(p.mend === undefined ? {} : { mend: p.mend }),
  }),
  'model/tab': (): Wording => ({
    message: 'A tab is used for indentation.',
    mend: 'Indent with spaces.',
  }),
  'model/quote-ends-early': (): Wording => ({
    message: 'A value that begins with a quote ends at the closing quote, and something follows it.',
    mend: 'Put the whole value in double quotes: when: "\'green\' = tier".',
  }),
  'model/unclosed-quote': (): Wording => ({
    message: 'The quote that opens here is never closed.',
    expected: 'the same quote at the end of the value',
  }),
  'model/reserved-start': (p: { character: string }): Wording => ({
    message: `A value cannot begin with ${p.character} in YAML.`,
    mend: 'Put the value in double quotes.',
  }),
  'model/several-documents': (): Wording => ({
    message: 'The file holds several YAML documents (a line `---` begins another).',
    mend: 'Keep one model a file.',
  }),
  'model/duplicate-key': (p: { key: string; line: number }): Wording => ({
    message: `The key '${p.key}' stands here a second time; it is already on line ${p.line}.`,
    mend: 'Remove or rename one of them.',
  }),
  'model/bad-key': (p: { key: string; expected: string }): Wording => ({
    message: p.key === '' ? 'A key is missing.' : `‘${p.key}’ cannot be a key here.`,
    expected: p.expected,
  }),
  'model/tag': (p: { tag: string }): Wording => ({
    message: `The YAML tag '${p.tag}' has no meaning in a model.`,
    mend: 'Remove it, or put the value in quotes if it begins with `!`.',
  }),
  'model/alias': (p: { name: string; problem: 'unknown' | 'circular' }): Wording => ({
    message:
      p.problem === 'unknown'
        ? `No anchor '&${p.name}' comes before the alias '*${p.name}'.`
        : `The alias '*${p.name}' stands inside itself.`,
    mend: 'If the star is part of the value, put the value in quotes.',
  }),
  'model/merge-key': (): Wording => ({
    message: 'Merge keys (`<<`) are not part of YAML 1.2 and are not read.',
    mend: 'Write the keys out.',
  }),
  'model/cut-at-comma': (p: { text: string }): Wording => ({
    message: `Inside { } and [ ] a comma ends the value, so this one was cut to ‘${p.text}’.`,
    mend: 'Put the value in double quotes, or write one key a line without { }.',
  }),
  'model/cut-at-comment': (p: { text: string }): Wording => ({
    message: `A # after a space begins a comment, so this value was cut to ‘${p.text}’.`,
    mend: 'Put the value in quotes if the # belongs to it, or put a space after the # if it is a comment.',
  }),
  'model/reads-as-text': (p: { text: string }): Wording => ({
    message: `${p.text} is taken as it is written; other YAML tools may read it as something else.`,
    mend: `Write '${p.text}' in quotes to be safe.`,
  }),
  'model/unknown-key': (p: { key: string; known: readonly string[]; nearest?: string }): Wording => ({
    message: `There is no key '${p.key}' here.`,
    expected: `one of ${p.known.join(', ')}`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'model/missing-key': (p: { key: string; expected?: string }): Wording => ({
    message: `The key '${p.key}' is missing.`,
    ...(p.expected === undefined ? {} : { expected: p.expected }),
  }),
  'model/missing-value': (p: { expected: string }): Wording => ({
    message: 'A value is missing.',
    expected: p.expected,
  }),
  'model/empty-text': (p: { key: string }): Wording => ({
    message: `Nothing is written for '${p.key}'.`,
    expected: 'words: it must be said before the model can be used',
  }),
  'model/wrong-value': (p: { found: string; expected: string; nearest?: string; mend?: string }): Wording => ({
    message: `Found ${p.found}.`,
    expected: p.expected,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
    ...(p.mend === undefined ? {} : { mend: p.mend }),
  }),
  'model/which-kind': (p: { known: readonly string[]; nearest?: string }): Wording => ({
    message: 'Nothing here says what kind this is.',
    expected: `one of the keys ${p.known.join(', ')}`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'model/same-id': (p: { what: string; name: string; other: string; id: string }): Wording => ({
    message:
      p.name === p.other
        ? `Another ${p.what} is called '${p.name}' too.`
        : `The ${p.what} '${p.name}' has the same id '${p.id}' as '${p.other}'.`,
    mend: 'Give one of them another name.',
  }),
  'model/name-taken': (p: { name: string; by: string }): Wording => ({
    message: `The name '${p.name}' is already that of ${p.by}.`,
    mend: 'Names of variables, schemes, scores and company attributes share one list: choose another.',
  }),
  'model/mixed-questionnaire': (p: { questionnaire: string; first: string; second: string }): Wording => ({
    message: `The questionnaire '${p.questionnaire}' asks about ${p.first}, and this question about ${p.second}.`,
    mend: 'Give questions about lost deals a questionnaire of their own.',
  }),
  'model/reserved-name': (p: { name: string }): Wording => ({
    message: `'${p.name}' is a word of the expression language.`,
    mend: `In expressions write it in double quotes: "${p.name}".`,
  }),
  'model/segment-taken': (p: { scheme: string; name: string }): Wording => ({
    message: `The scheme '${p.scheme}' has a segment '${p.name}' already.`,
    mend: 'Choose another name.',
  }),
  'model/band-taken': (p: { variable: string; name: string }): Wording => ({
    message: `'${p.variable}' has a value '${p.name}' already.`,
    mend: 'Choose another name.',
  }),
  'model/fixed-name': (p: { scheme: string; segment: string; because: string }): Wording => ({
    message: `The segment '${p.segment}' of '${p.scheme}' cannot be renamed: ${p.because}.`,
  }),
  'model/not-followed': (p: { path: string; segment: string }): Wording => ({
    message: `'${p.segment}' stands in ${p.path} and may mean the segment; it was left as it is.`,
    mend: 'Look at it, and change it by hand if it does.',
  }),
  'model/unknown-reference': (p: { what: string; name: string; nearest?: string }): Wording => ({
    message: `There is no ${p.what} '${p.name}' in the model.`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'model/count': (p: { what: string; found: number; expected: number; because: string }): Wording => ({
    message: `There are ${p.found} ${p.what}.`,
    expected: `${p.expected}, ${p.because}`,
  }),
  'model/order': (p: { what: string; first: string; second: string }): Wording => ({
    message: `${p.what} must ascend; ${p.second} does not follow ${p.first}.`,
  }),
  'model/unreachable': (p: { what: string; name: string; because: string }): Wording => ({
    message: `No company can reach the ${p.what} '${p.name}': ${p.because}.`,
  }),
  'model/no-effect': (p: { key: string; because: string }): Wording => ({
    message: `The key '${p.key}' would do nothing here: ${p.because}.`,
    mend: 'Remove it.',
  }),
  'model/template': (p: { problem: string }): Wording => ({
    message: `What this template stands for cannot be computed: ${p.problem}`,
  }),
  'model/said-twice': (p: { key: string; name: string }): Wording => ({
    message: `The segment '${p.name}' has '${p.key}' twice.`,
    mend: 'Say it in one place.',
  }),
  'model/overlapping': (p: { scheme: string }): Wording => ({
    message: `In '${p.scheme}' a company can be in several segments, so it has no one value to build on.`,
    mend: 'Use a scheme without `overlapping`, or a variable with the condition itself.',
  }),
  'model/shadows-attribute': (p: { name: string; source: string; reads: boolean }): Wording => ({
    message: p.reads
      ? `The variable '${p.name}' reads an attribute of its own name, so it would mean two things.`
      : `The name '${p.name}' is already that of an attribute from source '${p.source}'.`,
    mend: `Call the variable something else, such as ${p.name}_2.`,
  }),
  'model/not-imported': (p: { name: string; source: string; what: string }): Wording => ({
    message: `The ${p.what} '${p.name}' is not in the workspace yet; source '${p.source}' brings it.`,
    mend: 'Import it first.',
  }),
  'model/no-source': (p: { table: string }): Wording => ({
    message: `There is no table '${p.table}' in the workspace.`,
    mend: `A source with \`as: ${p.table}\` would bring it.`,
  }),
  'model/unknown-source': (p: { name: string; known: readonly string[] }): Wording => ({
    message: `There is no source '${p.name}' in the model.`,
    expected: p.known.length === 0 ? 'a source' : `one of ${p.known.join(', ')}`,
  }),
  'model/circular': (p: { path: readonly string[] }): Wording => ({
    message: `These need one another, so none can be computed first: ${p.path.join(' → ')}.`,
    mend: 'Break the circle: let one of them go back to attributes or variables.',
  }),
  'model/not-a-number': (p: { text: string; found: string }): Wording => ({
    message: `‘${p.text}’ is ${p.found}, which cannot be ranked.`,
    expected: 'a number or money',
  }),
  'model/not-money': (p: { name: string; found: string }): Wording => ({
    message: `'${p.name}' is ${p.found}.`,
    expected: 'money',
    mend: 'Put `money(…)` around its formula, or name another variable.',
  }),
  'model/needs-category': (p: { name: string; found: string }): Wording => ({
    message: `'${p.name}' is ${p.found}.`,
    expected: 'a category with known values',
    mend: 'Make one with `bands` or `when`, or list its values: `{formula: …, values: […]}`.',
  }),
  'model/unknown-value': (p: { value: string; name: string; known: readonly string[]; nearest?: string }): Wording => ({
    message: `'${p.name}' never has the value '${p.value}'.`,
    expected: p.known.length > 12 ? `one of its ${p.known.length} values` : `one of ${p.known.join(', ')}`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'model/cannot-edit': (p: { path: string }): Wording => ({
    message: `'${p.path}' cannot be changed without changing something else in the file.`,
    mend: 'Change it in the file by hand: it is missing, or stands inside an anchor that is used elsewhere.',
  }),
  'model/missing-part': (p: { what: string; expected: string }): Wording => ({
    message: `${p.what}.`,
    expected: p.expected,
  }),
} satisfies Record<string, (parameters: never) => Wording>;
