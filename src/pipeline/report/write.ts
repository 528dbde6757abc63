import fs from 'node:fs/promises';
import path from 'node:path';
import { renderReport, type ReportFormat } from '../../report/render.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { reportDocument } from './document.ts';

export const reportExtensions: Readonly<Record<ReportFormat, string>> = {
  html: 'html',
  pdf: 'pdf',
  markdown: 'md',
  excel: 'xlsx',
  json: 'json',
};

export interface WriteOptions {
  readonly to: ReportFormat;
  /** Absolute path; by default `reports/<run>.<format>` in the workspace, with the scheme in its name where one is asked for. */
  readonly out?: string;
  readonly scheme?: string;
}

/** Writes the report beside its place and moves it there, so that a half-written one is never seen. Answers where it is. */
export async function writeReport(project: Project, options: WriteOptions, work: Work = {}): Promise<string> {
  const document = await reportDocument(project, options.scheme === undefined ? {} : { scheme: options.scheme }, work);
  const about = options.scheme === undefined ? '' : `-${options.scheme}`;
  const named = `reports/${document.provenance.run}${about}.${reportExtensions[options.to]}`;
  const file = options.out ?? path.join(project.workspace.folder, named);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(`${file}.part`, await renderReport(document, options.to));
  await fs.rename(`${file}.part`, file);
  return file;
}
