import fs from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../../diagnostics/diagnostic.ts';
import type { Document } from '../../../report/document.ts';
import { renderReport, type ReportFormat } from '../../../report/render.ts';
import { clusterSection } from '../../../stages/segment/discover/sections/cluster-section.ts';
import { isDemo } from '../../demo/marker.ts';
import type { Project } from '../../project.ts';
import { reportExtensions } from '../../report/write.ts';
import type { Exploration } from '../exploration.ts';
import { explorationPages } from './pages.ts';

/**
 * Writes a comparison as a report of its own, in the format the file's name ends in.
 *
 * @throws InputError when no format ends so
 */
export async function writeClusterReport(project: Project, found: Exploration, file: string): Promise<string> {
  const format = formatOf(file);
  const bytes = await renderReport(await clusterDocument(project, found), format);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(`${file}.part`, bytes);
  await fs.rename(`${file}.part`, file);
  return file;
}

/** A comparison as a document of one section. */
export async function clusterDocument(project: Project, found: Exploration): Promise<Document> {
  const { bound, moment, run } = found.table.ground;
  const { plan } = bound;
  return {
    title: found.scheme === null ? 'Segments from data' : `Segments from data: ${found.scheme}`,
    subtitle: `${plan.name}, as of ${moment.asOf}`,
    provenance: {
      workspace: project.workspace.folder,
      model: { name: plan.name, version: plan.hash.slice(0, 12) },
      run: run?.run ?? 'no run',
      as_of: moment.asOf,
      generated: { at: project.workspace.clock().toISOString(), zone: plan.timeZone },
      // Explored, not published: nothing of it is in the model unless somebody saved it.
      state: found.scheme === null || run?.state !== 'published' ? 'draft' : 'published',
      ...((await isDemo(project.workspace.folder)) ? { synthetic: true } : {}),
    },
    sections: [clusterSection(await explorationPages(project, found))],
  };
}

function formatOf(file: string): ReportFormat {
  const extension = path.extname(file).slice(1).toLowerCase();
  const formats = Object.entries(reportExtensions) as readonly (readonly [ReportFormat, string])[];
  const found = formats.find(([, own]) => own === extension);
  if (found !== undefined) return found[0];
  return fail('discover/report-format', { extension, known: formats.map(([, own]) => `.${own}`).join(', ') });
}
