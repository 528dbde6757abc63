import { NumberInput, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ValuesAnswer } from '../../../../../src/contract/model/builder.ts';
import { useValues } from '../../../api/rule.ts';
import { useSpeech } from '../../../words/words.tsx';
import { useBuilding } from '../context.ts';
import type { Field } from '../fields.ts';

/** A number, with thousands parted as the reader does it, and the currency where it is money. */
export function NumberValue({
  value,
  field,
  label,
  onChange,
}: {
  readonly value: string;
  readonly field: Field;
  readonly label: string;
  readonly onChange: (value: string | null) => void;
}): ReactNode {
  const { language } = useSpeech();
  const { vocabulary } = useBuilding();
  const money = field.type.kind === 'money';
  const currency =
    field.type.currency === null || field.type.currency === '*' ? vocabulary.currency : field.type.currency;
  return (
    <NumberInput
      size="sm"
      aria-label={label}
      value={value.replaceAll('_', '')}
      hideControls
      thousandSeparator={language === 'en' ? ',' : ' '}
      decimalSeparator={language === 'en' ? '.' : ','}
      {...(money ? { rightSection: <Text size="xs">{currency}</Text>, rightSectionWidth: 44 } : {})}
      onChange={(typed) => {
        if (typed === '' || typed === '-') onChange(null);
        else if (Number.isFinite(Number(typed))) onChange(String(typed));
      }}
    />
  );
}

/** How the values of a number or date lie among the companies, while one thinks of a limit. */
export function RangeHint({ field, isWanted }: { readonly field: Field; readonly isWanted: boolean }): ReactNode {
  const { say, number, money, date } = useSpeech();
  const { vocabulary } = useBuilding();
  const values = useValues(field.name, '', isWanted);
  const range = values.data?.range;
  if (!isWanted || range === undefined || range === null) return null;
  const shown = (cell: NonNullable<ValuesAnswer['range']>['least']): string => {
    if (cell === null) return '–';
    if (typeof cell !== 'number' && !/^-?\d+(?:\.\d+)?$/u.test(String(cell))) return date(String(cell));
    return field.type.kind === 'money' ? money(Number(cell), vocabulary.currency) : number(Number(cell));
  };
  return (
    <Text size="xs" c="dimmed" className="rule-hint">
      {say('rule.range', {
        least: shown(range.least),
        low: shown(range.low),
        middle: shown(range.middle),
        high: shown(range.high),
        most: shown(range.most),
      })}
    </Text>
  );
}
