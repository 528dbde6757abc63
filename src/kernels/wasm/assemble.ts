/** Bytes of WebAssembly, nested as they were composed. */
export type Code = readonly (number | Code)[];

const valueTypes = { i32: 0x7f, f32: 0x7d, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof valueTypes;

/** A local variable of a function being composed. */
export interface Local {
  readonly get: Code;
  readonly set: (value: Code) => Code;
}

export interface WasmFunction {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly result?: ValueType;
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

type Locals<T extends readonly ValueType[]> = { readonly [I in keyof T]: Local };

/** Declares locals of the given types, in that order. */
export type Declare = <const T extends readonly ValueType[]>(...types: T) => Locals<T>;

/** Composes a function: `build` receives its parameters and a way to declare locals, and returns its body. */
export function defineFunction<const P extends readonly ValueType[]>(
  name: string,
  parameters: P,
  result: ValueType | undefined,
  build: (parameters: Locals<P>, declare: Declare) => Code,
): WasmFunction {
  const locals: ValueType[] = [];
  const declare: Declare = (...types) => mapTuple(types, (type) => variable(parameters.length + locals.push(type) - 1));
  const body = build(
    mapTuple(parameters, (_, index) => variable(index)),
    declare,
  );
  return { name, parameters, ...(result === undefined ? {} : { result }), locals, body };
}

function mapTuple<const T extends readonly ValueType[]>(
  types: T,
  map: (type: ValueType, index: number) => Local,
): Locals<T> {
  // The compiler does not see that map keeps the length of a tuple.
  return types.map(map) as unknown as Locals<T>;
}

const variable = (index: number): Local => ({
  get: [0x20, unsigned(index)],
  set: (value) => [value, 0x21, unsigned(index)],
});

/**
 * Encodes a module (WebAssembly core specification 2.0, chapter 5) that imports a shared memory as `env.memory` and exports
 * every function by its name.
 */
export function assembleModule(functions: readonly WasmFunction[], maximumPages: number): Uint8Array<ArrayBuffer> {
  const types = functions.map((each): Code => [
    0x60,
    vector(each.parameters.map((type) => valueTypes[type])),
    vector(each.result === undefined ? [] : [valueTypes[each.result]]),
  ]);
  const memory: Code = [text('env'), text('memory'), 0x02, 0x03, unsigned(1), unsigned(maximumPages)];
  const exports = functions.map((each, index): Code => [text(each.name), 0x00, unsigned(index)]);
  const bodies = functions.map((each): Code => {
    const declared = each.locals.map((type): Code => [unsigned(1), valueTypes[type]]);
    return sized([vector(declared), each.body, 0x0b]);
  });
  const module: Code = [
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    [1, sized(vector(types))],
    [2, sized(vector([memory]))],
    [3, sized(vector(functions.map((_, index) => unsigned(index))))],
    [7, sized(vector(exports))],
    [10, sized(vector(bodies))],
  ];
  return Uint8Array.from(flatten(module));
}

/** Unsigned LEB128. */
export function unsigned(value: number): Code {
  const bytes: number[] = [];
  let left = value;
  do {
    const low = left % 128;
    left = Math.floor(left / 128);
    bytes.push(left > 0 ? low + 128 : low);
  } while (left > 0);
  return bytes;
}

/** Signed LEB128 of a 32-bit integer. */
export function signed(value: number): Code {
  const bytes: number[] = [];
  let left = value | 0;
  for (;;) {
    const low = left & 0x7f;
    left >>= 7;
    if ((left === 0 && (low & 0x40) === 0) || (left === -1 && (low & 0x40) !== 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

const vector = (items: readonly (number | Code)[]): Code => [unsigned(items.length), items];
const text = (value: string): Code => vector([...new TextEncoder().encode(value)]);
const sized = (content: Code): Code => {
  const bytes = flatten(content);
  return [unsigned(bytes.length), bytes];
};

function flatten(code: Code): number[] {
  const bytes: number[] = [];
  const visit = (part: number | Code): void => {
    if (typeof part === 'number') bytes.push(part);
    else for (const each of part) visit(each);
  };
  visit(code);
  return bytes;
}
