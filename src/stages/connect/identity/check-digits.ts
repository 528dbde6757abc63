import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Session } from '../../../engine/engine.ts';
import { name, sql, verbatim } from '../../../engine/raw.ts';
import type { ShapedColumn } from '../columns/shaped-column.ts';

/** Weights of the first eight digits of a Norwegian organisation number; the sum with the ninth is divisible by 11. */
const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Says how many of a file's organisation numbers fail their check digit, where most of them hold it: numbers of nine digits without one are
 * another country's, or somebody's own. They stay as they are: an import guesses at nothing.
 */
export async function failingCheckDigits(
  session: Session,
  table: string,
  columns: readonly ShapedColumn[],
  file: string,
): Promise<readonly Diagnostic[]> {
  const column = columns.find((each) => each.reading.kind === 'org_number' && each.role.kind === 'column');
  if (column === undefined) return [];
  const digits = weights.map((weight, place) => `number // ${10 ** (8 - place)} % 10 * ${weight}`).join(' + ');
  const [found] =
    await session.rows(sql`SELECT count(*) AS all_of_nine, count(*) FILTER (NOT holds) AS failing, min(number) FILTER (NOT holds) AS first
    FROM (SELECT number, (${verbatim(digits)}) % 11 = 0 AS holds
      FROM (SELECT TRY_CAST(${name(column.name)} AS INTEGER) AS number FROM ${name('data', table)} WHERE length(${name(column.name)}) = 9)
      WHERE number IS NOT NULL)`);
  const [of, failing] = [Number(found?.['all_of_nine'] ?? 0), Number(found?.['failing'] ?? 0)];
  if (failing === 0 || failing > of / 2) return [];
  const first = String(found?.['first']).padStart(9, '0');
  return [diagnose('import/check-digits', { file, failing, of, first }, { file }, 'warning')];
}
