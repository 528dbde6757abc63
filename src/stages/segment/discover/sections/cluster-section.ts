import type { Block, Section } from '../../../../report/document.ts';
import { holdingBlocks } from './holding.ts';
import { mapBlocks } from './map.ts';
import type { ClusterPages } from './pages.ts';
import { memberBlocks, profileBlocks } from './profiles.ts';
import { ruleBlocks } from './rules.ts';

/** Segments found in data: the map, who they are, how far they hold, and the rules that say them. */
export function clusterSection(pages: ClusterPages): Section {
  return {
    id: pages.id,
    name: pages.name,
    title: pages.finding,
    ...(pages.advice === undefined ? {} : { lead: pages.advice }),
    page: 'new',
    blocks: [
      { type: 'paragraph', text: pages.method },
      ...mapBlocks(pages),
      ...titled('Who they are', [...profileBlocks(pages), ...memberBlocks(pages)]),
      ...titled('How far they hold', holdingBlocks(pages)),
      ...titled('Said by rules', ruleBlocks(pages)),
    ],
  };
}

const titled = (text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ type: 'heading', text }, ...blocks];
