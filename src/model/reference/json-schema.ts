import { z } from 'zod';
import { modelSchema } from '../schema/model.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (2020-12) of a model file, for editors: completion and checks while typing. Text accepts what YAML readers make of
 * an unquoted `0301` or `no`; what only this program knows (expressions, references) it leaves open.
 */
export function modelJsonSchema(): JsonSchema {
  return z.toJSONSchema(modelSchema, { io: 'input', override: respellAt });
}

/** The JSON Schema of one part of the file, with what it shares with other parts written out. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const whole: JsonSchema = z.toJSONSchema(schema, { io: 'input', override: respellAt });
  return inlined(whole, whole.$defs ?? {}, new Set());
}

/** A schema that contains itself (nested cells) keeps its reference. */
function inlined(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
  above: ReadonlySet<string>,
): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  const target = name === undefined ? undefined : definitions[name];
  if (name !== undefined && target !== undefined && !above.has(name)) {
    const { $ref: _, ...own } = schema;
    return inlined({ ...target, ...own }, definitions, new Set([...above, name]));
  }
  const parts = Object.entries(schema).map(([key, part]: [string, unknown]) => [
    key,
    inlinedPart(part, definitions, above),
  ]);
  return Object.fromEntries(parts);
}

function inlinedPart(
  part: unknown,
  definitions: Readonly<Record<string, JsonSchema>>,
  above: ReadonlySet<string>,
): unknown {
  if (Array.isArray(part)) return part.map((each: unknown) => inlinedPart(each, definitions, above));
  return isSchema(part) ? inlined(part, definitions, above) : part;
}

function isSchema(part: unknown): part is JsonSchema {
  return typeof part === 'object' && part !== null;
}

function respellAt({
  jsonSchema,
  path,
}: {
  readonly jsonSchema: JsonSchema;
  readonly path: (string | number)[];
}): void {
  respell(jsonSchema, path.at(-1) === 'propertyNames');
}

/** Scalars reach the Zod schema as text; the `yaml` metadata says what a reader of YAML sees. */
function respell(schema: JsonSchema, isKey: boolean): void {
  const yaml = schema['yaml'];
  if (typeof yaml !== 'string') return;
  delete schema['yaml'];
  if (schema.const === '1') schema.const = 1;
  switch (yaml) {
    case 'number':
    case 'integer':
    case 'boolean':
      schema.type = yaml;
      break;
    case 'word':
      schema.type = 'string';
      break;
    case 'date':
      schema.type = 'string';
      schema.format = 'date';
      break;
    default:
      // JSON Schema allows several types; Zod's type of it knows one.
      Object.assign(schema, { type: isKey ? 'string' : ['string', 'number', 'boolean'] });
  }
}
