import type { Evidence } from '../../../contract/segments/scorecard.ts';
import type { Row } from '../../../engine/engine.ts';
import { numberIn } from '../counted.ts';
import { evidenceOf } from '../evidence.ts';
import type { CompanyQuestion } from '../questions.ts';
import type { Settings } from '../settings.ts';
import { shareOf } from './measurable.ts';

const ways: readonly { readonly id: string; readonly label: string; readonly lacking: string }[] = [
  { id: 'reachable', label: 'A person with e-mail or phone', lacking: 'There are no contacts with e-mail or phone.' },
  { id: 'decider', label: 'Someone who decides or holds the budget', lacking: 'No contact has a role.' },
  { id: 'email', label: 'By e-mail', lacking: 'No e-mail addresses.' },
  { id: 'consent', label: 'By e-mail with consent', lacking: 'Nothing is known of consent.' },
  { id: 'phone', label: 'By phone', lacking: 'No phone numbers.' },
  { id: 'network', label: 'By a network (domain)', lacking: 'No domains.' },
  { id: 'post', label: 'By post', lacking: 'No addresses.' },
];

/** Accessible: whom of the companies do we reach, in which role, by which channel? Who has objected is not reached. */
export function accessible(row: Row, questions: readonly CompanyQuestion[], settings: Settings): readonly Evidence[] {
  const companies = numberIn(row, 'companies') ?? 0;
  return ways.map(({ id, label, lacking }) => {
    const question = questions.find((each) => each.name === `_${id}`);
    const base = { id, label, measure: 'share' } as const;
    if (question === undefined) return evidenceOf('accessible', { ...base, value: null, note: lacking }, settings);
    return evidenceOf(
      'accessible',
      { ...base, ...shareOf(numberIn(row, question.name) ?? 0, companies), where: question.where },
      settings,
    );
  });
}
