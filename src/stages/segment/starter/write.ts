import { printFlow, printScalar } from '../../../model/edit/print.ts';
import { isList, isMap, type EditValue } from '../../../model/edit/value.ts';
import { sayIn } from './words/say.ts';
import type { Starter, StarterScheme } from './types.ts';

const width = 110;

/** A starter as the text of a model file, every part under the sentence that says why it is there. */
export function writeStarter(starter: Starter, madeOn: string): string {
  const { currency, timeZone, fiscalYear, asOf, match, turnover } = starter;
  const say = sayIn(starter.language);
  const lines = [
    ...comment(say`Made by 'firmament init' on ${madeOn} of ${starter.made.join(', ')}.`, 0),
    ...comment(
      say`All of it is a proposal. Change a limit or a name, and 'firmament run --dry-run' shows who would move.`,
      0,
    ),
    'firmament: 1',
    `name: ${printScalar(starter.name, false)}`,
    `currency: ${currency.value} # ${oneLine(currency.why)}`,
    `time_zone: ${timeZone.value} # ${oneLine(timeZone.why)}`,
    ...(fiscalYear === undefined ? [] : [`fiscal_year: ${fiscalYear.value} # ${oneLine(fiscalYear.why)}`]),
    ...(asOf === undefined ? [] : [...comment(asOf.why, 0), `as_of: ${asOf.value}`]),
    ...comment(
      say`The files do not say since when what they tell of a company holds; it is taken to have held all along.`,
      0,
    ),
    'assume: earliest',
    '',
    'sources:',
    ...starter.sources.flatMap(({ why, value, notes }) => [
      ...comment(why, 2),
      ...notes.flatMap((note) => comment(note, 2)),
      ...item(value, 2),
    ]),
    ...(match.length === 0
      ? []
      : [
          '',
          ...comment(say`Records that share one of these are one company.`, 0),
          ...entry('resolve', { match: [...match] }, 0),
        ]),
    ...(turnover === undefined
      ? []
      : ['', ...comment(say`What companies are weighed by in lists, charts and reports.`, 0), `turnover: ${turnover}`]),
    ...(starter.variables.length === 0
      ? []
      : [
          '',
          'variables:',
          ...starter.variables.flatMap(({ name, why, value }) => [...comment(why, 2), ...entry(name, value, 2)]),
        ]),
    ...(starter.exclusions.length === 0
      ? []
      : [
          '',
          'exclusions:',
          ...starter.exclusions.flatMap(({ why, value }) => [...comment(why, 2), ...item(value, 2)]),
        ]),
    '',
    'schemes:',
    ...starter.schemes.flatMap(({ id, why, value }, index) => [
      ...(index === 0 ? [] : ['']),
      ...comment(why, 2),
      ...entry(id, value, 2),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A scheme as the model's file would hold it, without its comment. */
export const schemeText = ({ id, value }: StarterScheme): string => entry(id, value, 0).join('\n');

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** A comment in lines of at most the width. */
function comment(text: string, indent: number): readonly string[] {
  const margin = `${' '.repeat(indent)}# `;
  const lines: string[] = [];
  for (const word of oneLine(text).split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(`${margin}${word}`);
    else lines[lines.length - 1] = `${last}${last === margin ? '' : ' '}${word}`;
  }
  return lines;
}

/** `key: value`: on one line where it fits, else each part on its own. */
function entry(key: string, value: EditValue, indent: number): readonly string[] {
  const margin = ' '.repeat(indent);
  const name = printScalar(key, false);
  if (!isList(value) && !isMap(value)) return [`${margin}${name}: ${printScalar(value, false)}`];
  const flow = `${margin}${name}: ${printFlow(value)}`;
  if (flow.length <= width || isEmpty(value)) return [flow];
  return [`${margin}${name}:`, ...parts(value, indent + 2)];
}

function item(value: EditValue, indent: number): readonly string[] {
  const margin = ' '.repeat(indent);
  if (!isList(value) && !isMap(value)) return [`${margin}- ${printScalar(value, false)}`];
  const flow = `${margin}- ${printFlow(value)}`;
  if (flow.length <= width || isEmpty(value)) return [flow];
  const [first = '', ...rest] = parts(value, indent + 2);
  return [`${margin}- ${first.trimStart()}`, ...rest];
}

function parts(value: EditValue, indent: number): readonly string[] {
  if (isList(value)) return value.flatMap((each) => item(each, indent));
  if (isMap(value)) return Object.entries(value).flatMap(([key, each]) => entry(key, each, indent));
  return [`${' '.repeat(indent)}${printScalar(value, false)}`];
}

const isEmpty = (value: EditValue): boolean => (isList(value) ? value.length === 0 : Object.keys(value).length === 0);
