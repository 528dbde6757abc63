import type { Wording } from '../wording.ts';

const namesOfTypes: Readonly<Record<string, string>> = {
  money: 'an amount of money',
  instant: 'a point in time',
  boolean: 'a yes or no',
};

const grouped = (count: number): string => count.toLocaleString('en');

export const importCodes = {
  'import/no-file': (p: { pattern: string; folder: string; file?: string }): Wording => ({
    message: p.file === undefined ? `No file fits '${p.pattern}' in ${p.folder}.` : `There is no file ${p.file}.`,
    mend: 'Check the path; a source in the model is relative to the model file.',
  }),
  'import/file-missing': (p: { file: string }): Wording => ({ message: `The file ${p.file} cannot be read.` }),
  'import/not-a-file': (p: { file: string }): Wording => ({
    message: `${p.file} is not a file.`,
    expected: 'a data file, or a folder of them',
  }),
  'import/empty-file': (p: { file: string }): Wording => ({ message: `${p.file} is empty.` }),
  'import/binary-file': (p: { file: string }): Wording => ({
    message: `${p.file} is neither text nor a format known here.`,
    expected: 'CSV, NDJSON, JSON, Parquet or Excel, packed with gzip or not',
  }),
  'import/other-format': (p: { file: string; format: string; instead: string }): Wording => ({
    message: `${p.file} is ${p.format}, whatever its name says; nothing was imported.`,
    mend: p.instead,
  }),
  'import/empty-folder': (p: { folder: string }): Wording => ({
    message: `The folder ${p.folder} holds no files.`,
    mend: 'Check the path; it is relative to the model file.',
  }),
  'import/unpacks-too-large': (p: { file: string; packed: string; most: string }): Wording => ({
    message: `${p.file} (${p.packed}) unpacks to more than ${p.most}, as tables do not; nothing was imported.`,
    mend: 'Unpack it by hand, see that it is what it should be, and import what is in it.',
  }),
  'import/no-rows': (p: { file: string }): Wording => ({
    message: `${p.file} has a header and no rows.`,
    mend: 'Check that the export was finished, and that nothing filtered everything away.',
  }),
  'import/repeated-header': (p: {
    header: string;
    file: string;
    times: number;
    names: readonly string[];
  }): Wording => ({
    message: `The header '${p.header}' stands ${p.times === 2 ? 'twice' : `${p.times} times`} in ${p.file}; all are kept, as ${p.names.join(', ')}.`,
    mend: 'Give each its own header, or map the one that is meant.',
  }),
  'import/two-encodings': (p: { file: string; lines: number; first: number }): Wording => ({
    message: `${p.file} is in two encodings: ${p.lines === 1 ? `line ${p.first} is` : `${p.lines} lines, the first of them line ${p.first}, are`} Latin-1 (Windows-1252) among UTF-8; each line was read in its own.`,
    mend: 'Look at a few names, and tell whoever put the file together.',
  }),
  'import/mixed-decimals': (p: {
    column: string;
    file: string;
    most: string;
    other: string;
    asText: boolean;
  }): Wording => ({
    message: `Numbers in ${p.column} are written in two ways, as '${p.most}' and as '${p.other}'; ${p.asText ? 'it is kept as text' : 'they were read as most are, and what can only be the other is set aside'}.`,
    mend: "Mend the file, or say which it is with `options: {decimal: ','}`; no number is guessed at.",
  }),
  'import/ambiguous-thousands': (p: { column: string; file: string; shown: string }): Wording => ({
    message: `Every number in ${p.column} with a point has three digits after it ('${p.shown}'); they were read as decimals.`,
    mend: "Say `options: {decimal: ','}` where the point parts thousands.",
  }),
  'import/mixed-dates': (p: {
    column: string;
    file: string;
    most: string;
    other: string;
    asText: boolean;
  }): Wording => ({
    message: `Dates in ${p.column} are written in two ways, as '${p.most}' and as '${p.other}'; ${p.asText ? 'it is kept as text' : 'they were read as most are, and what can only be the other is set aside'}.`,
    mend: 'A day such as 01/02/2024 could be either: mend the file, or say how dates are written with `format`.',
  }),
  'import/check-digits': (p: { file: string; failing: number; of: number; first: string }): Wording => ({
    message: `${p.failing.toLocaleString('en')} of ${p.of.toLocaleString('en')} organisation numbers in ${p.file} ${p.failing === 1 ? 'fails its' : 'fail their'} check digit, as '${p.first}'; they are kept as they are written.`,
    mend: 'A wrong number joins no other source, or the wrong company: correct it where it comes from.',
  }),
  'import/macros': (p: { file: string }): Wording => ({
    message: `${p.file} holds macros; none was run, only its cells were read.`,
  }),
  'import/unknown-encoding': (p: { encoding: string; file: string }): Wording => ({
    message: `The encoding '${p.encoding}' of ${p.file} is not known.`,
    expected: 'utf-8, latin1, windows-1252 or utf-16',
  }),
  'import/file-changed': (p: { file: string }): Wording => ({
    message: `${p.file} changed while it was read; nothing was imported.`,
    mend: 'Import it again when the other program is done writing it.',
  }),
  'import/damaged-file': (p: { file: string; reason: string }): Wording => ({
    message: `${p.file} cannot be read to its end: ${p.reason.replace(/[.\s]*$/u, '')}.`,
    mend: 'Fetch the file again; nothing was imported.',
  }),
  'import/many-in-archive': (p: { file: string; entries: readonly string[] }): Wording => ({
    message: `${p.file} holds several files: ${p.entries.join(', ')}.`,
    mend: 'Say which: a source names it as its `member`.',
  }),
  'import/no-part': (p: {
    file: string;
    part: 'sheet' | 'member';
    wanted: string;
    known: readonly string[];
    nearest: string | undefined;
  }): Wording => ({
    message: `${p.file} has no ${p.part === 'sheet' ? 'sheet' : 'file'} '${p.wanted}'.`,
    expected: p.known.join(', '),
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'import/no-columns': (p: { file: string }): Wording => ({ message: `${p.file} has no columns.` }),
  'import/column-missing': (p: { column: string; file: string; nearest: string | undefined }): Wording => ({
    message: `${p.file} has no column '${p.column}'.`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'import/unknown-kind': (p: { as: string; known: readonly string[]; nearest: string | undefined }): Wording => ({
    message: `'${p.as}' is neither a kind of rows nor an adapter.`,
    expected: `one of ${p.known.join(', ')}`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'import/no-identifier': (p: { file: string }): Wording => ({
    message: `Nothing in ${p.file} identifies a company: no id, org_number, domain, website or name.`,
    mend: 'Map one of them to a column of the file, or say `company_by: row` to know each record by its number.',
  }),
  'import/reserved-table': (p: { table: string }): Wording => ({
    message: `'${p.table}' is a name the workspace keeps for itself.`,
    mend: 'Give the table another name with `table`.',
  }),
  'import/unknown-form': (p: { file: string; adapter: string; known: readonly string[] }): Wording => ({
    message: `${p.file} is none of the files ${p.adapter} exports, as far as its headers tell.`,
    expected: p.known.join('; or '),
    mend: 'Name the kind instead (`as: companies`) and map its columns.',
  }),
  'import/refusal': (p: { file: string; system: string; reason: string }): Wording => ({
    message: `${p.file} holds no data but an answer of ${p.system} that there are none: '${p.reason}'.`,
    mend: 'Leave the file out, or fetch it again; accounts of banks and insurers are not served at all.',
  }),
  'import/other-codes': (p: {
    column: string;
    file: string;
    scheme: string;
    before: string;
    name: string;
  }): Wording => ({
    message: `${p.column} of ${p.file} holds codes of ${p.scheme}, earlier files those of ${p.before}; they are kept apart, in ${p.name}.`,
    mend: `Let rules that are to see the newer codes read ${p.name}.`,
  }),
  'import/too-many-rejected': (p: {
    file: string;
    rejected: number;
    read: number;
    tolerance: number;
    first: string;
  }): Wording => ({
    message: `${p.rejected} of ${p.read} rows in ${p.file} cannot be read, more than the ${(p.tolerance * 100).toFixed(1)}% the source tolerates; nothing was imported. First: ${p.first}`,
    mend: 'Mend the rows (`firmament problems --out FILE`), correct the mapping, or raise `tolerance` of the source.',
  }),
  'import/bad-value': (p: { value: string; column: string; type: string }): Wording => ({
    message: `'${p.value}' in ${p.column} is not ${namesOfTypes[p.type] ?? `a ${p.type}`}.`,
  }),
  'import/missing-cells': (p: { found: number; expected: number }): Wording => ({
    message: `The record has ${p.found === 1 ? '1 cell' : `${p.found} cells`} where the header has ${p.expected}.`,
  }),
  'import/extra-cells': (p: { found: number; expected: number }): Wording => ({
    message: `The record has ${p.found === 1 ? '1 cell' : `${p.found} cells`} where the header has ${p.expected}.`,
  }),
  'import/open-quote': (): Wording => ({ message: 'A quote is opened and never closed.' }),
  'import/text-after-quote': (): Wording => ({ message: 'Text follows a closing quote.' }),
  'import/bad-record': (p: { reason: string }): Wording => ({ message: p.reason }),
  'import/row-without-identifier': (): Wording => ({ message: 'Nothing in the row identifies a company.' }),
  'import/repeated-record': (p: { key: string }): Wording => ({
    message: `The file holds '${p.key}' again further down; the last row stands.`,
  }),
  'import/taken-back': (p: { file: string; number: number }): Wording => ({
    message: `${p.file} was taken back (import ${p.number}) and is as it was then; it is not read.`,
    mend: `It is read again when it changes, or with \`firmament import ${p.file}\`.`,
  }),
  'import/unknown-import': (p: { number: number | undefined }): Wording => ({
    message: p.number === undefined ? 'Nothing was imported yet.' : `There is no import ${p.number}.`,
    mend: 'The command `firmament status` lists the imports.',
  }),
  'import/undone-already': (p: { number: number; file: string; state: string }): Wording => ({
    message:
      p.state === 'refused'
        ? `Import ${p.number} (${p.file}) was refused; there is nothing to take back.`
        : `Import ${p.number} (${p.file}) was taken back already.`,
  }),
  'import/undo-forgotten': (p: { number: number; file: string; kept: number }): Wording => ({
    message: `What import ${p.number} (${p.file}) replaced is no longer kept: the last ${p.kept} imports of a table can be taken back.`,
    mend: 'Import the earlier file again.',
  }),
  'import/undo-built-on': (p: { number: number; file: string; later: readonly string[] }): Wording => ({
    message: `Later imports build on import ${p.number} (${p.file}): ${p.later.join(', ')}.`,
    mend: 'Take those back first, the newest first.',
  }),
  'import/undo-in-history': (p: { number: number; companies: number; run: string }): Wording => ({
    message: `${p.companies} companies only import ${p.number} brought are in segments of published runs, the newest of them ${p.run}.`,
    mend: 'Take the run back first with `firmament take-back RUN`.',
  }),
  'import/undo-pinned': (p: { number: number; companies: number }): Wording => ({
    message: `${p.companies} companies only import ${p.number} brought were put in segments by hand.`,
    mend: 'Take that back first with `firmament unpin`.',
  }),
  'import/undo-said': (p: { number: number; companies: number }): Wording => ({
    message: `People answered questions or wrote notes about ${p.companies} companies only import ${p.number} brought: undoing it would lose what they said.`,
    mend: 'Take the answers and notes back first, on the companies’ pages.',
  }),
  'import/undo-by-hand': (p: { number: number }): Wording => ({
    message: `${p.number} is no import: it holds what people answered by hand.`,
    mend: 'Take single answers back, on My companies or a company’s page.',
  }),
  'import/ambiguous-dates': (p: { column: string; file: string }): Wording => ({
    message: `Nothing in the dates of ${p.column} tells day from month; they were read day first.`,
    mend: 'Say how they are written: `format: "%m/%d/%Y"`.',
  }),
  'import/unwrapped-rows': (p: { file: string; rows: number }): Wording => ({
    message: `${p.rows} records of ${p.file} stood, whole, within one pair of quotes; they were read as if it were not there.`,
    mend: 'Look at a few of them, and tell whoever made the file.',
  }),
  'import/looked-at-part': (p: { file: string; looked: number; rows: number; part: 'first' | 'sample' }): Wording => ({
    message:
      p.part === 'first'
        ? `${p.file} is large: of its ${grouped(p.rows)} rows the first ${grouped(p.looked)} were looked at. What is said of its columns is told from those; the import reads every row.`
        : `${p.file} is very large: ${grouped(p.looked)} rows from all over it were looked at, of about ${grouped(p.rows)}. What is said of its columns is told from those; the import reads every row.`,
  }),
  'import/workbook-too-large': (p: { file: string; unpacked: string; most: string }): Wording => ({
    message: `${p.file} is a workbook of ${p.unpacked} unpacked. Workbooks are held in memory whole, so they are read up to ${p.most}; nothing was imported.`,
    mend: 'Save its sheets as CSV: text is read at any size.',
  }),
  'import/hardly-records': (p: { file: string; records: number; broken: number }): Wording => ({
    message: `${p.file} can hardly be cut into records: of the first ${grouped(p.records)}, ${grouped(p.broken)} could not be; nothing was imported.`,
    mend: 'See that it is delimited text, and that its first line names as many columns as the others have.',
  }),
  'import/broken-records': (p: { file: string; rows: number; first: string }): Wording => ({
    message: `${p.rows} records of ${p.file} cannot be cut into cells; the import would set them aside. First: ${p.first}`,
    mend: 'Mend the lines, or leave them: the rest is read.',
  }),
  'import/unsure': (p: { file: string; as: string; because: string; confidence: number }): Wording => ({
    message: `${p.file} may hold ${p.as}, but that is not sure (${Math.round(p.confidence * 100)}%): ${p.because}. Nothing was imported.`,
    mend: 'Say --yes to read it so, or say with --as what it holds; --dry-run shows what would come of it.',
  }),
  'import/no-join': (p: { file: string; column: string }): Wording => ({
    message: `No file of company records holds what ${p.file} has in ${p.column}; it would make companies of its own.`,
    mend: 'Add the number or name to the company file, or map the column that both have.',
  }),
  'import/undated-rows': (p: { table: string; rows: number; column: string }): Wording => ({
    message: `${p.rows} rows of ${p.table} have no date in ${p.column}; they are kept, but no rule sees them.`,
    mend: 'Fill the dates in, or map another column.',
  }),
  'import/unlinked-rows': (p: { table: string; rows: number; share: number }): Wording => ({
    message:
      p.rows === 1
        ? `1 row of ${p.table} names no known company; it is kept, and linked when the company arrives.`
        : `${p.rows.toLocaleString('en')} rows of ${p.table} (${(p.share * 100).toFixed(1)}%) name no known company; they are kept, and linked when the company arrives.`,
  }),
} satisfies Record<string, (parameters: never) => Wording>;
