import type { OverviewAnswer, SegmentSheet } from '../../../../src/contract/segments/overview.ts';

export interface SegmentPageProps {
  readonly about: OverviewAnswer;
  readonly scheme: OverviewAnswer['schemes'][number];
  readonly sheet: SegmentSheet;
}
