import type { OutlineAnswer } from '../../contract/model/outline.ts';
import { keysAt, nodeAt, textAt, type Path, type SourceNode } from '../../model/source/node.ts';

type Question = OutlineAnswer['questions'][number];

/** The questions a model asks account managers, as they are written. */
export const questionsIn = (root: SourceNode): Question[] =>
  keysAt(root, ['assessments']).map((name) => {
    const path = ['assessments', name];
    const wordsAt = (key: string): string | null => textAt(root, [...path, key]) ?? null;
    return {
      path,
      name,
      when_path: [...path, 'ask'],
      when: wordsAt('ask'),
      question: wordsAt('question') ?? '',
      answers: answersAt(root, [...path, 'answers']),
      fresh: wordsAt('fresh'),
      about: wordsAt('about') === 'lost deals' ? 'lost deals' : 'companies',
      questionnaire: wordsAt('questionnaire'),
    };
  });

function answersAt(root: SourceNode, path: Path): Question['answers'] {
  const node = nodeAt(root, path);
  if (node?.kind === 'list')
    return { kind: 'choice', values: node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) };
  if (node?.kind === 'map')
    return { kind: 'number', from: textAt(root, [...path, 'from']) ?? '', to: textAt(root, [...path, 'to']) ?? '' };
  return { kind: textAt(root, path) === 'text' ? 'text' : 'yes or no' };
}
