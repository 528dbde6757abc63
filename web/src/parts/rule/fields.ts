import type { VocabularyAnswer, VocabularyType } from '../../../../src/contract/model/builder.ts';
import { chip, type BuilderOperator } from '../../../../src/model/expression/builder/builder.ts';
import { parseExpression } from '../../../../src/model/expression/syntax/parse.ts';
import type { ExpressionNode } from '../../../../src/model/expression/tree.ts';
import type { Rule, RuleValue } from './query.ts';

/** What a rule's field is: how it is called, and the type of its values. */
export interface Field {
  readonly text: string;
  readonly label: string;
  readonly type: VocabularyType;
  /** A bare name of companies, whose values can be asked for. */
  readonly name?: string;
}

const plain = (kind: VocabularyType['kind']): VocabularyType => ({ kind, currency: null, codes: null, values: [] });

/** The field a rule is about; undefined where nothing is called so. */
export function fieldOf(text: string, vocabulary: VocabularyAnswer): Field | undefined {
  const { tree } = parseExpression(text);
  return tree === undefined ? undefined : fieldOfTree(tree, text, vocabulary);
}

function fieldOfTree(tree: ExpressionNode, text: string, vocabulary: VocabularyAnswer): Field | undefined {
  if (tree.kind === 'name') {
    const name = vocabulary.names.find((each) => each.name === tree.name);
    return name === undefined ? undefined : { text, label: name.label, type: name.type, name: name.name };
  }
  if (tree.kind === 'member') {
    const column = columnOf(vocabulary, tree.table, tree.column);
    return column === undefined ? undefined : { text, label: `${tree.table}: ${column.label}`, type: column.type };
  }
  if (tree.kind !== 'aggregate') return undefined;
  const { name, value } = tree;
  if (name === 'count' || name === 'distinct') return { text, label: text, type: plain('number') };
  if (name === 'any' || name === 'every') return { text, label: text, type: plain('boolean') };
  const column = value?.kind === 'member' ? columnOf(vocabulary, value.table, value.column) : undefined;
  return { text, label: text, type: column?.type ?? plain('number') };
}

export const columnOf = (
  { tables }: VocabularyAnswer,
  table: string,
  column: string,
): VocabularyAnswer['tables'][number]['columns'][number] | undefined =>
  tables.find((each) => each.name === table)?.columns.find((each) => each.name === column);

const known: readonly BuilderOperator[] = ['notNull', 'null'];
const size: readonly BuilderOperator[] = ['>=', '<=', '>', '<', '=', '!=', 'between', 'notBetween'];
const text: readonly BuilderOperator[] = [
  ...(['=', '!=', 'in', 'notIn', 'contains', 'doesNotContain'] as const),
  ...(['beginsWith', 'doesNotBeginWith', 'endsWith', 'doesNotEndWith'] as const),
];

/** The operators that make sense for a type, the likeliest first. */
export function operatorsOf({ kind, values }: VocabularyType): readonly BuilderOperator[] {
  switch (kind) {
    case 'number':
    case 'money':
    case 'date':
    case 'instant':
      return [...size, ...known];
    case 'boolean':
      return ['holds', '=', '!=', ...known];
    case 'category':
      return ['in', 'notIn', '=', '!=', ...(values.length > 1 ? (['>=', '<=', '>', '<'] as const) : []), ...known];
    case 'code':
      return ['under', 'notUnder', '=', '!=', 'in', 'notIn', 'beginsWith', ...known];
    case 'text':
      return [...text, ...known];
  }
}

/** How many values an operator takes. */
export function placesOf(operator: string): 'none' | 'one' | 'two' | 'list' {
  switch (operator) {
    case 'null':
    case 'notNull':
    case 'holds':
      return 'none';
    case 'between':
    case 'notBetween':
      return 'two';
    case 'in':
    case 'notIn':
    case 'under':
    case 'notUnder':
      return 'list';
    default:
      return 'one';
  }
}

/** What the constants of a field are written as. */
export function constantOf({ kind }: VocabularyType): NonNullable<Rule['type']> {
  switch (kind) {
    case 'number':
    case 'money':
      return 'number';
    case 'date':
    case 'instant':
      return 'date';
    case 'boolean':
      return 'boolean';
    case 'text':
    case 'category':
    case 'code':
      return 'text';
  }
}

/** A rule about a field with nothing to compare it with yet. */
export function ruleAbout(field: Field, id: string): Rule {
  const [operator = '='] = operatorsOf(field.type);
  return settled({ id, field: field.text, operator, value: null }, field);
}

/** A rule with another operator; what was written is kept as far as it fits. */
export function withOperator(rule: Rule, operator: string, field: Field): Rule {
  const wanted = placesOf(operator);
  if (rule.valueSource === 'field' && wanted === 'one') return { ...rule, operator };
  const { valueSource: _, ...bare } = rule;
  const written: readonly string[] = Array.isArray(rule.value)
    ? rule.value
    : typeof rule.value === 'string' && rule.valueSource !== 'field'
      ? [rule.value]
      : [];
  return settled({ ...bare, operator, value: fitting(written, wanted) }, field);
}

function fitting(written: readonly string[], wanted: ReturnType<typeof placesOf>): RuleValue {
  switch (wanted) {
    case 'none':
      return null;
    case 'one':
      return written[0] ?? null;
    case 'two':
      return [written[0] ?? '', written[1] ?? ''];
    case 'list':
      return written.filter((each) => each !== '');
  }
}

/** A rule whose constants are said to be what the field's are. */
function settled(rule: Rule, field: Field): Rule {
  const { type: _, ...bare } = rule;
  if (placesOf(rule.operator) === 'none') return { ...bare, value: null };
  const type = constantOf(field.type);
  if (type === 'boolean') return { ...bare, type, value: typeof rule.value === 'boolean' ? rule.value : true };
  return { ...bare, type };
}

/** A rule as text that can be edited: a chip. */
export const asChip = (id: string, text: string): Rule => ({ id, field: chip, operator: chip, value: text });

export const isChip = ({ field, operator }: Rule): boolean => field === chip || operator === chip;
