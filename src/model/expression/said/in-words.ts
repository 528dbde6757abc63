import { chip, toBuilder, type BuilderGroup, type BuilderOperator, type BuilderRule } from '../builder/builder.ts';
import { parseExpression } from '../syntax/parse.ts';
import { printExpression } from '../syntax/print.ts';
import type { AggregateNode, Duration, ExpressionNode, Window } from '../tree.ts';
import type { Stem } from './words.ts';

/** A condition as people read it: a sentence, or sentences under how they go together. */
export type Said =
  | { readonly text: string; readonly isCode: boolean }
  | { readonly how: How; readonly of: readonly Said[] };
type How = 'all' | 'any' | 'notAll' | 'none';

/** What a sentence needs of a reader's language, and how names and values of companies are called and written. */
export interface Reading {
  readonly say: (word: Stem, values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
  readonly date: (iso: string) => string;
  /** A name as people call it. */
  readonly label: (name: string) => string;
  /** A table as people call it. */
  readonly table: (name: string) => string;
  /** A constant that a name is compared with. */
  readonly value: (name: string, text: string) => string;
}

/** A condition in a reader's words; one that does not read, and parts no sentence fits, stand as they are written. */
export function inWords(text: string, reading: Reading): Said {
  const { tree } = parseExpression(text);
  return tree === undefined ? { text, isCode: true } : ofPart(toBuilder(tree), reading);
}

function ofPart(part: BuilderGroup | BuilderRule, reading: Reading): Said {
  if (!('rules' in part)) return ofRule(part, reading);
  const of = part.rules.map((each) => ofPart(each, reading));
  const [only] = of;
  const isAny = part.combinator === 'or';
  if (part.not === true) return { how: isAny || of.length === 1 ? 'none' : 'notAll', of };
  return of.length === 1 && only !== undefined ? only : { how: isAny ? 'any' : 'all', of };
}

function ofRule({ field, operator, value, valueSource, type }: BuilderRule, reading: Reading): Said {
  if (operator === chip) return ofText(String(value), reading);
  const code: Said = { text: typeof value === 'string' ? value : field, isCode: true };
  const { tree } = parseExpression(field);
  const what = tree === undefined ? undefined : called(tree, reading);
  if (tree === undefined || what === undefined) return code;
  if (operator === 'holds') return { text: capital(what), isCode: false };
  const written = (each: string): string => {
    if (tree.kind === 'name') return reading.value(tree.name, each);
    if (type === 'number') return reading.number(Number(each));
    return type === 'date' ? reading.date(each) : each;
  };
  const against = againstOf(value, valueSource, operator, written, reading);
  return {
    text: capital([what, reading.say(`rule.op.${operator}`), against].filter(Boolean).join(' ')),
    isCode: false,
  };
}

/** What the builder shows as text: an amount in the model's currency is said, anything else stands as it is written. */
function ofText(text: string, reading: Reading): Said {
  const { tree } = parseExpression(text);
  if (
    tree?.kind === 'compare' &&
    tree.left.kind === 'name' &&
    tree.right.kind === 'call' &&
    tree.right.name === 'money'
  ) {
    const [amount, ...others] = tree.right.operands;
    if (amount?.kind === 'number' && others.length === 0) {
      const against = reading.value(tree.left.name, amount.source);
      const how = reading.say(`rule.op.${tree.operator === '<>' ? '!=' : tree.operator}`);
      return { text: capital(`${reading.label(tree.left.name)} ${how} ${against}`), isCode: false };
    }
  }
  return { text, isCode: true };
}

function againstOf(
  value: BuilderRule['value'],
  source: BuilderRule['valueSource'],
  operator: BuilderOperator,
  written: (text: string) => string,
  reading: Reading,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return reading.say(value ? 'said.isTrue' : 'said.isFalse');
  if (typeof value === 'string') {
    const other = source === 'field' ? parseExpression(value).tree : undefined;
    return other === undefined ? written(value) : (called(other, reading) ?? value);
  }
  const isRange = operator === 'between' || operator === 'notBetween';
  const each = value.map(written);
  return each.length < 2
    ? each.join('')
    : `${each.slice(0, -1).join(', ')} ${reading.say(isRange ? 'said.and' : 'said.or')} ${each.at(-1) ?? ''}`;
}

/** What a rule is about: a name, the latest of a table's column, or a figure of a table's rows. */
function called(tree: ExpressionNode, reading: Reading): string | undefined {
  if (tree.kind === 'name') return reading.label(tree.name);
  if (tree.kind === 'member')
    return reading.say('said.column', { table: reading.table(tree.table), column: plain(tree.column) });
  return tree.kind === 'aggregate' ? figure(tree, reading) : undefined;
}

function figure(node: AggregateNode, reading: Reading): string {
  const { say } = reading;
  const table = reading.table(node.table);
  const { value } = node;
  const of =
    value === undefined || node.name === 'any' || node.name === 'every'
      ? table
      : value.kind === 'member' && value.table === node.table
        ? say('said.column', { table, column: plain(value.column) })
        : printExpression(value);
  const held = node.name === 'any' || node.name === 'every' ? value : undefined;
  const wheres = [node.where, held].flatMap((each) => (each === undefined ? [] : [oneLine(each, node.table, reading)]));
  return [
    say(`said.figure.${node.name}`, { of }),
    ...wheres.map((where) => say('said.where', { where })),
    windowWords(node.window, reading),
  ]
    .filter((each) => each !== '')
    .join(' ');
}

/** A condition about rows of a table in one line. */
function oneLine(tree: ExpressionNode, table: string, reading: Reading): string {
  const about: Reading = {
    ...reading,
    label: plain,
    value: (_name, text) => text,
    say: (word, values) =>
      word === 'said.column' && values?.['table'] === reading.table(table)
        ? String(values['column'])
        : reading.say(word, values),
  };
  return flat(ofPart(toBuilder(tree), about), reading);
}

/** A condition in one line, brackets where parts go together otherwise than those around them. */
export function sentence(text: string, reading: Reading): string {
  return capital(flat(inWords(text, reading), reading));
}

function flat(said: Said, reading: Reading): string {
  if ('text' in said)
    return /^\p{Lu}\p{Ll}/u.test(said.text) && !said.isCode
      ? said.text.charAt(0).toLowerCase() + said.text.slice(1)
      : said.text;
  const joint = reading.say(said.how === 'all' || said.how === 'notAll' ? 'said.and' : 'said.or');
  const inner = said.of
    .map((each) => ('text' in each ? flat(each, reading) : `(${flat(each, reading)})`))
    .join(` ${joint} `);
  return said.how === 'none' || said.how === 'notAll' ? `${reading.say('said.not')} (${inner})` : inner;
}

function windowWords(window: Window, { say, number }: Reading): string {
  const long = ({ count, unit }: Duration): string =>
    `${number(count)} ${say(`said.unit.${unit}.${count === 1 ? 'one' : 'other'}`)}`;
  switch (window.kind) {
    case 'all-time':
      return '';
    case 'last': {
      const { count, unit } = window.length;
      const last =
        count === 1
          ? say('said.lastOne', { unit: say(`said.unit.${unit}.one`) })
          : say('said.last', { length: long(window.length) });
      return window.ending === undefined ? last : `${last} ${say('said.ending', { ago: long(window.ending) })}`;
    }
    case 'calendar':
      return window.back === 0
        ? say(`said.this.${window.unit}`)
        : say('said.earlier', {
            this: say(`said.this.${window.unit}`),
            ago: long({ count: window.back, unit: window.unit }),
          });
  }
}

const plain = (name: string): string => name.replaceAll('_', ' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
