/** What the server tells in English by its pattern, and in another language: what stands in braces is taken over, or said by `inner`. */
export function sayer(
  patterns: Readonly<Record<string, string>>,
  inner: (name: string, value: string) => string = (_, value) => value,
): (text: string) => string {
  const known = Object.entries(patterns).map(([english, other]) => ({
    reads: new RegExp(
      `^${english
        .split(/(\{\w+\})/u)
        .map((part) => part.replace(/^\{(\w+)\}$/u, '(?<$1>.+)'))
        .map((part) => (part.startsWith('(?<') ? part : part.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)))
        .join('')}$`,
      'u',
    ),
    other,
  }));
  return (text) => {
    for (const { reads, other } of known) {
      const found = reads.exec(text);
      if (found !== null)
        return other.replaceAll(/\{(\w+)\}/gu, (_, name: string) => inner(name, found.groups?.[name] ?? ''));
    }
    return text;
  };
}
