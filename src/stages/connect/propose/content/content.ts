import type { CodeScheme } from '../../../../model/types.ts';
import type { Inferred } from '../../columns/infer.ts';

/** What a column's values are by themselves, whatever its header says. */
export type ContentKind =
  | 'empty'
  | 'org_number'
  | 'lei'
  | 'email'
  | 'website'
  | 'domain'
  | 'phone'
  | 'country'
  | 'industry_code'
  | 'municipality'
  | 'postal_code'
  | 'company_name'
  | 'person_name'
  | 'date'
  | 'instant'
  | 'year'
  | 'money'
  | 'whole'
  | 'number'
  | 'boolean'
  | 'rating'
  /** Labels that tell what became of deals. */
  | 'outcome'
  | 'code'
  | 'label'
  | 'text';

export interface Content {
  readonly kind: ContentKind;
  /** Share of the values looked at that fit, 0-1. */
  readonly share: number;
  readonly because: string;
  /** How the import is to read it; absent: as text. */
  readonly inferred?: Inferred;
  /** A date pattern in strptime form. */
  readonly format?: string;
  readonly scheme?: CodeScheme;
  /** The currency the cells themselves name. */
  readonly currency?: string;
  /** Values that do not fit what the others are. */
  readonly strays?: readonly string[];
}
