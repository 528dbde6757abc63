import type { Document } from './document.ts';
import { formatter, type Formatter } from './format.ts';

export type ReportFormat = 'html' | 'pdf' | 'markdown' | 'excel' | 'json';

export interface RenderOptions {
  /** BCP 47 tag for numbers and dates; `en` by default. */
  readonly locale?: string;
  /** The Chromium or Chrome that prints a PDF; by default one is looked for. */
  readonly browser?: string;
}

/**
 * Writes a document in one of the formats: text for `html`, `markdown` and `json`, the bytes of a file for `pdf` and `excel`. The same
 * document gives the same text. Heavy parts (charts, Excel) are loaded when first needed.
 * @throws InputError `report/no-browser` and `report/browser-failed` for `pdf`
 */
export function renderReport(
  document: Document,
  as: 'html' | 'markdown' | 'json',
  options?: RenderOptions,
): Promise<string>;
export function renderReport(document: Document, as: 'excel' | 'pdf', options?: RenderOptions): Promise<Uint8Array>;
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
  return await renderers[as](document, formatter(options.locale), options);
}

type Renderer = (document: Document, format: Formatter, options: RenderOptions) => Promise<string | Uint8Array>;

const renderers: Readonly<Record<ReportFormat, Renderer>> = {
  html: async (document, format) => (await import('./html/render.ts')).renderHtml(document, format),
  pdf: async (document, format, { browser }) => {
    const { findBrowser } = await import('./pdf/browser.ts');
    const { renderPdf } = await import('./pdf/render.ts');
    const { renderHtml } = await import('./html/render.ts');
    return await renderPdf(await renderHtml(document, format), browser ?? findBrowser(process.env));
  },
  markdown: async (document, format) => (await import('./markdown/render.ts')).renderMarkdown(document, format),
  excel: async (document, format) => (await import('./excel/render.ts')).renderExcel(document, format),
  json: (document) => Promise.resolve(`${JSON.stringify(document, null, 2)}\n`),
};
