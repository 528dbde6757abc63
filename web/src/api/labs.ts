import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CompareAnswer, FlowsAnswer } from '../../../src/contract/ask.ts';
import type { CutpointsAnswer } from '../../../src/contract/segments/cutpoints.ts';
import type { ScorecardAnswer } from '../../../src/contract/segments/scorecard.ts';
import type { SegmentAnswer } from '../../../src/contract/segments/segment.ts';
import { mostCompared } from '../../../src/contract/usual.ts';
import type { Moving } from '../parts/doors.ts';
import { at, call } from './client.ts';

export const useScorecard = (scheme: string | undefined) =>
  useQuery({
    queryKey: ['scorecard', scheme],
    queryFn: ({ signal }) => call<ScorecardAnswer>('GET', at`/api/scorecard?scheme=${scheme ?? ''}`, undefined, signal),
    enabled: scheme !== undefined,
    staleTime: 60_000,
  });

export const useComparison = (left: string | undefined, right: string | undefined) =>
  useQuery({
    queryKey: ['compare', left, right],
    queryFn: ({ signal }) =>
      call<CompareAnswer>(
        'GET',
        at`/api/schemes/${left ?? ''}/compare/${right ?? ''}?limit=${String(mostCompared)}`,
        undefined,
        signal,
      ),
    enabled: left !== undefined && right !== undefined && left !== right,
    staleTime: 60_000,
  });

export interface CutpointsRequest {
  readonly variable: string;
  readonly by: readonly string[];
  readonly where?: string;
}

export const useCutpoints = (request: CutpointsRequest) =>
  useQuery({
    queryKey: ['cutpoints', request],
    queryFn: ({ signal }) => call<CutpointsAnswer>('POST', '/api/cutpoints', request, signal),
    enabled: request.variable !== '' && request.by.length > 0,
    staleTime: 60_000,
    retry: false,
  });

/** Who moved between two runs, by default the newest and the one before; named are at most 1,000 of those asked for. */
export function useFlowsBetween(
  scheme: string | undefined,
  from: string | null,
  to: string | null,
  { segment, leaving, entering }: Moving = {},
) {
  const search = new URLSearchParams({ limit: '1000' });
  if (segment !== undefined) search.set('segment', segment);
  if (leaving !== undefined) search.set('leaving', leaving ?? '');
  if (entering !== undefined) search.set('entering', entering ?? '');
  if (scheme !== undefined) search.set('scheme', scheme);
  if (from !== null) search.set('from', from);
  if (to !== null) search.set('to', to);
  return useQuery({
    queryKey: ['flows', scheme, from, to, segment, leaving, entering],
    queryFn: ({ signal }) => call<FlowsAnswer>('GET', `/api/flows?${search.toString()}`, undefined, signal),
    enabled: scheme !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export const useSegment = (scheme: string, segment: string) =>
  useQuery({
    queryKey: ['segment', scheme, segment],
    queryFn: ({ signal }) => call<SegmentAnswer>('GET', at`/api/segments/${scheme}/${segment}`, undefined, signal),
    staleTime: 60_000,
  });
