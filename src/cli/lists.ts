/** The parts of a list typed on a command line, parted by commas outside parentheses and quotes: `a, sum(b, c)` has two. */
export function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let [depth, quote, from] = [0, '', 0];
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === "'" || character === '"') quote = character;
    else if (character === '(') depth++;
    else if (character === ')') depth--;
    if ((character === ',' && depth === 0 && quote === '') || character === undefined) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return parts.filter(Boolean);
}
