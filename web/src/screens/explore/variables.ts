import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { isExplored } from '../../../../src/contract/usual.ts';

/** The variables that can be explored, by what they are called. */
export const offered = (about: OverviewAnswer): readonly { readonly value: string; readonly label: string }[] => {
  const found = about.names.filter(isExplored);
  const twice = new Set(found.filter((each) => found.some((other) => other !== each && other.label === each.label)));
  return found
    .map((each) => ({ value: each.name, label: twice.has(each) ? `${each.label} (${each.name})` : each.label }))
    .toSorted((left, right) => left.label.localeCompare(right.label));
};
