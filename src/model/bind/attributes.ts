import type { BoundName } from '../bound.ts';
import type { Catalogue } from '../types.ts';

export interface Attribute {
  readonly bound: BoundName;
  /** The source that speaks first. */
  readonly source: string;
}

/** Columns of companies by name. Where several sources know one, the earlier one tells its type; it is personal when it is in any. */
export function attributesOf(catalogue: Catalogue): ReadonlyMap<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  for (const { source, columns } of catalogue.companies) {
    for (const { name, type, personal } of columns) {
      const known = attributes.get(name);
      const bound = {
        kind: 'attribute',
        type: known?.bound.type ?? type,
        uses: [],
        personal: personal || known?.bound.personal === true,
      } as const;
      attributes.set(name, { bound, source: known?.source ?? source });
    }
  }
  return attributes;
}
