import type { Command } from 'commander';
import { askCompare } from '../../pipeline/ask/scheme/compare.ts';
import { countWhere } from '../../pipeline/ask/condition/count.ts';
import { askFunnel } from '../../pipeline/ask/scheme/funnel.ts';
import { segmentNames } from '../../pipeline/ask/segments/names.ts';
import { askPenetration } from '../../pipeline/ask/scheme/penetration.ts';
import { askSegments } from '../../pipeline/ask/segments/segments.ts';
import { askShow } from '../../pipeline/ask/company/show.ts';
import { askCompanyTimeline } from '../../pipeline/ask/company/timeline.ts';
import { askWhy } from '../../pipeline/ask/company/why.ts';
import { timelineText } from '../text/timeline.ts';
import { wholeNumber } from '../whole-number.ts';
import { penetrationText } from '../text/penetration.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { countText, funnelText, showText, whyText } from '../text/answers.ts';
import { compareText } from '../text/compare.ts';
import { schemeText } from '../text/schemes.ts';
import { companiesCommand } from './companies.ts';

/** Questions about the newest run. */
export function askCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  const { terminal } = shell;
  companiesCommand(program, shell, done);
  program
    .command('count')
    .description('how many companies a condition holds for')
    .requiredOption('--where <expression>', 'the condition')
    .action(async (options: CommonOptions & { where: string }) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, 'counting', async (project) => {
            const json = await countWhere(project, options.where, { undecided: true }, work);
            return { json, text: countText(json) };
          }),
        ),
      ),
    );
  program
    .command('segments [scheme]')
    .description('how many companies are in each segment')
    .option('--penetration', 'which share of the register’s companies in each segment are customers')
    .action(async (scheme: string | undefined, options: CommonOptions & { penetration?: true }) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, 'counting segments', async (project) => {
            if (options.penetration === true) {
              const json = await askPenetration(project, scheme);
              return { json, text: penetrationText(json, terminal) };
            }
            const answers = await askSegments(project, scheme);
            const { currency } = project.model.plan;
            return {
              json: scheme === undefined ? { schemes: answers } : answers[0],
              text: answers.map((each) => schemeText(each, currency, terminal)).join('\n'),
            };
          }),
        ),
      ),
    );
  program
    .command('show <company>')
    .description('everything known of one company, or what happened with it')
    .option('--timeline', 'what its tables hold of it and where it moved, newest first')
    .option('--limit <n>', 'with --timeline: most rows (60)', wholeNumber)
    .action(async (company: string, options: CommonOptions & { timeline?: boolean; limit?: number }) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, 'showing a company', async (project) => {
            if (options.timeline === true) {
              const { limit } = options;
              const told = await askCompanyTimeline(project, company, limit === undefined ? {} : { limit }, work);
              return { json: told, text: timelineText(told, await segmentNames(project), terminal) };
            }
            const json = await askShow(project, company);
            return { json, text: showText(json, terminal) };
          }),
        ),
      ),
    );
  program
    .command('why <company> <scheme>')
    .description('why a company is in its segment')
    .action(async (company: string, scheme: string, options: CommonOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, 'explaining', async (project) => {
            const json = await askWhy(project, company, scheme);
            return { json, text: whyText(json, terminal) };
          }),
        ),
      ),
    );
  program
    .command('funnel <scheme>')
    .description('what each filter of a funnel removes, in order and alone')
    .action(async (scheme: string, options: CommonOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, 'counting a funnel', async (project) => {
            const json = await askFunnel(project, scheme);
            return { json, text: funnelText(json, project.model.plan.currency, terminal) };
          }),
        ),
      ),
    );
  program
    .command('compare <scheme> <other>')
    .description('two schemes side by side: table, agreement, who differs')
    .action(async (scheme: string, other: string, options: CommonOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, 'comparing schemes', async (project) => {
            const json = await askCompare(project, scheme, other);
            return {
              json,
              text: compareText(json, project.model.plan.currency, await segmentNames(project), terminal),
            };
          }),
        ),
      ),
    );
}
