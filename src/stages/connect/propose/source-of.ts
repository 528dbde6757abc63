import type { ColumnMapping, SourcePlan } from '../../../model/plan.ts';
import type { ColumnProposal, FileProposal } from './types.ts';

/** The share of bad rows a proposed source tolerates. */
const tolerance = 0.2;

/**
 * The source a file proposed becomes, as `normalise` has one: every column that is kept is in its map, with its type where the name alone does
 * not say it, so that what was shown is what is read. Columns left out are dropped, with them any the file gets later.
 */
export function sourceOf(file: FileProposal): SourcePlan {
  const kept = file.columns.filter(({ column }) => column !== null);
  return {
    id: file.name,
    read: file.file,
    as: file.as,
    ...(file.table === undefined ? {} : { table: file.table }),
    map: Object.fromEntries(
      kept.flatMap((each): [string, ColumnMapping][] => (each.column === null ? [] : [[each.column, mappingOf(each)]])),
    ),
    others: kept.length < file.columns.length ? 'drop' : 'keep',
    companyBy: file.companyBy,
    ...(file.makesCompanies ? { unknownCompanies: 'add' } : {}),
    tolerance,
    options: file.options,
    place: {},
  };
}

/** A column's mapping: only what is not the standard. */
export function mappingOf(column: ColumnProposal): ColumnMapping {
  const { header, times, type, standard, format, currency, values, label, personal } = column;
  return {
    column: header,
    ...(standard && !deviates(column) ? {} : { type }),
    ...(currency === undefined ? {} : { currency }),
    ...(times === undefined ? {} : { times }),
    ...(format === undefined ? {} : { format }),
    ...(values === undefined ? {} : { values }),
    ...(label === undefined ? {} : { label }),
    ...(personal === undefined ? {} : { personal }),
  };
}

/** Standard columns whose standard type the content does not bear out: an industry in words in place of its code. */
const deviates = ({ column, type }: ColumnProposal): boolean => column === 'industry' && type !== 'code:sn2007';
