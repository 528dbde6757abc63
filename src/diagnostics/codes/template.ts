import type { Wording } from '../wording.ts';

export const templateCodes = {
  'template/unknown-kind': (p: { kind: string; known: readonly string[]; nearest?: string }): Wording => ({
    message: `There is no example of '${p.kind}'.`,
    expected: `one of ${p.known.join(', ')}`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
} satisfies Record<string, (parameters: never) => Wording>;
