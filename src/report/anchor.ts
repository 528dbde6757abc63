/** An id that is safe in HTML, Markdown and URLs; different ids stay different. */
export function anchor(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}
