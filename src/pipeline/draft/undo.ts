import { fail } from '../../diagnostics/diagnostic.ts';
import { planOfText, textHash } from '../model/text.ts';
import type { Project } from '../project.ts';
import { takeBack } from '../history/publish.ts';
import { currentRun } from '../run/runs.ts';
import { addVersion, findVersion } from '../versions/store.ts';
import { fileOf, versionOf, type Desk } from './desk.ts';
import type { WriteModel } from './publish.ts';
import { readDraft, writeDraft } from './store.ts';

/**
 * Undoes a publication: the run it made is taken back, the file says what it said before, and the text is its author's draft again. Nothing is
 * undone that somebody has built on: the file must still have this version's text.
 * @throws InputError `draft/conflict` when the file is another by now, `draft/no-version`
 */
export async function undoPublication(
  project: Project,
  desk: Desk,
  request: { readonly number: number; readonly who: string },
  write: WriteModel,
): Promise<void> {
  const { engine, clock } = desk.workspace;
  const { number, who } = request;
  const version = await findVersion(engine, fileOf(desk), number);
  const before = await findVersion(engine, fileOf(desk), number - 1);
  if (version.text !== desk.text) fail('draft/conflict', { file: desk.file });
  const run = await currentRun(engine);
  const why = `Undo of version ${number}`;
  if (run?.model === planOfText(version.text, desk.file).plan.hash) await takeBack(project, run.run, { by: who, why });
  await write(before.text, textHash(desk.text));
  await engine.aside(async (session) => {
    await addVersion(session, versionOf(desk, before.text, { who, why, origin: 'saved' }));
    if ((await readDraft(session, who)) === undefined)
      await writeDraft(session, { who, text: version.text, base: before.text, message: null }, clock());
  });
}
