import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import { itemsOf } from '../variables/needs.ts';
import type { StarterScheme } from '../types.ts';

/** Fewer answers than this carry no clusters. */
const fewestAnswers = 30;

/** Groups of companies that need alike, found in the answers to a survey; with few answers, by what each rates highest. */
export function needsScheme({ ground, need }: Found): StarterScheme | undefined {
  if (need === undefined) return undefined;
  const { say } = ground;
  const id = free(ground, 'needs');
  if (ground.companies < fewestAnswers)
    return {
      id,
      name: say`Needs`,
      why: say`What companies ask for tells better what to offer them than what they are.`,
      value: { name: say`Needs`, description: say`Who answered, by what they rate highest.`, by: need.name },
    };
  return {
    id,
    name: say`Needs, as found in the answers`,
    why: say`Groups of companies that answer alike, found in the data: hold them against what people believe, and give them names (names: {cluster-1: …}).`,
    value: {
      name: say`Needs, as found in the answers`,
      description: say`Companies that answer alike.`,
      clusters: { on: itemsOf(ground).map((each) => each.spelled), k: '2..6', scale: 'none' },
    },
  };
}
