/** One company of a list, with what a salesperson or a system needs to act on it. Null is unknown. */
export interface ListRow {
  readonly id: string;
  readonly name: string | null;
  readonly orgNumber: string | null;
  readonly domain: string | null;
  readonly website: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly turnover: number | null;
  /** Null: in none of the scheme the list tells by. */
  readonly segment: string | null;
  /** The rule or question that put the company there in words, and its own values. */
  readonly reason: string;
  readonly since: string | null;
  readonly status: string | null;
  readonly lastPurchase: string | null;
  readonly owner: string | null;
  readonly person: string | null;
  readonly personTitle: string | null;
  readonly personRole: string | null;
  readonly personEmail: string | null;
  readonly personPhone: string | null;
  readonly need: string | null;
  readonly offer: string | null;
  readonly message: string | null;
  readonly channel: string | null;
  /** A sole proprietor is a natural person: restricted by default. */
  readonly soleProprietor: boolean;
}

export interface TargetColumn<Row = ListRow> {
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
}

/** What a file of a list shows and who reads it: a spreadsheet runs what looks like a formula; a machine takes every byte as it is. */
export interface Layout<Row> {
  readonly reader: 'spreadsheet' | 'machine';
  readonly columns: readonly TargetColumn<Row>[];
}

/** Where a list goes: its columns, who reads the file, and what the receiver asks for. */
export interface Target extends Pick<Layout<ListRow>, 'reader'> {
  /** In their order; `worth` is what the model calls the money companies are weighed by. */
  readonly columns: (worth: string) => readonly TargetColumn[];
  readonly id: string;
  readonly label: string;
  readonly file: 'csv' | 'xlsx';
  /** Fewest and most rows the receiver takes. */
  readonly fewest?: number;
  readonly most?: number;
  /** Largest file the receiver takes, in bytes. */
  readonly mostBytes?: number;
  /** Rows the receiver could not use are left out, counted. */
  readonly usable: (row: ListRow) => boolean;
}
