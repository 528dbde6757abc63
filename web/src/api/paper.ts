import { useQuery } from '@tanstack/react-query';
import type { AssessInAnswer, AssessOutAnswer, QuestionnairesAnswer } from '../../../src/contract/companies/assess.ts';
import type { TemplateAnswer, TemplatesAnswer } from '../../../src/contract/data/template.ts';
import { at, call } from './client.ts';
import { sendFile } from './send-file.ts';

export const useTemplates = () =>
  useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => call<TemplatesAnswer>('GET', '/api/templates', undefined, signal),
    staleTime: Infinity,
  });

export const useTemplate = (kind: string | undefined) =>
  useQuery({
    queryKey: ['templates', kind],
    queryFn: ({ signal }) => call<TemplateAnswer>('GET', at`/api/templates/${kind ?? ''}`, undefined, signal),
    enabled: kind !== undefined,
    staleTime: Infinity,
  });

export const useQuestionnaires = () =>
  useQuery({
    queryKey: ['questionnaires'],
    queryFn: ({ signal }) => call<QuestionnairesAnswer>('GET', '/api/questionnaires', undefined, signal),
  });

/** Whom to ask: of one segment or of all, so many rows a sheet, with or without natural persons. */
export interface Asking {
  readonly questionnaire: string;
  readonly segment?: { readonly scheme: string; readonly segment: string };
  readonly top: number;
  readonly people: boolean;
}

const questionOf = ({ segment, top, people }: Asking): string =>
  new URLSearchParams({ ...segment, top: String(top), sole_proprietors: String(people) }).toString();

export const useAsked = (asking: Asking) =>
  useQuery({
    queryKey: ['questionnaires', asking],
    queryFn: ({ signal }) =>
      call<AssessOutAnswer>(
        'GET',
        `${at`/api/questionnaires/${asking.questionnaire}`}?${questionOf(asking)}`,
        undefined,
        signal,
      ),
  });

/** Where the workbook is: everybody's, or one account manager's. */
export const workbookOf = (asking: Asking, to: 'xlsx' | 'csv', owner?: string): string =>
  `${at`/api/questionnaires/${asking.questionnaire}/file`}?${questionOf(asking)}&to=${to}${owner === undefined ? '' : at`&owner=${owner}`}`;

/** Reads answers back, or tells what a file holds and writes nothing. */
export const sendAnswers = (file: File, dryRun: boolean, by: string): Promise<AssessInAnswer> =>
  sendFile<AssessInAnswer>(
    `/api/questionnaires/answers?dry_run=${String(dryRun)}${by.trim() === '' ? '' : at`&by=${by.trim()}`}`,
    file,
  );

export const useReports = () =>
  useQuery({
    queryKey: ['reports'],
    queryFn: ({ signal }) =>
      call<{ files: readonly { readonly file: string; readonly bytes: number; readonly changed: string }[] }>(
        'GET',
        '/api/reports',
        undefined,
        signal,
      ),
  });
