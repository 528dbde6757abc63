/** A segment wherever it is mentioned: its slug, its name, and the colour index it keeps on every chart and in every year. */
export interface SegmentReference {
  readonly id: string;
  readonly name: string;
  /** Index into the palette (palette.ts); null for the rest and for what is in no segment, drawn grey. */
  readonly colour: number | null;
}

/** A piece of running text. Strings are plain text in every format: no HTML or Markdown in them means anything. */
export type Span =
  | string
  | { readonly strong: string }
  | { readonly emphasis: string }
  /** A name, value or command exactly as the machine has it. */
  | { readonly code: string }
  | { readonly segment: SegmentReference }
  /** A link inside the document: the id of a section or of a block. */
  | { readonly to: string; readonly text: string };

export type Text = string | readonly Span[];

/** The text without its emphasis. */
export function plainText(text: Text): string {
  if (typeof text === 'string') return text;
  return text.map((span) => plainSpan(span)).join('');
}

function plainSpan(span: Span): string {
  if (typeof span === 'string') return span;
  if ('strong' in span) return span.strong;
  if ('emphasis' in span) return span.emphasis;
  if ('code' in span) return span.code;
  if ('segment' in span) return span.segment.name;
  return span.text;
}
