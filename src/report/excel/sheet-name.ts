import { visible } from '../visible.ts';

const longest = 31;

/** Names for the sheets that Excel accepts: at most 31 characters, none of `\ / ? * [ ] :`, no quote at the ends, no two alike. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((each) => {
    const base = clean(each);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const suffix = ` ${number}`;
      name = `${cut(base, longest - suffix.length)}${suffix}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function clean(name: string): string {
  const allowed = visible(name)
    .replaceAll(/[\\/?*[\]:]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s']+|[\s']+$/gu, '');
  return cut(allowed, longest) || 'Sheet';
}

/** Cuts by UTF-16 units, as Excel counts, but never through a character. */
function cut(text: string, units: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > units) break;
    kept += character;
  }
  return kept.replaceAll(/[\s']+$/gu, '');
}
