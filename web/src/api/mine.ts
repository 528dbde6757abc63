import { useQuery } from '@tanstack/react-query';
import type { AssessedAnswer, AssessmentsAnswer, AssessmentsRequest } from '../../../src/contract/my-assessments.ts';
import type { WeekAnswer } from '../../../src/contract/week.ts';
import { at, call } from './client.ts';

export const useWeek = () =>
  useQuery({
    queryKey: ['week'],
    queryFn: ({ signal }) => call<WeekAnswer>('GET', '/api/my/week', undefined, signal),
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
