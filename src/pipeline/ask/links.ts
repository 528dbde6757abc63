import type { LinksAnswer } from '../../contract/data/links.ts';
import { name } from '../../engine/raw.ts';
import { registerSources } from '../../model/registers.ts';
import { storedTables } from '../../stages/connect/store/catalogue.ts';
import { findLinks } from '../../stages/resolve/links.ts';
import { turnoverName } from '../../stages/segment/turnover.ts';
import { bindPlan, type Project } from '../project.ts';
import { currentRun } from '../run/runs.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';

/** Which records of other sources have a company of the register and by what, and which have none and why, the largest first. */
export async function askLinks(
  { workspace, model }: Project,
  options: { readonly limit?: number } = {},
): Promise<LinksAnswer> {
  const { plan } = model;
  const session = workspace.engine;
  const registers = new Set(registerSources(plan));
  const stored = await storedTables(session);
  const companies = stored.filter((each) => each.kind === 'companies');
  const tables = companies.filter((each) => registers.has(each.source ?? ''));
  const answer = { register: tables.map((each) => each.source ?? each.name), match: [...plan.resolve.match] };
  if (tables.length === 0) return { ...answer, sources: [], pairs: [], unlinked: [] };
  const run = await currentRun(session);
  const worth = turnoverName(bindPlan(plan, await readCatalogue(session)).bound);
  const units = stored.find((each) => each.kind === 'local_units');
  const found = await findLinks(session, {
    register: { tables, match: plan.resolve.match },
    others: companies.filter((each) => !registers.has(each.source ?? '')),
    limit: options.limit ?? 20,
    ...(units === undefined ? {} : { localUnits: units.physical }),
    ...(run === undefined || worth === undefined || run.profile.length === 0 || !run.columns.includes(worth)
      ? {}
      : { worth: { table: name(...run.profile), column: worth } }),
  });
  return { ...answer, ...found };
}
