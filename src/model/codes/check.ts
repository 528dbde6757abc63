import { nearest } from '../../diagnostics/nearest.ts';
import type { CodeScheme } from '../types.ts';
import { isIndustry, publishedForm } from './industry.ts';
import { codeTable } from './tables.ts';

/** What people call a scheme of codes. */
export const schemeLabels: Readonly<Record<CodeScheme, string>> = {
  'nace-2': 'NACE Rev. 2',
  'nace-2.1': 'NACE Rev. 2.1',
  sn2007: 'SN2007',
  sn2025: 'SN2025 (NACE Rev. 2.1)',
  'region-no': 'Norwegian counties and municipalities',
  prefix: 'a list of codes',
};

/** Why a code is not one of its scheme, with the nearest that is; undefined when it is, or when the scheme has no list. */
export function codeProblem(
  scheme: CodeScheme,
  code: string,
): { readonly scheme: string; readonly nearest?: string } | undefined {
  const table = codeTable(scheme);
  if (table === undefined) return undefined;
  const form = isIndustry(scheme) ? publishedForm(code) : code;
  const listed = scheme === 'sn2025' && form.length === 6 ? form.slice(0, 5) : form;
  if (table.names.has(listed)) return undefined;
  const above = ancestor(table.names, form) ?? '';
  const beside = [...table.names.keys()].filter((each) => each.startsWith(above) && each !== above);
  const close = nearest(form, beside) ?? (above === '' ? undefined : above);
  return { scheme: schemeLabels[scheme], ...(close === undefined ? {} : { nearest: close }) };
}

/** The longest beginning of a code that is a code itself. */
function ancestor(names: ReadonlyMap<string, string>, code: string): string | undefined {
  for (let length = code.length - 1; length >= 1; length -= 1) {
    const beginning = code.slice(0, length).replace(/\.$/, '');
    if (names.has(beginning)) return beginning;
  }
  return undefined;
}

/**
 * A code's name in the language of its publisher, undefined when the scheme does not list it.
 *
 * @param code As it is published, with its dots or without.
 */
export function nameOfCode(scheme: CodeScheme, code: string): string | undefined {
  const form = isIndustry(scheme) ? publishedForm(code) : code;
  return codeTable(scheme)?.names.get(form);
}
