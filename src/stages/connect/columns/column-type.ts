import type { ColumnMapping } from '../../../model/plan.ts';
import type { CodeScheme } from '../../../model/types.ts';
import type { Inferred } from './infer.ts';
import { industrySchemeOf } from './industry-scheme.ts';
import type { StandardColumn } from './standard.ts';

/** What the model and the adapter say of a column. */
export interface Spoken {
  readonly mapping: ColumnMapping | undefined;
  readonly spellings?: Readonly<Record<string, string>>;
  /** What any other spelling means. */
  readonly otherwise?: string | null;
}

export const textual: Inferred = { reading: { kind: 'text' }, type: { kind: 'text' } };

const decimalOf = ({ reading, mixture }: Inferred): '.' | ',' => {
  if (reading.kind === 'number' || reading.kind === 'money') return reading.decimal;
  return mixture?.kind === 'decimals' ? mixture.decimal : '.';
};

const formatOf = (guess: Inferred, mapping: ColumnMapping | undefined): { readonly format?: string } => {
  if (mapping?.format !== undefined) return { format: mapping.format };
  const reading = guess.mixture?.kind === 'dates' ? guess.mixture.reading : guess.reading;
  return (reading.kind === 'date' || reading.kind === 'instant') && reading.format !== undefined
    ? { format: reading.format }
    : {};
};

/** A standard column's type; what the standard leaves open (date or instant, whole or not, decimal sign) the sample decides. */
export function standardType(
  column: StandardColumn,
  guess: Inferred,
  target: Spoken,
  currency: string,
  cells: readonly (string | null)[],
): Inferred {
  const format = formatOf(guess, target.mapping);
  switch (column.type) {
    case 'text':
      return textual;
    case 'org_number':
      return { reading: { kind: 'org_number' }, type: { kind: 'text' } };
    case 'domain':
      return { reading: { kind: 'domain' }, type: { kind: 'text' } };
    case 'category': {
      const spellings = target.spellings ?? defaultSpellings(column);
      return {
        reading:
          spellings === undefined
            ? { kind: 'text' }
            : { kind: 'values', spellings, ...(target.otherwise === undefined ? {} : { otherwise: target.otherwise }) },
        type: { kind: 'category', values: column.values ?? [] },
      };
    }
    case 'number':
    case 'money':
    case 'date':
    case 'instant':
    case 'boolean':
      return plainType(column.type, guess, format, currency);
    case 'moment': {
      const kind =
        guess.reading.kind === 'instant' || (target.mapping?.format ?? '').includes('%H') ? 'instant' : 'date';
      return { reading: { kind, ...format }, type: { kind } };
    }
    case 'code:sn2007':
      return { reading: { kind: 'text' }, type: { kind: 'code', scheme: industrySchemeOf(cells) } };
    case 'code:region-no':
      return { reading: { kind: 'text' }, type: { kind: 'code', scheme: 'region-no' } };
  }
}

/** A type that goes by its name alone; the sample decides how it is written. */
function plainType(
  kind: 'number' | 'money' | 'date' | 'instant' | 'boolean',
  guess: Inferred,
  format: { readonly format?: string },
  currency: string,
): Inferred {
  switch (kind) {
    case 'number': {
      const whole = guess.reading.kind === 'number' && guess.reading.whole;
      return { reading: { kind, whole, decimal: decimalOf(guess) }, type: { kind } };
    }
    case 'money':
      return { reading: { kind, decimal: decimalOf(guess) }, type: { kind, currency } };
    case 'date':
    case 'instant':
      return { reading: { kind, ...format }, type: { kind } };
    case 'boolean':
      return { reading: { kind }, type: { kind } };
  }
}

/** A closed list accepts its own values in any case. */
function defaultSpellings(column: StandardColumn): Readonly<Record<string, string>> | undefined {
  if (column.values === undefined) return undefined;
  return {
    ...Object.fromEntries(column.values.map((value) => [value, value])),
    ...(column.name === 'status' ? outcomes : {}),
  };
}

/** How systems spell what became of a deal. */
export const outcomes: Readonly<Record<string, string>> = {
  'closed won': 'won',
  'closed-won': 'won',
  closedwon: 'won',
  win: 'won',
  vunnet: 'won',
  vunnen: 'won',
  vundet: 'won',
  voitettu: 'won',
  gewonnen: 'won',
  'closed lost': 'lost',
  'closed-lost': 'lost',
  closedlost: 'lost',
  loss: 'lost',
  lose: 'lost',
  loose: 'lost',
  tapt: 'lost',
  förlorad: 'lost',
  tabt: 'lost',
  hävitty: 'lost',
  verloren: 'lost',
  opened: 'open',
  'in progress': 'open',
  engaging: 'open',
  prospecting: 'open',
  åpen: 'open',
  öppen: 'open',
  åben: 'open',
  avoin: 'open',
  offen: 'open',
  ongoing: 'open',
};

/** A type as the model spells it: `number`, `code:sn2007`. */
export function namedType(type: string, guess: Inferred, mapping: ColumnMapping, currency: string): Inferred {
  const format = formatOf(guess, mapping);
  const [kind = '', scheme] = type.split(':');
  switch (kind) {
    case 'number':
    case 'money':
    case 'date':
    case 'instant':
    case 'boolean':
      return plainType(kind, guess, format, currency);
    case 'category':
      return { reading: { kind: 'text' }, type: { kind: 'category', values: [] } };
    case 'code':
      return {
        reading: { kind: 'text' },
        type: { kind: 'code', scheme: codeSchemes.find((each) => each === scheme) ?? 'prefix' },
      };
    default:
      return textual;
  }
}

const codeSchemes: readonly CodeScheme[] = ['nace-2', 'nace-2.1', 'sn2007', 'sn2025', 'region-no', 'prefix'];
