import { free, nameAfter, type Column, type Ground } from '../ground.ts';
import type { Category } from './size.ts';

const fewestValues = 12;
const interestWords = /\b(?:time spent|visits?|page ?views?|clicks?|opens?|sessions?|activity|engagement|score)\b/iu;
/** Numbers that name something, or that stand in for a date. */
const isName = /\b(?:id|key|no|nr|number|year|month|zip|postcode|code|lat|lon|latitude|longitude)\b/iu;

/** Measures of companies that are neither money nor codes, as thirds: what a table tells when it tells nothing better. */
export function measuresOf(ground: Ground, but: readonly string[] = []): readonly Category[] {
  return ground.attributes
    .filter((each) => isMeasure(each) && !but.includes(each.name))
    .map((each) => inThirds(ground, each));
}

/** How much interest a lead has shown, where that was measured. */
export function interestOf(ground: Ground): Category | undefined {
  const column = ground.attributes.find((each) => isMeasure(each) && interestWords.test(each.label));
  return column === undefined ? undefined : inThirds(ground, column);
}

function isMeasure(column: Column): boolean {
  return (
    column.type === 'number' &&
    column.meaning === 'measure' &&
    !column.personal &&
    column.filled >= 0.5 &&
    column.distinct >= fewestValues &&
    !isName.test(column.label)
  );
}

function inThirds(ground: Ground, column: Column): Category {
  const { label, spelled } = column;
  const name = free(ground, `${nameAfter(ground, column)}_third`);
  const { say } = ground;
  const values = [say`${label}: lower third`, say`${label}: middle third`, say`${label}: upper third`];
  return {
    variable: {
      name,
      why: say`${label} in thirds; where they part is learned from the data.`,
      value: { quantiles: spelled, groups: 3, names: values, label },
    },
    name,
    label,
    values,
  };
}
