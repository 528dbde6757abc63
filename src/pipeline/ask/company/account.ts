import type { AccountAnswer } from '../../../contract/companies/account.ts';
import { readSuppression } from '../../../stages/connect/privacy/suppression.ts';
import { notesOf, type Writer } from '../../notes.ts';
import type { Project } from '../../project.ts';
import { gapsOf } from '../../week/gaps.ts';
import { contactsOf } from './contacts.ts';
import { inKeys } from '../keys.ts';
import { askAbout } from '../question.ts';

/** The people of a company, what the newest run asked of it and did not learn, and what was written down about it. */
export async function askAccount(project: Project, company: number, reader: Writer): Promise<AccountAnswer> {
  const question = await askAbout(project);
  const suppressed = await readSuppression(project.workspace.folder);
  const [people, gaps, notes] = await Promise.all([
    contactsOf(question.session, question.bound.catalogue, inKeys([company]), suppressed),
    gapsOf(question, [company]),
    notesOf(question.session, company, reader),
  ]);
  return { people: [...(people.get(company) ?? [])], gaps: [...(gaps.get(company) ?? [])], notes };
}
