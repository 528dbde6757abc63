import { fileOf, type Desk } from '../draft/desk.ts';
import { saveModel } from '../draft/publish.ts';
import { textHash } from '../model/text.ts';
import { parseSource } from '../../model/source/parse.ts';
import { writeModel } from '../model/write.ts';
import { refuseErrors } from '../../diagnostics/diagnostic.ts';
import { findVersion } from './store.ts';

/**
 * Writes a version back into the model's file, where it becomes the newest version; the next run goes by it.
 * @throws InputError `draft/no-version`, or what this program finds wrong with that text today
 */
export async function restoreModel(
  desk: Desk,
  number: number,
  said: { readonly who: string; readonly why: string },
): Promise<Desk> {
  const { text } = await findVersion(desk.workspace.engine, fileOf(desk), number);
  const why = said.why === '' ? `Version ${number} again` : said.why;
  await saveModel(desk, { text, madeFrom: textHash(desk.text), who: said.who, why }, async (wanted) => {
    const { source, diagnostics } = parseSource(wanted, desk.file);
    refuseErrors(diagnostics);
    if (source !== undefined) await writeModel(desk, source);
  });
  return { ...desk, text };
}
