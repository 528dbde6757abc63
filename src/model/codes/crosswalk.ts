import { publishedForm } from './industry.ts';
import { crosswalk } from './nace-crosswalk.data.ts';

let forward: ReadonlyMap<string, readonly string[]> | undefined;

function read(): ReadonlyMap<string, readonly string[]> {
  const lines = crosswalk.trim().split('\n');
  return new Map(lines.map((line) => [line.slice(0, 5), line.slice(6).split(' ')]));
}

/**
 * The classes of NACE Rev. 2.1 that a Rev. 2 code went into: several where it was split, none where it is not a code. A code above the
 * classes gives the classes of all below it; a national subclass those of its class.
 *
 * @param code Of NACE Rev. 2, on any level.
 */
export function toNace21(code: string): readonly string[] {
  forward ??= read();
  const form = publishedForm(code);
  if (form.length >= 5) return forward.get(form.slice(0, 5)) ?? [];
  if (form.length < 2) return [];
  return [...new Set([...forward].filter(([old]) => old.startsWith(form)).flatMap(([, classes]) => classes))].sort();
}

/**
 * The classes of NACE Rev. 2 that a Rev. 2.1 code was made from; a code above the classes gives those of all below it.
 *
 * @param code Of NACE Rev. 2.1, on any level.
 */
export function toNace2(code: string): readonly string[] {
  forward ??= read();
  const form = publishedForm(code).slice(0, 5);
  if (form.length < 2) return [];
  return [...forward].filter(([, classes]) => classes.some((each) => each.startsWith(form))).map(([old]) => old);
}
