import { Card, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Tile {
  readonly label: string;
  readonly value: ReactNode;
  /** What it is held against; empty for nothing. */
  readonly against?: string;
}

/** A few figures to be read at a glance, side by side; two beside each other on a phone. */
export const Tiles = ({ of }: { readonly of: readonly Tile[] }): ReactNode => (
  <SimpleGrid cols={{ base: 2, md: of.length }}>
    {of.map((tile) => (
      <Card key={tile.label} withBorder padding="sm">
        <Text size="sm" c="dimmed">
          {tile.label}
        </Text>
        <Text fw={650} fz="1.3rem" className="wrap">
          {tile.value}
        </Text>
        {tile.against === undefined || tile.against === '' ? null : (
          <Text size="sm" c="dimmed">
            {tile.against}
          </Text>
        )}
      </Card>
    ))}
  </SimpleGrid>
);
