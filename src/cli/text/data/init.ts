import type { InitAnswer, ModelProposalAnswer } from '../../../contract/data/init.ts';
import { filesText, sentences } from './proposal.ts';
import { inWorkspace, terminalHeading, terminalNext } from '../../terminal/heading.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { fit, wrap } from '../../terminal/width.ts';

type Proposed = ModelProposalAnswer;

/** What the files are, how they are read and join, what does not, and the model proposed for them: in the order a person asks. */
export function proposalText(proposal: Proposed, terminal: Terminal): string {
  return [
    ...filesText(proposal, terminal),
    terminalHeading('What it is taken for', terminal),
    ...sentences(
      [
        `Money is in ${proposal.currency.value}: ${proposal.currency.why}.`,
        `Days are counted in ${proposal.time_zone.value}: ${proposal.time_zone.why}.`,
        ...(proposal.fiscal_year === null
          ? []
          : [`Years begin with ${capital(proposal.fiscal_year.value)}: ${proposal.fiscal_year.why}.`]),
        ...(proposal.as_of === null ? ['Runs are as of today.'] : [proposal.as_of.why]),
      ],
      terminal,
    ),
    terminalHeading('Ways of segmenting that fit', terminal),
    ...proposal.schemes.flatMap(({ id, name, why }) => [
      `${terminal.colours.bold(fit(id))}  ${fit(name)}`,
      ...wrap(why, terminal.width - 2).map((line) => terminal.colours.dim(`  ${fit(line)}`)),
    ]),
  ].join('\n');
}

/** What `init` did, and what to do now. */
export function initText(answer: InitAnswer, workspace: string, terminal: Terminal): string {
  const at = inWorkspace(workspace);
  const next = [
    { command: `firmament run${at}`, does: 'read the files and put every company in its segments' },
    { command: `firmament report${at}`, does: 'write the report' },
    {
      command: `firmament segments ${answer.proposal?.schemes[0]?.id ?? 'main'}${at}`,
      does: 'the segments people work by',
    },
  ];
  if (answer.state === 'proposed')
    return [terminalHeading('Nothing is written yet: the same command with --yes writes the model.', terminal)].join(
      '\n',
    );
  return [
    terminalHeading(`The model is ${answer.model}: open it, every part says why it is there.`, terminal),
    ...(answer.state === 'example'
      ? sentences(['Two small invented files are in data/, so that it can be run: put yours in their place.'], terminal)
      : []),
    terminalNext(next, terminal),
  ].join('\n');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
