import type { Chart } from './chart.ts';
import type { Measure } from './measure.ts';
import type { Mark, Table } from './table.ts';
import type { SegmentReference, Text } from './text.ts';

/**
 * A report as plain data: what the stages found, free of any format. It survives a trip through JSON unchanged, and every renderer
 * (HTML, Markdown, Excel, JSON) draws from it alone.
 */
export interface Document {
  readonly title: string;
  readonly subtitle?: string;
  readonly provenance: Provenance;
  readonly sections: readonly Section[];
}

/** Which run the numbers are of; stands on every page. */
export interface Provenance {
  readonly workspace: string;
  readonly model: { readonly name: string; readonly version: string };
  readonly run: string;
  /** ISO date; nothing observed later was read. */
  readonly as_of: string;
  /** UTC instant (ISO) and the workspace's time zone it is shown in. */
  readonly generated: { readonly at: string; readonly zone: string };
  readonly state: 'draft' | 'published';
  /** True for a demo market: every page says so. */
  readonly synthetic?: boolean;
}

/** A part of the report with one finding; its title is a sentence that says the finding. */
export interface Section {
  /** Unique in the document; links and Excel sheets are named by it. */
  readonly id: string;
  readonly title: string;
  /** Short name for the contents and the Excel sheet; the title stands there when absent. */
  readonly name?: string;
  readonly lead?: Text;
  /** The segment the section is about. */
  readonly segment?: SegmentReference;
  /** `new` starts a page on paper. */
  readonly page?: 'new';
  readonly blocks: readonly Block[];
}

/** What can be linked to by `to` in a text, or by the evidence of a finding. */
interface Anchored {
  readonly id?: string;
}

export interface Heading {
  readonly type: 'heading';
  readonly text: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: Text;
}

/** Sentences with the finding first; `evidence` is the id of the section or block that proves it. */
export interface Findings extends Anchored {
  readonly type: 'findings';
  readonly items: readonly { readonly text: Text; readonly evidence?: string }[];
}

/** One big number. Its value is null when unknown; `mark: 'not-enough-data'` says so in place of the number. */
export interface Metric {
  readonly label: string;
  readonly value: number | null;
  readonly measure: Measure;
  readonly low?: number;
  readonly high?: number;
  readonly sample?: number;
  readonly mark?: Mark;
  /** What the number is compared with, as `+4% since last quarter`. */
  readonly note?: string;
}

export interface Metrics extends Anchored {
  readonly type: 'metrics';
  readonly items: readonly Metric[];
}

/** Terms with what people or data say of them, as a segment's need, offer and message. Null is unknown. */
export interface Facts extends Anchored {
  readonly type: 'facts';
  readonly items: readonly { readonly term: string; readonly text: Text | null }[];
}

export interface TableBlock extends Anchored {
  readonly type: 'table';
  /** A sentence with the finding. */
  readonly title: string;
  readonly table: Table;
}

export interface ChartBlock extends Anchored {
  readonly type: 'chart';
  /** A sentence with the finding that the chart proves. */
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly alternative: string;
  readonly chart: Chart;
  /** Stands under the chart in place of the table made from its own data. */
  readonly table?: Table;
  /** Two halves that follow each other stand side by side where there is room. */
  readonly width?: 'half';
  readonly note?: Text;
}

/** A statement about the numbers themselves, or a decision asked for; each kind has its own look and its own word. */
export interface Callout extends Anchored {
  readonly type: 'callout';
  readonly kind: 'stale' | 'estimated' | 'unknown' | 'not-enough-data' | 'synthetic' | 'decision' | 'note';
  readonly text: Text;
}

/** A command that opens what is behind the numbers above it. */
export interface Ask {
  readonly type: 'ask';
  readonly text: string;
  readonly command: string;
}

export interface PageBreak {
  readonly type: 'page-break';
}

export type Block =
  | Heading
  | Paragraph
  | Findings
  | Metrics
  | Facts
  | TableBlock
  | ChartBlock
  | Callout
  | Ask
  | PageBreak;
