import { Anchor, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShowAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { shownValue } from '../../parts/shown-value.ts';
import { Tiles, type Tile } from '../../parts/tiles.tsx';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';
import { websiteOf } from './website.ts';

interface GlanceProps {
  readonly answer: ShowAnswer;
  readonly about: OverviewAnswer;
}

/** Who a company is in one line and four figures, and how to reach it. What is not known is left out. */
export function Glance(props: GlanceProps): ReactNode {
  const tiles = useTiles(props);
  const { attributes, labels } = props.answer;
  const text = (name: string): string | undefined => {
    const value = attributes[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const who = [labels['industry'] ?? text('industry'), labels['municipality'] ?? text('city'), text('org_number')];
  const website = websiteOf(text('website') ?? text('domain') ?? '');
  const phone = text('phone');
  const email = text('email');
  return (
    <>
      <Group gap="sm" c="dimmed" fz="sm">
        {who
          .filter((each) => each !== undefined)
          .map((each) => (
            <Text key={each} span size="sm" className="wrap">
              {each}
            </Text>
          ))}
        {website === undefined ? null : (
          <Anchor href={website} target="_blank" rel="noreferrer" size="sm" className="reach">
            {new URL(website).host}
          </Anchor>
        )}
        {phone === undefined ? null : (
          <Anchor href={`tel:${phone.replaceAll(/[^\d+]/gu, '')}`} size="sm" className="reach">
            {phone}
          </Anchor>
        )}
        {email === undefined ? null : (
          <Anchor href={`mailto:${email}`} size="sm" className="reach">
            {email}
          </Anchor>
        )}
      </Group>
      {tiles.length === 0 ? null : <Tiles of={tiles} />}
    </>
  );
}

function useTiles({ answer, about }: GlanceProps): readonly Tile[] {
  const speech = useSpeech();
  const { say, date } = speech;
  const known = { ...answer.attributes, ...answer.variables };
  const tileOf = (name: string | undefined, label?: string): readonly Tile[] => {
    const value = name === undefined ? undefined : known[name];
    if (name === undefined || value === undefined || value === null) return [];
    const sheet = about.names.find((each) => each.name === name);
    return [{ label: label ?? sheet?.label ?? name, value: shownValue(value, sheet, about, speech) }];
  };
  const orders = answer.related.find((each) => each.table === 'orders');
  return [
    ...tileOf(about.turnover?.name, about.turnover?.label),
    ...(orders === undefined || orders.last === null
      ? []
      : [
          {
            label: say('company.lastOrder'),
            value: date(orders.last),
            against: counted(speech, 'company.orderLines', orders.rows),
          },
        ]),
    ...tileOf('employees'),
    ...tileOf('owner', say('company.owner')),
  ];
}
