import type { TableKind } from '../../../model/types.ts';

/** A column of an example file. */
export interface TemplateColumn {
  readonly header: string;
  /** What it takes, in words: `date (2025-03-31)`, `number from 1 to 5`. */
  readonly takes: string;
  readonly means: string;
  /** One of these must be filled in every row. */
  readonly required?: true;
}

/** An example file of a kind of rows: it imports clean as it stands, and people write their own rows over its. */
export interface Template {
  readonly kind: TableKind;
  readonly holds: string;
  readonly columns: readonly TemplateColumn[];
  readonly rows: readonly (readonly string[])[];
}

export const date = (header: string, means: string): TemplateColumn => ({ header, takes: 'date (2025-03-31)', means });
export const text = (header: string, means: string): TemplateColumn => ({ header, takes: 'text', means });
export const money = (header: string, means: string): TemplateColumn => ({ header, takes: 'money (12500.50)', means });
export const number = (header: string, means: string, takes = 'number'): TemplateColumn => ({ header, takes, means });
export const yesNo = (header: string, means: string): TemplateColumn => ({ header, takes: 'yes or no', means });

/** What a row names its company by. */
export const company: TemplateColumn = {
  header: 'org_number',
  takes: 'organisation number',
  means: 'The company. In its place: `company` (its id in your CRM), `domain`, `company_email` or `company_name`.',
  required: true,
};

/** Organisation numbers of nobody, whose check digit is right: real ones begin with 8 or 9. */
export const examples = ['159312690', '107922040'] as const;
