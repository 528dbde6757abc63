import { findBadCharacters } from '../source/characters.ts';
import type { ScalarStyle } from '../source/node.ts';
import { isUnbalanced } from '../source/traps.ts';
import { isList, isMap, type EditValue } from './value.ts';

/** A text as a YAML scalar: plain where it is safe for every reader, in the style it had where that was quotes. */
export function printScalar(value: string | number | boolean, inFlow: boolean, style: ScalarStyle = 'plain'): string {
  if (typeof value !== 'string') return String(value);
  if (style !== 'double' && style !== 'single' && isPlain(value, inFlow)) return value;
  if (style === 'double' || /[\n\r\t']/.test(value) || findBadCharacters(value) !== undefined)
    return JSON.stringify(value);
  return `'${value}'`;
}

/** Conservative: other readers must not see a number, a truth value or a null, nor a tag, alias, comment or key. A date is one, and is written as people write it. */
function isPlain(value: string, inFlow: boolean): boolean {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return true;
  if (!/^[\p{L}\p{N}(_.]/u.test(value) || /[\n\r\t]|:(?:\s|$)|\s#|\s$|\p{Cf}/u.test(value)) return false;
  if (
    /^(?:true|false|yes|no|on|off|y|n|null|[-+.]?(?:\d|inf|nan).*)$/i.test(value) &&
    !/^\d[^.]*[^\d\s._,:eExXoO-].*$/.test(value)
  )
    return false;
  if (/^[-.]{3}/.test(value)) return false;
  return !isUnbalanced(value) && (!inFlow || !/[,[\]{}]/.test(value));
}

/** `{a: 1, b: [x, y]}`. */
export function printFlow(value: EditValue): string {
  if (isList(value)) return `[${value.map(printFlow).join(', ')}]`;
  if (isMap(value))
    return `{${Object.entries(value)
      .map(([key, each]) => `${printScalar(key, true)}: ${printFlow(each)}`)
      .join(', ')}}`;
  return printScalar(value, true);
}

/** Lines of a value in block style, without indentation of the first; the rest is indented by `indent` spaces. */
export function printBlock(value: EditValue, indent: number): string {
  const margin = ' '.repeat(indent);
  if (isList(value) && value.length > 0)
    return value.map((item) => `- ${printBlock(item, indent + 2)}`).join(`\n${margin}`);
  if (isMap(value) && Object.keys(value).length > 0) {
    return Object.entries(value)
      .map(([key, each]) => printEntry(key, each, indent))
      .join(`\n${margin}`);
  }
  if (isList(value) || isMap(value)) return printFlow(value);
  return printText(value, indent);
}

/** `key: value`, with a collection on lines of its own. */
export function printEntry(key: string, value: EditValue, indent: number): string {
  const name = printScalar(key, false);
  const isNested = (isList(value) && value.length > 0) || (isMap(value) && Object.keys(value).length > 0);
  if (!isNested) return `${name}: ${isList(value) || isMap(value) ? printFlow(value) : printText(value, indent + 2)}`;
  return `${name}:\n${' '.repeat(indent + 2)}${printBlock(value, indent + 2)}`;
}

/** Several lines stay several lines; each is indented by `indent`. */
export function printText(value: string | number | boolean, indent: number): string {
  if (typeof value !== 'string' || !isLiteral(value)) return printScalar(value, false);
  const body = value
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  return `|${value.endsWith('\n') ? '' : '-'}\n${body.join('\n')}`;
}

function isLiteral(value: string): boolean {
  return (
    /^[^\s].*\n/.test(value) && !/[\r\t]|\n\n$|[^\S\n]$|[^\S\n]\n/.test(value) && findBadCharacters(value) === undefined
  );
}
