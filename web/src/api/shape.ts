import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ShapeAnswer } from '../../../src/contract/model/shape.ts';
import { at, call } from './client.ts';
import { useDraft } from './draft.ts';

/** How a scheme of the reader's draft divides companies now; the last answer stays while the next is on its way. */
export function useShape(scheme: string) {
  const draft = useDraft();
  const of = draft.data?.draft?.hash ?? draft.data?.model;
  return useQuery({
    queryKey: ['shape', scheme, of, draft.data?.decided],
    queryFn: ({ signal }) => call<ShapeAnswer>('GET', at`/api/draft/shape/${scheme}`, undefined, signal),
    placeholderData: keepPreviousData,
    enabled: of !== undefined,
  });
}
