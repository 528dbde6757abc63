import { visible } from '../visible.ts';

/** Text as a quoted CSS string that cannot end its string, its rule or the style element around it. */
export function cssString(text: string): string {
  const escaped = visible(text).replaceAll(
    /["\\<>&\n]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
