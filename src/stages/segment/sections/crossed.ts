import type { ChartBlock } from '../../../report/document.ts';
import { count, money, type Measure } from '../../../report/measure.ts';
import { moneyText, plural, type SectionContext } from './reference.ts';

/** What a matrix scheme crosses, and how many companies stand where: plain data between the query and the section. */
export interface Crossing {
  readonly dimensions: readonly {
    readonly label: string;
    readonly values: readonly { readonly id: string; readonly name: string }[];
  }[];
  /** Combinations that have companies; `values` are ids, one a dimension; turnover in the model's currency. */
  readonly cells: readonly {
    readonly values: readonly string[];
    readonly companies: number;
    readonly turnover: number | null;
  }[];
}

/**
 * A crossed scheme as people draw it on a whiteboard: the last dimension across, the one before it down, and a picture for every value
 * of a third. By money where the model weighs companies, else by number. One dimension, or more than three, is no picture.
 */
export function crossedBlocks(crossing: Crossing, context: SectionContext): readonly ChartBlock[] {
  const { dimensions } = crossing;
  if (dimensions.length === 2) return [picture(crossing, [], context)];
  const [first] = dimensions;
  if (first === undefined || dimensions.length !== 3) return [];
  return first.values
    .filter(({ id }) => crossing.cells.some((cell) => cell.values[0] === id))
    .map(({ id }) => picture(crossing, [id], context));
}

function picture(crossing: Crossing, fixed: readonly string[], context: SectionContext): ChartBlock {
  const [rows, columns] = crossing.dimensions.slice(fixed.length);
  const within = fixed.map((id, at) => crossing.dimensions[at]?.values.find((each) => each.id === id)?.name ?? id);
  const cells = crossing.cells.filter((cell) => fixed.every((id, at) => cell.values[at] === id));
  const isMoney = cells.some((cell) => (cell.turnover ?? 0) > 0);
  const measure: Measure = isMoney ? money(context.currency) : count;
  const of = (cell: Crossing['cells'][number] | undefined): number => (isMoney ? cell?.turnover : cell?.companies) ?? 0;
  const nameOf = (dimension: number, id: string | undefined): string =>
    crossing.dimensions[dimension]?.values.find((each) => each.id === id)?.name ?? id ?? '';
  const [most] = [...cells].sort((one, other) => of(other) - of(one) || other.companies - one.companies);
  const place =
    most?.values
      .slice(fixed.length)
      .map((id, at) => nameOf(fixed.length + at, id))
      .join(' × ') ?? '';
  const told = isMoney ? moneyText(of(most), context.currency) : plural(of(most), 'company', 'companies');
  const value = isMoney ? context.worth : 'Companies';
  const empty = (rows?.values.length ?? 0) * (columns?.values.length ?? 0) - cells.length;
  return {
    type: 'chart',
    title: `${within.length === 0 ? 'M' : `${within.join(', ')}: m`}ost is at ${place}, ${told}`,
    alternative: `${value} by ${rows?.label ?? ''} and ${columns?.label ?? ''}${within.length === 0 ? '' : `, within ${within.join(', ')}`}.`,
    chart: {
      kind: 'matrix',
      rowTitle: rows?.label ?? '',
      rows: rows?.values.map((each) => each.name) ?? [],
      columnTitle: columns?.label ?? '',
      columns: columns?.values.map((each) => each.name) ?? [],
      values: (rows?.values ?? []).map((row) =>
        (columns?.values ?? []).map((across) => {
          const cell = cells.find(
            ({ values }) => values[fixed.length] === row.id && values[fixed.length + 1] === across.id,
          );
          return cell === undefined ? null : of(cell);
        }),
      ),
      value,
      measure,
    },
    note: `${plural(
      cells.reduce((sum, each) => sum + each.companies, 0),
      'company',
      'companies',
    )}.${empty === 0 ? '' : ` ${plural(empty, 'square')} ${empty === 1 ? 'has' : 'have'} no company.`}`,
  };
}
