import type { ModelChangeRow, ModelEditRequest } from '../../../src/contract/model/draft.ts';
import type { OutlineAnswer, OutlineScheme } from '../../../src/contract/model/outline.ts';
import type { OverviewAnswer } from '../../../src/contract/segments/overview.ts';
import type { RenameAnswer } from '../../../src/contract/model/rename.ts';
import type { ShapeAnswer } from '../../../src/contract/model/shape.ts';
import { keyOf, nameCells } from '../../../web/src/screens/segments/editors/name-cells.ts';
import { addedSegment, settingEdits, textEdit } from '../../../web/src/screens/segments/edit/scheme-edits.ts';
import { starterValue } from '../../../web/src/screens/segments/starters.ts';
import type { Call } from '../server.ts';
import { model } from './model.ts';

/** One way a page changes the model: what it sends, and what the draft should say of it. */
export interface Way {
  readonly edits: (call: Call) => Promise<readonly ModelEditRequest[]> | readonly ModelEditRequest[];
  /** Each change as `kind what label`. */
  readonly says: readonly string[];
  /** Companies that would move by it in some scheme; of those that move nobody it is not asked, unless it says `any`. */
  readonly moves: number | 'any';
  /** Comments that stand within what it takes out. */
  readonly loses?: readonly string[];
}

export const told = ({ kind, what, label, part }: ModelChangeRow): string =>
  `${kind} ${what} ${label}${part === null ? '' : `.${part}`}`;

const set = (path: readonly (string | number)[], value: Extract<ModelEditRequest, { do: 'set' }>['value']) =>
  ({ do: 'set', path, value }) as const;

const outlineOf = async (call: Call, id: string): Promise<OutlineScheme> => {
  const answer: OutlineAnswer = (await call('POST', '/api/model/outline', { text: model })).json();
  const scheme = answer.schemes.find((each) => each.id === id);
  if (scheme === undefined) throw new Error(`no scheme ${id}`);
  return scheme;
};

const plainSpeech = { say: (word: string): string => word };

async function begun(call: Call): Promise<readonly ModelEditRequest[]> {
  const about: OverviewAnswer = (await call('GET', '/api/overview')).json();
  return [set(['schemes', 'visits'], starterValue('matrix', 'Visits', about, ['size', 'sizes'], plainSpeech))];
}

async function renamed(call: Call): Promise<readonly ModelEditRequest[]> {
  const asked = { text: model, scheme: 'grid', segment: 'Key market', to: 'Home market' };
  return (await call('POST', '/api/model/rename', asked)).json<RenameAnswer>().edits;
}

async function matrixNames(call: Call): Promise<readonly ModelEditRequest[]> {
  const { shape }: ShapeAnswer = (await call('GET', '/api/draft/shape/grid')).json();
  if (shape.method !== 'matrix') throw new Error('grid is no matrix');
  return nameCells(shape, [keyOf(['Small', 'Kari']), keyOf(['Middle', 'Kari'])], 'Nursery');
}

/** Every way a page writes into a draft, in the order of the file's parts. */
export const ways: Readonly<Record<string, Way>> = {
  'the model: its name': {
    edits: () => [set(['name'], 'Thirty-odd companies')],
    says: ['changed setting name'],
    moves: 0,
  },
  'cut points: limits of bands': {
    edits: () => [set(['variables', 'size', 'cuts'], [20, 150])],
    says: ['changed variable size'],
    moves: 6,
  },
  'cut points: bands of their own': {
    edits: () => [set(['variables', 'bought_band'], { bands: 'bought', cuts: [1000, 3000] })],
    says: ['added variable bought_band'],
    moves: 0,
  },
  'bands: one more': {
    edits: () => [
      { do: 'insert', path: ['variables', 'size', 'cuts'], index: 1, value: 50 },
      { do: 'insert', path: ['variables', 'size', 'names'], index: 2, value: 'Upper' },
    ],
    says: ['changed variable size'],
    moves: 5,
  },
  'bands: one less': {
    edits: () => [
      { do: 'remove', path: ['variables', 'size', 'cuts', 1] },
      { do: 'remove', path: ['variables', 'size', 'names', 2] },
    ],
    says: ['changed variable size'],
    moves: 20,
  },
  'exclusions: one more': {
    edits: () => [
      { do: 'insert', path: ['exclusions'], value: { name: 'Unwanted', kind: 'ethics', when: "name = 'Company 7'" } },
    ],
    says: ['added exclusion Unwanted'],
    moves: 1,
  },
  'exclusions: its condition': {
    edits: () => [set(['exclusions', 1, 'when'], 'employees < 30')],
    says: ['changed exclusion Too small'],
    moves: 2,
  },
  'exclusions: one less': {
    edits: () => [{ do: 'remove', path: ['exclusions', 0] }],
    says: ['removed exclusion Blocked'],
    moves: 1,
  },
  'qualifiers: one more': {
    edits: () => [{ do: 'insert', path: ['qualifiers'], value: { name: 'Buys', when: 'bought > 0' } }],
    says: ['added qualifier Buys'],
    moves: 0,
  },
  'exceptions: kept on purpose': {
    edits: () => [
      {
        do: 'insert',
        path: ['exceptions'],
        value: { name: 'A reference', companies: ['c1'], reason: 'Known to all', owner: 'Ola', review: '2026-06-30' },
      },
    ],
    says: ['added exception A reference'],
    moves: 0,
  },
  'exceptions: the last one gone': {
    edits: () => [{ do: 'remove', path: ['exceptions'] }],
    says: ['removed exception The start-up'],
    moves: 1,
    loses: ['# one that will grow'],
  },
  'schemes: a new one': { edits: begun, says: ['added scheme visits'], moves: 0 },
  'schemes: one less': {
    edits: () => [{ do: 'remove', path: ['schemes', 'plain'] }],
    says: ['removed scheme plain'],
    moves: 0,
    loses: ['# first come the large ones', '# and all others'],
  },
  'schemes: what a bare one is for': {
    edits: async (call) => settingEdits(await outlineOf(call, 'plain'), 'description', 'For the board.'),
    says: ['added scheme plain.description'],
    moves: 0,
  },
  'schemes: overlapping': {
    edits: async (call) => settingEdits(await outlineOf(call, 'main'), 'overlapping', true),
    says: ['added scheme main.overlapping'],
    moves: 0,
  },
  'builder: a condition': {
    edits: () => [set(['schemes', 'main', 'rules', 0, 'when'], "employees >= 150 and who = 'Kari'")],
    says: ['changed rule Partners'],
    moves: 7,
  },
  'builder: everybody left': {
    edits: () => [{ do: 'remove', path: ['schemes', 'plain', 0, 'when'] }],
    says: ['removed rule Large'],
    moves: 9,
  },
  'segments: one more': {
    edits: async (call) => [addedSegment(await outlineOf(call, 'main'), 'Newcomers').edit],
    says: ['added segment Newcomers'],
    moves: 0,
  },
  'segments: what is offered': {
    edits: () => [textEdit(['schemes', 'main', 'rules', 1, 'offer'], 'A call a quarter: #1, "really"')],
    says: ['added segment Middle.offer'],
    moves: 0,
  },
  'segments: another order': {
    edits: () => [{ do: 'move', path: ['schemes', 'main', 'rules'], from: 1, to: 0 }],
    says: ['moved order main'],
    moves: 10,
  },
  'segments: one less': {
    edits: () => [{ do: 'remove', path: ['schemes', 'plain', 0] }],
    says: ['removed segment Large'],
    moves: 20,
  },
  'explore: a segment of a bare scheme': {
    edits: () => [
      {
        do: 'insert',
        path: ['schemes', 'plain'],
        index: 0,
        value: { segment: 'Drawn', when: 'bought between 1000 and 4000' },
      },
    ],
    says: ['added segment Drawn'],
    moves: 3,
  },
  'explore: a segment of a scheme': {
    edits: () => [
      {
        do: 'insert',
        path: ['schemes', 'main', 'rules'],
        index: 0,
        value: { segment: 'Drawn', when: 'employees >= 280' },
      },
    ],
    says: ['added segment Drawn'],
    moves: 2,
  },
  'explore: a scheme of its own': {
    edits: () => [set(['schemes', 'drawn'], [{ segment: 'Drawn', when: 'employees >= 280' }, { segment: 'Rest' }])],
    says: ['added scheme drawn'],
    moves: 0,
  },
  'funnel: another order': {
    edits: () => [{ do: 'move', path: ['schemes', 'sieve', 'funnel'], from: 1, to: 0 }],
    says: ['moved order sieve'],
    moves: 0,
  },
  'funnel: one more': {
    edits: () => [
      { do: 'insert', path: ['schemes', 'sieve', 'funnel'], value: { filter: 'Buys much', when: 'bought > 2000' } },
    ],
    says: ['added filter Buys much'],
    moves: 0,
  },
  'matrix: names of cells': {
    edits: matrixNames,
    says: ['added cell Small', 'added cell Middle'],
    moves: 5,
  },
  'matrix: another dimension': {
    edits: () => [set(['schemes', 'grid', 'matrix', 1], 'sizes')],
    says: ['changed scheme grid.matrix'],
    moves: 9,
  },
  'rename: a segment': { edits: renamed, says: ['changed cell Large', 'added segment Home market'], moves: 0 },
  'score: points': {
    edits: () => [set(['schemes', 'tier', 'score', 'big'], { when: 'employees >= 60', points: 3 })],
    says: ['changed criterion big'],
    moves: 12,
  },
  'score: a criterion more': {
    edits: () => [set(['schemes', 'tier', 'score', 'Buys'], { when: 'bought > 3000', points: 1 })],
    says: ['added criterion Buys'],
    moves: 5,
  },
  'score: a criterion less': {
    edits: () => [{ do: 'remove', path: ['schemes', 'tier', 'score', 'big'] }],
    says: ['removed criterion big'],
    moves: 24,
  },
  'score: where a level begins': {
    edits: () => [set(['schemes', 'tier', 'levels', 'B'], 2)],
    says: ['changed limit B'],
    moves: 12,
  },
  'RFM: how far back': {
    edits: () => [set(['schemes', 'worth', 'rfm', 'over'], '6 months')],
    says: ['changed scheme worth.rfm'],
    moves: 18,
  },
  'RFM: fixed limits': {
    edits: () => [set(['schemes', 'worth', 'rfm', 'cuts', 'monetary'], [1000, 2000, 3000, 4000])],
    says: ['changed scheme worth.rfm'],
    moves: 21,
  },
  'by: another variable': {
    edits: () => [set(['schemes', 'sizes', 'by'], 'who')],
    says: ['changed scheme sizes.by'],
    moves: 29,
  },
  'key accounts: by a share': {
    edits: () => [
      { do: 'rename', path: ['schemes', 'largest', 'key_accounts', 'top'], name: 'share' },
      set(['schemes', 'largest', 'key_accounts', 'share'], 0.5),
    ],
    says: ['changed scheme largest.key_accounts'],
    moves: 10,
  },
  'clusters: names': {
    edits: () => [
      set(['schemes', 'alike', 'clusters', 'names'], { 'cluster-1': 'Small buyers', 'cluster-2': 'Large' }),
    ],
    says: ['changed scheme alike.clusters'],
    moves: 0,
  },
  'clusters: how many': {
    edits: () => [set(['schemes', 'alike', 'clusters', 'k'], '3')],
    says: ['changed scheme alike.clusters'],
    moves: 10,
  },
  'cluster lab: saved': {
    edits: () => [set(['schemes', 'found'], { clusters: { on: ['employees'], method: 'kmeans', k: 2 } })],
    says: ['added scheme found'],
    moves: 0,
  },
  'cluster lab: rules in their place': {
    edits: () => [
      set(
        ['schemes', 'alike', 'rules'],
        [{ segment: 'Many', id: 'cluster-1', when: 'employees >= 150' }, { segment: 'Few' }],
      ),
      { do: 'remove', path: ['schemes', 'alike', 'clusters'] },
    ],
    says: ['removed scheme alike.clusters', 'added segment Many', 'added segment Few'],
    moves: 14,
    loses: ['# nothing else is known of all'],
  },
  'scorecard: a threshold': {
    edits: () => [set(['scorecard', 'substantial', 'companies'], 8)],
    says: ['changed setting scorecard.substantial.companies'],
    moves: 0,
  },
  'scorecard: what must be passed': {
    edits: () => [set(['scorecard', 'require'], { substantial: 'pass' })],
    says: ['added setting scorecard.require'],
    moves: 0,
  },
  'owners: one more': {
    edits: () => [{ do: 'insert', path: ['owners'], value: { name: 'Per' } }],
    says: ['added owner Per'],
    moves: 0,
  },
  'owners: another order': {
    edits: () => [{ do: 'move', path: ['owners'], from: 1, to: 0 }],
    says: ['moved order owners'],
    moves: 0,
  },
  'questions: one more': {
    edits: () => [set(['assessments', 'partner'], { question: 'A partner?', answers: 'yes or no' })],
    says: ['added question partner'],
    moves: 'any',
  },
  'settings: the day': {
    edits: () => [set(['as_of'], '2025-06-30')],
    says: ['changed setting as_of'],
    moves: 'any',
  },
};
