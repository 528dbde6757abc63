/** The memory of every array of numbers in plain data, once each: what can change hands instead of being copied. Shared memory stays where it is. */
export function buffersOf(data: unknown): readonly ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const seen = new Set<object>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
      return;
    }
    for (const each of value instanceof Map ? value.values() : Object.values(value)) look(each);
  };
  look(data);
  return [...found];
}
