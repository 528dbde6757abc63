import type { SegmentProfile } from '../../../contract/segments/describe.ts';
import type { SchemeCount } from '../../../contract/run.ts';
import type { SegmentPlan } from '../../../model/plan.ts';
import type { Block, Section } from '../../../report/document.ts';
import { count, money, share } from '../../../report/measure.ts';
import { percent, plural, referenceTo, worthInSentence, type SectionContext } from './reference.ts';
import { differences } from './words.ts';

/** A rule that places companies in a segment. */
export interface SegmentRule {
  /** As people read it. */
  readonly said: string;
  /** As it is written; absent where nobody wrote it. */
  readonly text?: string;
  /** The names it reads. */
  readonly names: readonly string[];
}

/** A page about one segment: size and money, what sets it apart, what people wrote, and its largest companies. */
export function segmentSection(
  figures: SchemeCount['segments'][number],
  profile: SegmentProfile,
  plan: SegmentPlan | undefined,
  rules: readonly SegmentRule[],
  context: SectionContext,
): Section {
  const different = differences(
    profile,
    figures.companies,
    context.currency,
    rules.flatMap(({ names }) => names),
  ).slice(0, 5);
  const reference = referenceTo(context, figures.id);
  const blocks: Block[] = [
    {
      type: 'metrics',
      items: [
        { label: 'Companies', value: figures.companies, measure: count },
        { label: 'Of companies', value: figures.share, measure: share },
        ...(figures.turnover === null
          ? []
          : [
              { label: context.worth, value: figures.turnover, measure: money(context.currency) },
              { label: 'Share of it', value: figures.turnover_share, measure: share },
            ]),
      ],
    },
  ];
  const said = rules.map((each) => each.said).join('; or: ');
  if (rules.length > 0) blocks.push({ type: 'paragraph', text: [{ strong: 'Who they are: ' }, `${said}.`] });
  if (different.length > 0) {
    blocks.push({ type: 'findings', items: different.map((each) => ({ text: each.sentence })) });
  } else if (figures.companies > 0 && figures.companies < 5) {
    blocks.push({
      type: 'callout',
      kind: 'not-enough-data',
      text: `With ${plural(figures.companies, 'company', 'companies')} nothing can be said about what is typical.`,
    });
  }
  const facts = [...writtenFacts(plan), ...ruleFacts(rules)];
  if (facts.length > 0) blocks.push({ type: 'facts', items: facts });
  if (profile.largest.length > 0) {
    blocks.push({
      type: 'table',
      title: `The ${profile.largest.length === figures.companies ? '' : 'largest '}companies of ${figures.name}`,
      table: {
        columns: [
          { kind: 'text', label: 'Company' },
          { kind: 'text', label: 'Id' },
          ...(figures.turnover === null ? [] : [{ ...money(context.currency), label: context.worth }]),
        ],
        rows: profile.largest.map((each) => [
          each.name,
          each.id,
          ...(figures.turnover === null ? [] : [each.turnover]),
        ]),
      },
    });
    blocks.push({
      type: 'ask',
      text: 'All of them',
      command: `firmament companies --where "${context.scheme} = '${figures.id}'"`,
    });
  }
  return {
    id: `segment-${figures.id}`,
    name: figures.name,
    title: title(figures, context),
    segment: reference,
    page: 'new',
    blocks,
  };
}

function title(figures: SchemeCount['segments'][number], context: SectionContext): string {
  if (figures.companies === 0) return `${figures.name}: no company is here now`;
  const bring =
    figures.turnover_share === null
      ? ''
      : ` and ${percent(figures.turnover_share)} of ${worthInSentence(context.worth)}`;
  return `${figures.name}: ${plural(figures.companies, 'company', 'companies')}${bring}`;
}

function writtenFacts(plan: SegmentPlan | undefined) {
  if (plan === undefined) return [];
  const { need, talkTo, offer, message, channel, owner, note } = plan;
  const written: readonly [string, string | undefined][] = [
    ['Need', need],
    ['Talk to', talkTo],
    ['Offer', offer],
    ['Message', message],
    ['Channel', channel],
    ['Owner', owner],
    ['Note', note],
  ];
  return written.flatMap(([term, text]) => (text === undefined ? [] : [{ term, text }]));
}

/** Each rule as the model has it, for those who would change it. */
function ruleFacts(rules: readonly SegmentRule[]) {
  return rules.flatMap(({ text, said }) =>
    text === undefined || text === said ? [] : [{ term: 'Rule', text: [{ code: text }] }],
  );
}
