import { isDeepStrictEqual } from 'node:util';

type Schema = Readonly<Record<string, unknown>>;

/** What of a value a JSON Schema does not allow, as paths; the keywords that Zod writes for the model file. */
export function violations(value: unknown, schema: Schema, root: Schema, path = '$'): readonly string[] {
  const { $ref: reference, anyOf, ...rest } = schema;
  if (typeof reference === 'string') return violations(value, definition(reference, root), root, path);
  if (Array.isArray(anyOf)) {
    const results = anyOf.map((each: Schema) => violations(value, each, root, path));
    return results.some((each) => each.length === 0) ? [] : [`${path}: none of ${results.length}`];
  }
  if ('const' in rest && !isDeepStrictEqual(rest['const'], value)) return [`${path}: const`];
  if (Array.isArray(rest['enum']) && !rest['enum'].includes(value)) return [`${path}: enum`];
  const types = [rest['type']].flat();
  if (
    types[0] !== undefined &&
    !types.includes(typeOf(value)) &&
    !(types.includes('number') && typeOf(value) === 'integer')
  )
    return [`${path}: type`];
  if (typeof value === 'string' && typeof rest['pattern'] === 'string' && !new RegExp(rest['pattern'], 'u').test(value))
    return [`${path}: pattern`];
  if (Array.isArray(value)) return inList(value, rest, root, path);
  return typeof value === 'object' && value !== null ? inMapping(Object.entries(value), rest, root, path) : [];
}

function inList(
  items: readonly unknown[],
  { items: each, minItems }: Schema,
  root: Schema,
  path: string,
): readonly string[] {
  if (typeof minItems === 'number' && items.length < minItems) return [`${path}: minItems`];
  return isSchema(each) ? items.flatMap((item, index) => violations(item, each, root, `${path}[${index}]`)) : [];
}

function inMapping(
  entries: readonly (readonly [string, unknown])[],
  schema: Schema,
  root: Schema,
  path: string,
): readonly string[] {
  const { properties, additionalProperties: others, required, propertyNames: names } = schema;
  const known = isSchema(properties) ? properties : {};
  const missing = Array.isArray(required) ? required.filter((key) => !entries.some(([name]) => name === key)) : [];
  return [
    ...missing.map((key) => `${path}: required ${String(key)}`),
    ...entries.flatMap(([key, value]) => {
      const own = Object.hasOwn(known, key) ? known[key] : undefined;
      if (isSchema(own)) return violations(value, own, root, `${path}.${key}`);
      if (others === false) return [`${path}: unknown ${key}`];
      const named = isSchema(names) ? violations(key, names, root, `${path}.${key}`) : [];
      return [...named, ...(isSchema(others) ? violations(value, others, root, `${path}.${key}`) : [])];
    }),
  ];
}

function definition(reference: string, root: Schema): Schema {
  const definitions = root['$defs'];
  const found = isSchema(definitions) ? definitions[reference.replace('#/$defs/', '')] : undefined;
  if (!isSchema(found)) throw new Error(`no ${reference}`);
  return found;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
