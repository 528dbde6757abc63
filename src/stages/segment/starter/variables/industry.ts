import { free, type Column, type Ground } from '../ground.ts';
import type { Say } from '../words/say.ts';
import type { Category } from './size.ts';

/** Groups a salesperson can keep in mind, by the sections of NACE revision 2 and of 2.1, where the letters after J are others. */
const groupsIn = (say: Say): readonly (readonly [name: string, revision2: string, revision21: string])[] => [
  [say`Farming, fishing and forestry`, 'A', 'A'],
  [say`Industry and energy`, 'BCDE', 'BCDE'],
  [say`Construction`, 'F', 'F'],
  [say`Trade`, 'G', 'G'],
  [say`Transport, hotels and restaurants`, 'HI', 'HI'],
  [say`Business services`, 'JKLMN', 'JKLMNO'],
  [say`Public, schools and health`, 'OPQ', 'PQR'],
];

/** A code of an industry as a category of eight, so that it can be crossed and read; undefined for codes without sections. */
export function industryOf(ground: Ground): Category | undefined {
  const industry = ground.attributes.find((each) => /^code:(?:nace|sn20)/u.test(each.type) && each.filled > 0.2);
  if (industry === undefined) return undefined;
  const isNew = industry.type === 'code:nace-2.1' || industry.type === 'code:sn2025';
  const name = free(ground, 'branch');
  const { say } = ground;
  const groups = groupsIn(say);
  const [label, other] = [say`Industry`, say`Other, or not told`];
  return {
    variable: {
      name,
      why: say`The industry codes in groups few enough to work by; split one where your customers differ within it.`,
      value: {
        when: Object.fromEntries(groups.map(([group, old, young]) => [group, under(industry, isNew ? young : old)])),
        otherwise: other,
        label,
      },
    },
    name,
    label,
    values: [...groups.map(([group]) => group), other],
  };
}

function under({ spelled }: Column, letters: string): string {
  const list = letters.split('').map((letter) => `'${letter}'`);
  return `${spelled} under ${list.length === 1 ? list.join('') : `(${list.join(', ')})`}`;
}
