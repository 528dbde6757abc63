import { z } from 'zod';
import { parseExpression } from '../../model/expression/syntax/parse.ts';
import { sql } from '../../engine/raw.ts';
import { print } from '../../sql/print.ts';
import type { Ground } from './ground.ts';
import type { Project } from '../project.ts';
import { selectDrafted } from './select.ts';

/** Hundredths of companies the quantiles are of, the ends left out: single giants would squeeze the rest together. */
const shares = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99];

/** From where to where a number goes for most companies, with quantiles between; null for what is no number, or cannot be told yet. */
export async function rangeOf(
  { workspace }: Project,
  ground: Ground,
  text: string,
): Promise<{ readonly least: number; readonly most: number; readonly steps: number[] } | null> {
  const { tree } = parseExpression(text);
  const query = tree === undefined ? undefined : selectDrafted(ground, [], [{ name: '_number', tree }]);
  if (query === undefined) return null;
  const companies = print(query, workspace.engine.dialect);
  const [row] = await workspace.engine.rows(
    sql`SELECT min(_number)::DOUBLE AS least, max(_number)::DOUBLE AS most,
      to_json(quantile_cont(_number::DOUBLE, ${{ text: JSON.stringify(shares), parameters: [] }}))::VARCHAR AS steps
      FROM (${companies}) AS companies`,
  );
  if (row?.['least'] === null || row === undefined || row['steps'] === null) return null;
  return {
    least: Number(row['least']),
    most: Number(row['most']),
    steps: z.array(z.number()).parse(JSON.parse(String(row['steps']))),
  };
}
