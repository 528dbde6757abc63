import type { CodeScheme } from '../types.ts';
import { codeTable } from './tables.ts';

export type IndustryScheme = Exclude<CodeScheme, 'region-no' | 'prefix'>;

export const isIndustry = (scheme: CodeScheme): scheme is IndustryScheme =>
  scheme !== 'region-no' && scheme !== 'prefix';

/** An industry code as published, from what people write: `62010`, `62.010`, `J62.010` → `62.010`; `j` → `J`. */
export function publishedForm(code: string): string {
  const plain = code.trim().toUpperCase();
  if (/^[A-Z]$/.test(plain)) return plain;
  const digits = plain.replace(/^[A-Z]/, '').replaceAll('.', '');
  return digits.length > 2 ? `${digits.slice(0, 2)}.${digits.slice(2)}` : digits;
}

/** The divisions of a section letter: Rev. 2 and Rev. 2.1 use the letters differently. */
function divisionsOf(scheme: IndustryScheme, section: string): readonly string[] {
  const sections = codeTable(scheme)?.sections ?? new Map<string, string>();
  return [...sections].filter(([, letter]) => letter === section).map(([division]) => division);
}

/**
 * The beginnings, without dots, that codes under `code` have: `62.0` → `620`; `J` → `58`, `59`, … A company coded by the bare letter is
 * under it too.
 */
export function beginningsUnder(scheme: CodeScheme, code: string): readonly string[] {
  if (!isIndustry(scheme)) return [code];
  const form = publishedForm(code);
  if (/^[A-Z]$/.test(form)) return [form, ...divisionsOf(scheme, form)];
  return [form.replaceAll('.', '')];
}
