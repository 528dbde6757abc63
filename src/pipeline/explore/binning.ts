import type { Bin, Binning } from '../../contract/explore.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Session } from '../../engine/engine.ts';
import { isIndustry } from '../../model/codes/industry.ts';
import { labelOf as codeLabel } from '../../model/codes/label.ts';
import { codeTable } from '../../model/codes/tables.ts';
import { printName } from '../../model/expression/syntax/print.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { CodeScheme, ValueType } from '../../model/types.ts';
import { call, column, integer, subquery } from '../../sql/build.ts';
import type { Source } from '../../sql/tree.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import { labelOf } from '../ask/label.ts';
import { selectHolding } from '../ask/ground/where.ts';
import type { Ground } from '../ask/ground/ground.ts';
import type { Work } from '../work.ts';
import { conditionOf } from './conditions.ts';
import { dayBins } from './day-bins.ts';
import { numberBins } from './number-bins.ts';
import { frequentValues, summariseDays, summariseNumber } from './summaries.ts';

/** As many texts or codes have a bar of their own; the rest is told as others. */
const most = 24;

/** The bars of a variable over the companies a condition holds for: what is unknown first, where anything is. */
export async function binningOf(
  session: Session,
  ground: Ground,
  where: ExpressionNode,
  name: string,
  work: Work,
): Promise<Binning> {
  const bound = Object.hasOwn(ground.bound.names, name) ? ground.bound.names[name] : undefined;
  if (bound === undefined) {
    const near = nearest(name, Object.keys(ground.bound.names));
    return fail('ask/unknown-column', { name, ...(near === undefined ? {} : { nearest: near }) });
  }
  const companies = subquery(selectHolding(ground, where, [name]), 'companies');
  const term = printName(name);
  const found = await barsOf({ session, ground, companies, name, work }, bound.type);
  const bins: readonly Bin[] = [{ kind: 'unknown' }, ...found.bins];
  return {
    name,
    label: labelOf(name, ground.bound),
    type: bound.type.kind,
    term,
    whole: found.whole ?? false,
    log: found.log ?? false,
    unit: found.unit ?? null,
    bins: bins.map((bin) => ({ bin, when: conditionOf(bin, term, found.bins) })),
  };
}

interface Asked {
  readonly session: Session;
  readonly ground: Ground;
  readonly companies: Source;
  readonly name: string;
  readonly work: Work;
}

interface Bars {
  readonly bins: readonly Bin[];
  readonly whole?: boolean;
  readonly log?: boolean;
  readonly unit?: Binning['unit'];
}

async function barsOf(asked: Asked, type: ValueType): Promise<Bars> {
  const { session, companies, name, work } = asked;
  switch (type.kind) {
    case 'number':
    case 'money': {
      const known = await summariseNumber(session, companies, name, work);
      return { ...numberBins(known), whole: known.whole };
    }
    case 'date':
    case 'instant': {
      const days = await summariseDays(session, companies, name, work);
      return days === undefined ? { bins: [] } : dayBins(days.least, days.most, days.low, days.high);
    }
    case 'boolean':
      return { bins: [true, false].map((value) => ({ kind: 'value', value, label: '' })) };
    case 'category':
      return type.values.length > 0 && type.values.length <= 3 * most
        ? { bins: type.values.map((value) => ({ kind: 'value', value, label: segmentLabel(asked, value) })) }
        : textBars(asked, (value) => segmentLabel(asked, value));
    case 'code':
      return codeBars(asked, type.scheme);
    case 'text':
      return textBars(asked, (value) => codeLabel({ name, type }, value) ?? '');
  }
}

/** A segment by its name, where the variable is a scheme. */
function segmentLabel({ ground, name }: Asked, id: string): string {
  const scheme = ground.bound.plan.schemes.find((each) => each.id === name);
  return (scheme === undefined ? [] : segmentsOf(scheme, ground.bound)).find((each) => each.id === id)?.name ?? '';
}

async function textBars(asked: Asked, labelOf: (value: string) => string): Promise<Bars> {
  const { session, companies, name, work } = asked;
  const found = await frequentValues(session, companies, column(name), most + 1, work);
  const own = found.slice(0, most).map(({ value }): Bin => ({ kind: 'value', value, label: labelOf(value) }));
  return { bins: found.length > most ? [...own, { kind: 'others' }] : own };
}

/** Codes by their highest level: sections of industries, counties, or the first two signs of any other code. */
async function codeBars({ session, companies, name, work }: Asked, scheme: CodeScheme): Promise<Bars> {
  const labelled = (value: string): Bin => ({
    kind: 'under',
    value,
    label: codeLabel({ name, type: { kind: 'code', scheme } }, value) ?? '',
  });
  if (isIndustry(scheme)) {
    const sections = [...new Set(codeTable(scheme)?.sections.values())];
    return { bins: [...sections.map(labelled), { kind: 'others' }] };
  }
  const found = await frequentValues(
    session,
    companies,
    call('substr', column(name), integer(1), integer(2)),
    most + 1,
    work,
  );
  const own = found
    .slice(0, most)
    .map((each) => each.value)
    .toSorted()
    .map(labelled);
  return { bins: found.length > most ? [...own, { kind: 'others' }] : own };
}
