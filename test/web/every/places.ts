import { z } from 'zod';

const page = z.object({ path: z.string(), needs: z.array(z.string()) });

/** The table of the pages itself, as the app has it: read when a test runs, so that none is forgotten. */
export async function pages(): Promise<readonly z.infer<typeof page>[]> {
  // Its name is made here, so that what a browser runs is not checked as if Node did.
  const table = new URL('../../../web/src/pages.tsx', import.meta.url).pathname;
  return z.object({ places: z.array(page) }).parse(await import(table)).places;
}
