import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

/** What a company is called in anything the server has answered already; undefined where it has not been seen yet. */
export function useKnownName(id: string): string | undefined {
  const client = useQueryClient();
  return useMemo(() => nameInAnswers(client, id), [client, id]);
}

function nameInAnswers(client: QueryClient, id: string): string | undefined {
  for (const { state } of client.getQueryCache().getAll()) {
    const name = nameIn(state.data, id, deepest);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Rows stand in a list of an answer, or of a part of one. */
const deepest = 5;

function nameIn(value: unknown, id: string, depth: number): string | undefined {
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  if ('id' in value && value.id === id && 'name' in value && typeof value.name === 'string') return value.name;
  for (const each of Array.isArray(value) ? value : Object.values(value)) {
    const name = nameIn(each, id, depth - 1);
    if (name !== undefined) return name;
  }
  return undefined;
}
