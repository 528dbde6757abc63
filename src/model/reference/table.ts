import { type JsonSchema } from './json-schema.ts';

/** A Markdown table of a mapping's keys: what each takes and means; keys of inner mappings follow theirs, `options.delimiter`. */
export function keyTable(schema: JsonSchema, except: ReadonlySet<string> = new Set()): string {
  const rows = rowsOf(schema, '', except).map(({ key, takes, means }) => `| ${key} | ${takes} | ${means} |`);
  return ['| key | takes | means |', '| --- | --- | --- |', ...rows].join('\n');
}

interface Row {
  readonly key: string;
  readonly takes: string;
  readonly means: string;
}

function rowsOf(schema: JsonSchema, prefix: string, except: ReadonlySet<string>): readonly Row[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]): readonly Row[] => {
    if (typeof part === 'boolean' || except.has(prefix + name)) return [];
    const key = `\`${prefix}${name}\`${required.has(name) ? ' *' : ''}`;
    const inner = innerMapping(part);
    const below = inner === undefined ? [] : rowsOf(inner.schema, `${prefix}${name}${inner.infix}`, except);
    return [{ key, takes: takes(part), means: escaped(part.description ?? '') }, ...below];
  });
}

/** The mapping inside a value, and how its keys are reached: directly, of each item, or under each name. */
function innerMapping(schema: JsonSchema): { readonly schema: JsonSchema; readonly infix: string } | undefined {
  if (schema.properties !== undefined) return { schema, infix: '.' };
  if (isSchema(schema.items)) {
    const inner = innerMapping(schema.items);
    return inner && { schema: inner.schema, infix: `[]${inner.infix}` };
  }
  if (isSchema(schema.additionalProperties)) {
    const inner = innerMapping(schema.additionalProperties);
    return inner && { schema: inner.schema, infix: `.…${inner.infix}` };
  }
  const found = (schema.anyOf ?? []).filter(isSchema).map(innerMapping);
  return found.find((inner) => inner !== undefined);
}

/** What a value may be, in words. */
function takes(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.filter(isSchema).map(takes))].join(' or ');
  if (schema.format === 'expression') return 'expression';
  if (schema.format === 'date') return 'date';
  if (schema.type === 'array') return `list${isSchema(schema.items) ? ` of ${takes(schema.items)}` : ''}`;
  if (schema.type === 'object' || schema.$ref !== undefined)
    return isSchema(schema.additionalProperties) ? `name → ${takes(schema.additionalProperties)}` : 'mapping';
  if (schema.type === 'integer') return 'whole number';
  if (schema.type === 'boolean') return '`true`, `false`';
  return schema.type === 'number' ? 'number' : 'text';
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Pipes would end a cell; angle brackets outside code would be markup. */
function escaped(text: string): string {
  const parts = text.replaceAll('|', '\\|').split('`');
  return parts.map((part, index) => (index % 2 === 0 ? part.replaceAll('<', '&lt;') : part)).join('`');
}
