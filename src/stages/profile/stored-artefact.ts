import { z } from 'zod';
import type { ClusterArtefact } from './clusters.ts';
import type { Artefact } from './fit.ts';

const clusters = z.looseObject({
  kind: z.literal('clusters'),
  method: z.enum(['kmeans', 'hierarchical', 'gmm', 'kmedoids', 'lca', 'tree']),
  model: z.looseObject({ method: z.string() }),
  clusters: z.array(z.object({ id: z.string(), companies: z.number(), share: z.number() })),
  companies: z.number(),
  highest: z.number(),
  fit: z.looseObject({ definition: z.string(), asOf: z.string(), tried: z.array(z.unknown()) }),
  notes: z.array(z.unknown()),
});

/** What a run learned, as it is kept. Of clusters, what every method has; the matrices of one are its own. */
export const storedArtefact: z.ZodType<Artefact> = z.union([
  z.object({ kind: z.literal('cuts'), cuts: z.array(z.number()), companies: z.number() }),
  z.object({ kind: z.literal('threshold'), from: z.number().nullable(), companies: z.number() }),
  z.custom<ClusterArtefact>((value) => clusters.safeParse(value).success),
]);
