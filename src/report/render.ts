import type { Document } from './document.ts';
import { formatter, type Formatter } from './format.ts';

export type ReportFormat = 'html' | 'markdown' | 'excel' | 'json';

export interface RenderOptions {
  /** BCP 47 tag for numbers and dates; `en` by default. */
  readonly locale?: string;
}

/**
 * Writes a document in one of the formats: text for `html`, `markdown` and `json`, the bytes of an .xlsx file for `excel`. The same
 * document gives the same text. Heavy parts (charts, Excel) are loaded when first needed.
 */
export function renderReport(
  document: Document,
  as: 'html' | 'markdown' | 'json',
  options?: RenderOptions,
): Promise<string>;
export function renderReport(document: Document, as: 'excel', options?: RenderOptions): Promise<Uint8Array>;
export function renderReport(
  document: Document,
  as: ReportFormat,
  options?: RenderOptions,
): Promise<string | Uint8Array>;
export async function renderReport(
  document: Document,
  as: ReportFormat,
  options: RenderOptions = {},
): Promise<string | Uint8Array> {
  return await renderers[as](document, formatter(options.locale));
}

type Renderer = (document: Document, format: Formatter) => Promise<string | Uint8Array>;

const renderers: Readonly<Record<ReportFormat, Renderer>> = {
  html: async (document, format) => (await import('./html/render.ts')).renderHtml(document, format),
  markdown: async (document, format) => (await import('./markdown/render.ts')).renderMarkdown(document, format),
  excel: async (document, format) => (await import('./excel/render.ts')).renderExcel(document, format),
  json: (document) => Promise.resolve(`${JSON.stringify(document, null, 2)}\n`),
};
