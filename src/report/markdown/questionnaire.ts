import type { Questionnaire } from '../questionnaire.ts';
import { escapeMarkdown } from './escape.ts';

/** A questionnaire to print and score by hand: tick one answer a question, add up the columns, the largest sum is the segment. */
export function markdownQuestionnaire({ title, segments, base, questions, note }: Questionnaire): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const names = segments.map(escapeMarkdown);
  const rows = questions.flatMap(({ text, answers }, at) =>
    answers.map(({ label, points }, i) =>
      line([i === 0 ? `${at + 1}. ${escapeMarkdown(text)}` : '', `☐ ${escapeMarkdown(label)}`, ...points]),
    ),
  );
  return [
    `# ${escapeMarkdown(title)}`,
    '',
    escapeMarkdown(note),
    '',
    'Tick one answer to each question, add up its points for every segment, and begin with the points of the first row. The largest sum is the segment; the first of equals.',
    '',
    line(['Question', 'Answer', ...names]),
    line(['---', '---', ...names.map(() => '---:')]),
    line(['Before any question', '', ...base]),
    ...rows,
    '',
  ].join('\n');
}
