import { addItem, setValue, type Edited, type EditValue } from '../../model/edit.ts';
import { rowIdentifiers } from '../../model/normalise/sources.ts';
import type { ColumnMapping, ResolvePlan, SourcePlan } from '../../model/plan.ts';
import { kindOfSource } from '../../model/schema/sources.ts';
import { nodeAt } from '../../model/source/node.ts';
import type { Source } from '../../model/source/parse.ts';
import type { Model } from '../project.ts';
import { editable, edited, writeModel } from './write.ts';

/**
 * Writes sources into the model's file, so that later runs read them too; all else in the file stays as it is. Sources whose id the
 * model has already are left as they are. Returns the ids written.
 * @throws InputError when the model with them would be wrong; the file is then untouched
 */
export async function saveSources(model: Model, sources: readonly SourcePlan[]): Promise<readonly string[]> {
  const known = new Set(model.plan.sources.map(({ id }) => id));
  const added = sources.filter(({ id }) => !known.has(id));
  if (added.length === 0) return [];
  let source = editable(model);
  for (const each of added) source = edited(withSource(source, asWritten(each, model.plan.resolve)), source);
  await writeModel(model, source);
  return added.map(({ id }) => id);
}

function withSource(source: Source, written: EditValue): Edited {
  const isListed = nodeAt(source.root, ['sources'])?.kind === 'list';
  return isListed ? addItem(source, ['sources'], written) : setValue(source, ['sources'], [written]);
}

/** The source as a person would write it: what is not the default. */
function asWritten(source: SourcePlan, resolve: ResolvePlan): EditValue {
  const { sheet, member, ...options } = source.options;
  const map = Object.entries(source.map).map(([name, mapping]) => [name, mappingAsWritten(mapping)] as const);
  const { companyBy } = source;
  const [only] = companyBy;
  const by = companyBy.length === 1 && only !== undefined ? only : companyBy;
  return {
    read: source.read,
    as: source.as,
    name: source.id,
    ...(source.table === undefined ? {} : { table: source.table }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(member === undefined ? {} : { member }),
    ...(isByDefault(source, resolve) ? {} : { company_by: by }),
    ...(source.unknownCompanies === undefined ? {} : { unknown_companies: source.unknownCompanies }),
    ...(source.others === 'keep' ? {} : { others: source.others }),
    ...(map.length === 0 ? {} : { map: Object.fromEntries(map) }),
    ...(Object.keys(options).length === 0 ? {} : { options: { ...options } }),
  };
}

/** As `normalise` fills in what a source does not say. */
const isByDefault = ({ as, companyBy }: SourcePlan, resolve: ResolvePlan): boolean =>
  companyBy.join(' ') === (kindOfSource(as) === 'companies' ? '' : ['id', ...rowIdentifiers(resolve)].join(' '));

function mappingAsWritten({ column, ...rest }: ColumnMapping): EditValue {
  const { currency, values, ...plain } = rest;
  if (Object.keys(rest).length === 0) return column;
  return {
    column,
    ...plain,
    ...(currency === undefined ? {} : { currency: 'code' in currency ? currency.code : { column: currency.column } }),
    ...(values === undefined ? {} : { values: { ...values } }),
  };
}
