const tab = 0x09;
const newline = 0x0a;

/**
 * Text from data, made safe to show: control characters (terminal escapes among them) become their visible pictures or `�`, lone
 * surrogates and bidirectional overrides become `�`; tabs and line ends become spaces unless `lines` keeps the line ends.
 * Marks that right-to-left names need (LRM, RLM, ALM) stay.
 */
export function visible(text: string, lines: 'keep' | 'join' = 'join'): string {
  if (harmless.test(text)) return text;
  const joined = text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n');
  return joined.replaceAll(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === newline && lines === 'keep') return '\n';
    if (code === tab || code === newline) return ' ';
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** Most text is this: printable ASCII and Latin letters. */
const harmless = /^[\u0020-\u007e\u00a0-\u024f]*$/u;

/** C0 and C1 controls, DEL, bidirectional embeddings, overrides and isolates, tags, non-characters, lone surrogates. */
const hidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]|\p{Surrogate}/gu;
