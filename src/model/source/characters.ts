/** The first character no model may hold: NUL and other control characters, and halves of surrogate pairs. */
export function findBadCharacters(text: string): { readonly offset: number; readonly character: string } | undefined {
  const found = BAD.exec(text);
  if (found === null) return undefined;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const what =
    code === '0000'
      ? 'a NUL byte'
      : code === 'FFFD'
        ? 'a character that could not be decoded'
        : code.startsWith('D')
          ? 'ill-formed Unicode'
          : 'a control character';
  return { offset: found.index, character: `${what} (U+${code})` };
}

/**
 * Control characters but tab and line ends; the replacement character, which betrays a file that was not UTF-8; a byte-order mark
 * anywhere but first; lone surrogates.
 */
const BAD = new RegExp(
  String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]|(?<!^)\uFEFF|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
);
