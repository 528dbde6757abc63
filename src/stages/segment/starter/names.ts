import type { Say } from './words/say.ts';
import { slug } from '../../../model/slug.ts';

const longest = 60;

/** Names that can stand side by side in one scheme: trimmed, and told apart where their ids would be the same. */
export function distinctNames(names: readonly string[], say: Say): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const plain = name.trim().replaceAll(/\s+/gu, ' ') || say`Blank`;
    const short = plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
    const times = (seen.get(slug(short)) ?? 0) + 1;
    seen.set(slug(short), times);
    return times === 1 ? short : `${short} (${times})`;
  });
}
