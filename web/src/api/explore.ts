import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ColumnHead } from '../../../src/contract/explore.ts';
import { reach, whole } from './client.ts';

export interface BarColumn {
  readonly head: ColumnHead;
  readonly codes: Uint8Array;
}

/** The bar of each company for several variables, in their order; kept, so that a variable that comes back is there at once. */
export const useBarColumns = (names: readonly string[], where: string): BarColumns =>
  useQueries({
    queries: names.map((name) => ({
      queryKey: ['explore', where, name],
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<BarColumn> => {
        const { head, bytes } = await askColumn({ name, where }, signal);
        return { head, codes: bytes };
      },
      staleTime: 60_000,
      // A million bytes each: what is looked at no more is let go of soon.
      gcTime: 120_000,
    })),
    combine: together,
  });

export interface BarColumns {
  readonly columns: readonly (BarColumn | undefined)[];
  readonly error: Error | null;
  readonly isPending: boolean;
}

const together = (answers: readonly UseQueryResult<BarColumn>[]): BarColumns => ({
  columns: answers.map((each) => each.data),
  error: answers.find((each) => each.isError)?.error ?? null,
  isPending: answers.some((each) => each.isPending),
});

export interface Turnovers {
  readonly head: ColumnHead;
  readonly values: Float32Array;
}

/** The turnover of each company, in the same order; none where the model knows no money. */
export const useTurnovers = (where: string) =>
  useQuery({
    queryKey: ['explore', where],
    queryFn: async ({ signal }): Promise<Turnovers> => {
      const { head, bytes } = await askColumn({ where }, signal);
      return { head, values: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4) };
    },
    staleTime: 60_000,
    gcTime: 120_000,
  });

/** A head and the numbers behind it, as the server packs them. */
async function askColumn(
  body: { readonly name?: string; readonly where: string },
  signal: AbortSignal,
): Promise<{ readonly head: ColumnHead; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const response = await reach('/api/explore/column', {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const packed = await whole(response.arrayBuffer());
  const length = new DataView(packed).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(packed, 4, length))) as ColumnHead;
  return { head, bytes: new Uint8Array(packed, 4 + length) };
}
