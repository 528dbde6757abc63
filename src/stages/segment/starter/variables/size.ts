import { columnOf, free, type Column, type Ground } from '../ground.ts';
import type { Say } from '../words/say.ts';
import type { Turnover } from './turnover.ts';
import type { StarterVariable } from '../types.ts';

/** A closed category a matrix can cross: the variable, and its values in their order. */
export interface Category {
  readonly variable: StarterVariable;
  readonly name: string;
  /** What people see. */
  readonly label: string;
  readonly values: readonly string[];
  /** True when the values are sizes, the largest first. */
  readonly largestFirst?: true;
  /** True when the values are thirds, the smallest first. */
  readonly inThirds?: true;
  /** True when every company has one of the values. */
  readonly isTotal?: true;
}

/** How large companies are: by employees where they are known, else by their own revenue, else by what they buy. */
export function sizeOf(ground: Ground, turnover: Turnover | undefined): Category | undefined {
  const employees = columnOf(ground.attributes, 'employees');
  // One to five are classes of size by somebody else's cuts, not employees.
  const isCounted =
    employees?.type === 'number' && employees.filled > 0 && (employees.most ?? Infinity) > fewestEmployees;
  if (employees !== undefined && isCounted) return byEmployees(ground, employees);
  const revenue = columnOf(ground.attributes, 'revenue');
  if (
    revenue !== undefined &&
    revenue.filled > 0 &&
    revenue.distinct >= fewestEmployees &&
    ['number', 'money'].includes(revenue.type)
  )
    return byThirds(
      ground,
      revenue.spelled,
      ground.say`Size by their revenue`,
      ground.say`How large companies are, in thirds by their own revenue; where the thirds part is learned from the data, so that each holds as many.`,
    );
  if (turnover === undefined) return undefined;
  return byThirds(
    ground,
    turnover.name,
    ground.say`Size by ${turnover.words}`,
    turnover.of === 'theirs'
      ? ground.say`How large companies are, in thirds by ${turnover.words}; where the thirds part is learned from the data, so that each holds as many.`
      : ground.say`How large customers are, in thirds by ${turnover.words}; where the thirds part is learned from the data, so that each holds as many.`,
    `${turnover.name} > 0`,
  );
}

const fewestEmployees = 15;

/** EU size classes (Recommendation 2003/361/EC) by employees, and two above for markets of large companies. */
const classesIn = (say: Say): readonly { readonly from: number; readonly name: string }[] => [
  { from: 0, name: say`Micro` },
  { from: 10, name: say`Small` },
  { from: 50, name: say`Medium` },
  { from: 250, name: say`Large` },
  { from: 1000, name: say`Very large` },
  { from: 5000, name: say`Giant` },
];

function byEmployees(ground: Ground, employees: Column): Category {
  if (hidesSmall(employees)) return byRegister(ground, employees);
  const most = employees.most ?? Number.POSITIVE_INFINITY;
  const least = employees.least ?? 0;
  const { say } = ground;
  const classes = classesIn(say);
  const within = classes.filter(({ from }, index) => from <= most && (classes[index + 1]?.from ?? Infinity) > least);
  const label = say`Size by employees`;
  const round = roundCuts(employees.quartiles);
  // Most classes would be next to empty where sizes run from a handful to tens of thousands, or lie close together.
  if (
    within.length < 2 ||
    within.length > 4 ||
    isLopsided(
      employees,
      within.slice(1).map(({ from }) => from),
    )
  )
    return round.length > 0
      ? byRoundCuts(ground, employees, round)
      : byThirds(
          ground,
          employees.spelled,
          label,
          say`How large companies are, in thirds by employees; where the thirds part is learned from the data, so that each holds as many.`,
        );
  const name = free(ground, 'size');
  const cuts = within.slice(1).map(({ from }) => from);
  const values = within.map((each, index) => {
    const [above, below] = [within[index + 1]?.from, index === 0 ? undefined : each.from];
    if (above === undefined) return say`${each.name} (${String(each.from)} and more)`;
    return below === undefined ? say`${each.name} (under ${String(above)})` : `${each.name} (${below}-${above - 1})`;
  });
  return {
    variable: {
      name,
      why: say`How large companies are: the EU’s size classes, by employees alone.`,
      value: { bands: employees.spelled, cuts, names: values, label },
    },
    name,
    label,
    values,
  };
}

/** True when three quarters of the companies or more would be in one class. */
function isLopsided({ quartiles }: Column, cuts: readonly number[]): boolean {
  if (quartiles === undefined) return false;
  const classOf = (value: number): number => cuts.filter((cut) => cut <= value).length;
  return classOf(quartiles[0]) === classOf(quartiles[2]);
}

/** Numbers people would draw a line at, near the lower and the upper quartile: 1, 2 or 5 times a power of ten. */
function roundCuts(quartiles: Column['quartiles']): readonly number[] {
  if (quartiles === undefined) return [];
  const near = (value: number): number => {
    const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
    return [1, 2, 5, 10]
      .map((step) => step * power)
      .reduce((best, each) => (Math.abs(each - value) < Math.abs(best - value) ? each : best));
  };
  const [first, , third] = quartiles;
  return [...new Set([near(first), near(third)])].filter((cut) => cut > 1);
}

function byRoundCuts(ground: Ground, employees: Column, cuts: readonly number[]): Category {
  const name = free(ground, 'size');
  const { say } = ground;
  const label = say`Size by employees`;
  const last = cuts.at(-1) ?? 0;
  const values = [
    say`Under ${cuts[0] ?? 0} employees`,
    ...cuts.slice(1).map((cut, index) => say`${cuts[index] ?? 0}-${cut - 1} employees`),
    say`${last} and more employees`,
  ];
  return {
    variable: {
      name,
      why: say`How large companies are, by employees: round numbers near where a quarter and three quarters of them lie.`,
      value: { bands: employees.spelled, cuts, names: values, label },
    },
    name,
    label,
    values,
  };
}

/** Registers never show one to four employees: nothing below five is there, and a good part is blank. */
const hidesSmall = (employees: Column): boolean => (employees.least ?? 0) >= 5 && employees.filled < 0.7;

function byRegister(ground: Ground, { spelled, most }: Column): Category {
  const name = free(ground, 'size');
  const { say } = ground;
  const label = say`Size by employees`;
  const bands = [
    [say`Large (100 and more)`, `${spelled} >= 100`, 100],
    [say`Medium (20-99)`, `${spelled} >= 20`, 20],
    [say`Small (5-19)`, `${spelled} >= 5`, 5],
  ] as const;
  const shown = bands.filter(([, , from]) => from <= (most ?? Number.POSITIVE_INFINITY));
  const rest = say`Smallest (0-4, or not told)`;
  return {
    variable: {
      name,
      why: say`How large companies are. The register shows no number below five, so “0-4” and “not told” cannot be told apart, and are not.`,
      value: {
        when: Object.fromEntries(shown.map(([band, when]) => [band, when])),
        otherwise: rest,
        label,
      },
    },
    name,
    label,
    values: [...shown.map(([band]) => band), rest],
    largestFirst: true,
    isTotal: true,
  };
}

function byThirds(ground: Ground, of: string, label: string, why: string, among?: string): Category {
  const name = free(ground, 'size');
  const { say } = ground;
  const thirds = [say`Smaller third`, say`Middle third`, say`Larger third`];
  return {
    variable: {
      name,
      why,
      value: { quantiles: of, groups: 3, names: [...thirds], ...(among === undefined ? {} : { among }), label },
    },
    name,
    label,
    values: thirds,
    inThirds: true,
  };
}
