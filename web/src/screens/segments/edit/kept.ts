const prefix = 'firmament-rule ';

/** A condition somebody has changed and not yet taken into the draft. */
export interface KeptRule {
  readonly text: string;
  readonly isWhole: boolean;
}

/** What was typed for a rule and is not in the draft: it outlives a reload, and looking at another rule. */
export function keptRule(place: string): KeptRule | undefined {
  const kept = sessionStorage.getItem(prefix + place);
  if (kept === null) return undefined;
  const found: unknown = JSON.parse(kept);
  const isRule = typeof found === 'object' && found !== null && 'text' in found && 'isWhole' in found;
  return isRule && typeof found.text === 'string' ? { text: found.text, isWhole: found.isWhole === true } : undefined;
}

export function keepRule(place: string, rule: KeptRule | undefined): void {
  if (rule === undefined) sessionStorage.removeItem(prefix + place);
  else sessionStorage.setItem(prefix + place, JSON.stringify(rule));
}

/** A rule is called otherwise now. */
export function moveKept(from: string, to: string): void {
  const rule = keptRule(from);
  keepRule(from, undefined);
  keepRule(to, rule);
}
