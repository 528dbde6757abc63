import type { Provenance } from './document.ts';
import type { Formatter } from './format.ts';

/** What stands on every page: as-of date, run, model and version, and whether it is a draft or synthetic. */
export function provenanceFacts(
  provenance: Provenance,
  format: Formatter,
): readonly { readonly term: string; readonly text: string }[] {
  const { model, generated } = provenance;
  return [
    { term: 'As of', text: format.date(provenance.as_of) },
    { term: 'Run', text: provenance.run },
    { term: 'Model', text: `${model.name}, version ${model.version}` },
    { term: 'Workspace', text: provenance.workspace },
    { term: 'Made', text: `${format.instant(generated.at, generated.zone)} (${generated.zone})` },
    { term: 'State', text: provenance.state },
  ];
}

/** The same on one line, for a page's head: `As of 30 June 2026 · run r7 · Office supplies, version 3`. */
export function provenanceLine(provenance: Provenance, format: Formatter): string {
  return [
    `As of ${format.date(provenance.as_of)}`,
    `run ${provenance.run}`,
    `${provenance.model.name}, version ${provenance.model.version}`,
  ].join(' · ');
}

/** What must stand beside it: `DRAFT · SYNTHETIC DATA`, or nothing. */
export function provenanceFlags(provenance: Provenance): string {
  return [
    ...(provenance.state === 'draft' ? ['DRAFT'] : []),
    ...(provenance.synthetic === true ? ['SYNTHETIC DATA'] : []),
  ].join(' · ');
}

export const syntheticWords = 'Synthetic data: a made-up market. No company, person or number in it is real.';
export const draftWords = 'Draft: not published. Lists and systems still follow the published run.';
export const keyWords = '– means unknown: the data does not say. It is never counted as zero.';

/** The word each kind of callout carries, so that its look is never the only sign. */
export const calloutWords = {
  stale: 'Stale',
  estimated: 'Estimated',
  unknown: 'Unknown',
  'not-enough-data': 'Not enough data',
  synthetic: 'Synthetic data',
  decision: 'Needs a decision',
  note: 'Note',
} as const;
