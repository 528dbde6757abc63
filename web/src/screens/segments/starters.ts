import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import type { ModelEditRequest as ModelEdit } from '../../../../src/contract/model/draft.ts';
import { slug } from '../../../../src/model/slug.ts';
import type { Word } from '../../words/en.ts';

/** Ways of segmenting one can begin with. */
export const starters = ['rules', 'funnel', 'score', 'key_accounts', 'by', 'matrix'] as const;
export type Starter = (typeof starters)[number];

type Value = Extract<ModelEdit, { do: 'set' }>['value'];

/** Category variables and schemes that can be crossed or be segments themselves. */
export const categoriesIn = ({ names }: OverviewAnswer): readonly OverviewAnswer['names'][number][] =>
  names.filter((each) => each.type === 'category' && each.kind !== 'attribute' && each.values.length > 0);

/** The starters this workspace has what it takes for. */
export const startersFor = (about: OverviewAnswer): readonly Starter[] =>
  starters.filter((each) => {
    if (each === 'key_accounts') return about.turnover !== null;
    return each === 'by' || each === 'matrix' ? categoriesIn(about).length >= (each === 'by' ? 1 : 2) : true;
  });

/** A key for a scheme that nothing else in the model is called by. */
export function schemeId(name: string, about: OverviewAnswer): string {
  const taken = new Set(about.names.map((each) => each.name));
  const plain = slug(name)
    .replaceAll('-', '_')
    .replace(/^(?=\d)/u, 's_');
  let id = plain;
  for (let number = 2; taken.has(id); number += 1) id = `${plain}_${number}`;
  return id;
}

/** What a scheme is written as at first: something that can be run, and edited from there. */
export function starterValue(
  starter: Starter,
  name: string,
  about: OverviewAnswer,
  dimensions: readonly string[],
  { say }: { readonly say: (word: Word) => string },
): Value {
  const nobody = { segment: say('scheme.newSegment'), when: 'false' };
  switch (starter) {
    case 'rules':
      return { name, rules: [nobody, { segment: say('scheme.rest') }] };
    case 'funnel':
      return { name, funnel: [{ filter: say('scheme.newFilter'), when: 'true' }] };
    case 'score':
      return { name, score: { [say('scheme.newCriterion')]: 'true' }, lights: { green: 1, amber: 0 } };
    case 'key_accounts':
      return { name, key_accounts: { by: about.turnover?.name ?? '', top: 20 } };
    case 'by':
      return { name, by: dimensions[0] ?? '' };
    case 'matrix':
      return { name, matrix: [...dimensions] };
  }
}
