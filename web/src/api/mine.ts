import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
  AssessedAnswer,
  AssessmentsAnswer,
  AssessmentsRequest,
} from '../../../src/contract/companies/my-assessments.ts';
import type { WeekAnswer } from '../../../src/contract/companies/week.ts';
import { at, call } from './client.ts';

/** Whom to call: as many as a week has room for, or so many. */
export const useWeek = (calls?: number) =>
  useQuery({
    queryKey: ['week', calls ?? 'room'],
    queryFn: ({ signal }) =>
      call<WeekAnswer>('GET', `/api/my/week${calls === undefined ? '' : `?limit=${calls}`}`, undefined, signal),
    placeholderData: keepPreviousData,
  });

export const assessmentsKey = (company?: string) => ['assessments', company ?? 'mine'] as const;

/** What people are asked: about one company, or about all of the caller's own. */
export const useAssessments = (company?: string) =>
  useQuery({
    queryKey: assessmentsKey(company),
    queryFn: ({ signal }) =>
      call<AssessmentsAnswer>(
        'GET',
        company === undefined ? '/api/my/assessments' : at`/api/companies/${company}/assessments`,
        undefined,
        signal,
      ),
  });

export const sendAnswers = (cells: AssessmentsRequest['cells']) =>
  call<AssessedAnswer>('PUT', '/api/my/assessments', { cells });
