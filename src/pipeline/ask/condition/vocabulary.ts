import type { VocabularyAnswer, VocabularyType } from '../../../contract/model/builder.ts';
import type { BoundName } from '../../../model/bound.ts';
import type { ValueType } from '../../../model/types.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import type { Project } from '../../project.ts';
import { labelOf } from '../label.ts';
import { groundOf } from '../ground/where.ts';

/** Everything a condition can name, with what its values are: names of companies, and tables with their columns. */
export async function askVocabulary(project: Project): Promise<VocabularyAnswer> {
  const { bound } = await groundOf(project);
  const typeOf = (name: string, { kind, type }: BoundName): VocabularyType => {
    const scheme = kind === 'scheme' ? bound.plan.schemes.find(({ id }) => id === name) : undefined;
    return scheme === undefined
      ? sheetOf(type)
      : { ...sheetOf(type), values: segmentsOf(scheme, bound).map((each) => each.name) };
  };
  return {
    currency: bound.plan.currency,
    names: Object.entries(bound.names).map(([name, each]) => ({
      name,
      label: labelOf(name, bound),
      kind: each.kind,
      type: typeOf(name, each),
      personal: each.personal,
    })),
    tables: bound.catalogue.tables
      .filter(({ linked }) => linked)
      .map(({ name, kind, at, columns }) => ({
        name,
        kind,
        at: at ?? null,
        columns: columns.map(({ name: column, label, type, personal }) => ({
          name: column,
          label,
          type: sheetOf(type),
          personal,
        })),
      })),
  };
}

const sheetOf = (type: ValueType): VocabularyType => ({
  kind: type.kind,
  currency: type.kind === 'money' ? type.currency : null,
  codes: type.kind === 'code' ? type.scheme : null,
  values: type.kind === 'category' ? [...type.values] : [],
});
