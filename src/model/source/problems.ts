import type { YAMLParseError } from 'yaml';
import { diagnose, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { LIMITS } from './limits.ts';

/** The YAML library's complaint in the model's words, with how to mend the usual slips. */
export function yamlProblem(error: YAMLParseError, text: string, place: (offset: number) => Place): Diagnostic {
  const at = place(error.pos[0]);
  const here = text[error.pos[0]] ?? '';
  const from = Math.max(0, error.pos[0] - LOOK_BACK);
  const before = text.slice(from, error.pos[0]);
  if (error.code === 'TAB_AS_INDENT' || (here === '\t' && /\n[ ]*$/.test(before))) return diagnose('model/tab', {}, at);
  if (error.code === 'BAD_SCALAR_START') return diagnose('model/reserved-start', { character: here }, at);
  if (error.code === 'MULTIPLE_DOCS') return diagnose('model/several-documents', {}, at);
  if (error.code === 'RESOURCE_EXHAUSTION') return diagnose('model/too-deep', { limit: LIMITS.depth }, at);
  if (error.code === 'UNEXPECTED_TOKEN' && QUOTED_BEFORE.test(before))
    return diagnose('model/quote-ends-early', {}, at);
  if (/[>|][-+0-9]*[^\S\n]+$/.test(before)) return diagnose('model/block-start', {}, at);
  const cut = cutAtComma(before);
  if (cut !== undefined) return diagnose('model/cut-at-comma', { text: cut.text }, place(from + cut.start));
  const problem = error.message
    .slice(0, 300)
    .replace(/[.:]?\s*$/, '')
    .replaceAll(/\s+/g, ' ');
  const mend = MENDS[error.code];
  return diagnose('model/yaml', { problem: firstLower(problem), ...(mend === undefined ? {} : { mend }) }, at);
}

/** Characters before an error that are looked at for what led to it. */
const LOOK_BACK = 1000;

/** A quoted scalar right before, on the same line. */
const QUOTED_BEFORE = /(['"])(?:(?!\1)[^\n])*\1[^\S\n]*$/;

/** The value before a comma on this line of { } or [ ] that left a bracket open: `{when: x in ('a', 'b')}`. */
function cutAtComma(before: string): { readonly text: string; readonly start: number } | undefined {
  const lineStart = before.lastIndexOf('\n') + 1;
  const found = /[{[,]\s*(?:[^{}[\],:]+:\s+)?([^{}[\],]*\([^)]*),[^{}[\]]*$/d.exec(before.slice(lineStart));
  const [start, end] = found?.indices?.[1] ?? [0, 0];
  return end === 0
    ? undefined
    : { text: before.slice(lineStart + start, lineStart + end).slice(0, 60), start: lineStart + start };
}

const MENDS: Partial<Record<YAMLParseError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'If a value holds `: `, put the whole value in double quotes.',
  MULTILINE_IMPLICIT_KEY: 'A key and its colon stand on one line; check the indentation of the lines around it.',
  BAD_INDENT: 'Keys of one mapping begin in the same column.',
  MISSING_CHAR: 'Close what was opened: a quote, a bracket, or a colon after a key.',
  BAD_DQ_ESCAPE: 'Inside double quotes a backslash begins an escape; write it twice, or use single quotes.',
  BLOCK_IN_FLOW: 'Inside { } and [ ] everything is written with { }, [ ] and commas.',
};

function firstLower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
