import { z } from 'zod';
import { modelSchema } from '../schema/model.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (2020-12) of a model file, for editors: completion and checks while typing. Text accepts what YAML readers make of
 * an unquoted `0301` or `no`; what only this program knows (expressions, references) it leaves open.
 */
export function modelJsonSchema(): JsonSchema {
  return z.toJSONSchema(modelSchema, { io: 'input', reused: 'ref', override: respellAt });
}

/** The JSON Schema of one part of the file, as it is written. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', override: respellAt });
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
