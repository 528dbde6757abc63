import type { Engine } from '../../../engine/engine.ts';
import type { Assigned } from './columns/assign.ts';
import { columnProposal } from './columns/column-proposal.ts';
import { kindOf, type DescribedFile } from './describe-file.ts';
import { withStatus } from './columns/deal-status.ts';
import type { JoinTable } from './joins.ts';
import { rangesOf, readingOf, type Range } from './columns/reading.ts';
import type { RecognisedKind } from './recognise-kind.ts';
import type { ColumnProposal, FileProposal } from './types.ts';

/** A file on its way to its proposal. */
export interface DraftFile {
  readonly described: DescribedFile;
  readonly recognised: RecognisedKind;
  readonly name: string;
  readonly join: JoinTable;
  /** Places once the joins are known. */
  readonly assigned?: readonly Assigned[];
  /** Read as another kind than the rows are in themselves. */
  readonly as?: string;
  readonly companyBy?: readonly string[];
  readonly makesCompanies?: true;
  readonly isJoined?: true;
  /** Nothing names a company: each row stands for one. */
  readonly rowsStand?: true;
}

export async function fileProposal(engine: Engine, draft: DraftFile): Promise<FileProposal> {
  const { described, recognised, name } = draft;
  const { open, adapter } = described;
  const kind = draft.as === 'companies' ? 'companies' : kindOf(recognised);
  const assigned = draft.assigned ?? described.assigned;
  const proposed = assigned.map((each) => ({ each, column: columnProposal(each, kind) }));
  const readings = new Map(
    proposed.flatMap(({ each, column }) => {
      const reading = readingOf(column, each);
      return reading === undefined ? [] : [[each.column.facts.cell, reading] as const];
    }),
  );
  const ranges = await rangesOf(engine, open.texts, readings);
  const columns = proposed.map(({ each, column }): ColumnProposal => ({
    ...column,
    ...scaled(ranges.get(each.column.facts.cell), column.times),
  }));
  const as = recognised.kind === 'ignore' ? 'ignore' : (draft.as ?? adapter ?? recognised.kind);
  return {
    file: open.file,
    ...(open.part === undefined ? {} : { part: open.part }),
    name,
    as,
    kind: recognised.kind,
    ...(as === 'table' ? { table: name } : {}),
    rows: open.texts.rows,
    ...(open.texts.part === 'all' ? {} : { looked: { rows: open.texts.looked, part: open.texts.part } }),
    confidence: draft.rowsStand === true ? Math.min(0.6, recognised.confidence) : recognised.confidence,
    because:
      draft.rowsStand === true
        ? `${recognised.because}; nothing names a company, so each row is taken for one`
        : recognised.because,
    companyBy: draft.companyBy ?? [],
    makesCompanies: draft.makesCompanies === true,
    options: open.options,
    columns: kind === 'deals' ? withStatus(withAmount(columns, kind, as)) : withAmount(columns, kind, as),
    diagnostics: open.diagnostics,
  };
}

/** A range in the unit the values will have: turnover in thousands is multiplied. */
function scaled(range: Range | undefined, times: string | undefined): Partial<Range> {
  if (range === undefined || times === undefined) return range ?? {};
  const factor = Number(times);
  const by = (text: string): string => String(Number(text) * factor);
  const quartiles = range.quartiles?.map((each) => each * factor);
  const [first, second, third] = quartiles ?? [];
  return {
    least: by(range.least),
    most: by(range.most),
    ...(first === undefined || second === undefined || third === undefined
      ? {}
      : { quartiles: [first, second, third] }),
  };
}

/** Order lines without an amount: quantity times unit price, or the price alone where nothing is counted. */
function withAmount(columns: readonly ColumnProposal[], kind: string, as: string): readonly ColumnProposal[] {
  if ((kind !== 'orders' && kind !== 'deals') || as !== kind || columns.some(({ column }) => column === 'amount'))
    return columns;
  const price = columns.find(({ meaning, column }) => meaning === 'unit_price' && column !== null);
  const quantity = columns.find(({ column }) => column === 'quantity');
  if (price === undefined) return columns;
  const { categories: _categories, least: _least, most: _most, ...rest } = price;
  const amount: ColumnProposal = {
    ...rest,
    ...(quantity === undefined ? {} : { header: quantity.header, times: price.header }),
    column: 'amount',
    standard: true,
    meaning: 'amount',
    type: 'money',
    because:
      quantity === undefined
        ? 'the only money a row has'
        : `no column of amounts: ${quantity.header} × ${price.header}`,
  };
  return [...columns, amount];
}
