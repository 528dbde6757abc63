import type { Project } from '../project.ts';
import { proposeFiles } from '../import/propose.ts';
import type { Work } from '../work.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { filesFolder, filesIn, keepLooked, readCorrections } from './folder.ts';
import { toldKind } from './told.ts';
import { amongKnown } from './among-known.ts';
import { hasCompanies, knownFiles } from './known.ts';

/**
 * Looks at an intake's files: which the model reads already, and what the others hold. What people said of a file's rows counts in place of what
 * would be recognised. The result is kept with the intake.
 * @throws InputError `intake/no-files`, and `import/*` when none can be read
 */
export async function lookAtIntake(
  project: Project,
  id: string,
  work: Work = {},
): Promise<{ readonly intake: string }> {
  const { folder } = project.workspace;
  const names = (await filesIn(folder, id)).map(({ name }) => name);
  if (names.length === 0) fail('intake/no-files', {});
  const known = await knownFiles(project, names);
  const unknown = names.filter((name) => !known.some(({ file }) => file === name));
  const { files } = await readCorrections(folder, id);
  const proposal =
    unknown.length === 0
      ? null
      : await proposeFiles(unknown, await filesFolder(folder, id), work, {
          hasCompanies: hasCompanies(project),
          told: (file, part) => toldKind(files.find((each) => each.file === file && each.part === (part ?? null))?.as),
        });
  await keepLooked(folder, id, { proposal: proposal === null ? null : await amongKnown(project, proposal), known });
  return { intake: id };
}
