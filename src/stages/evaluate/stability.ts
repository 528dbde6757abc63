import type { Evidence } from '../../contract/segments/scorecard.ts';
import type { Row } from '../../engine/engine.ts';
import { numberIn } from './counted.ts';
import { shareOf } from './criteria/measurable.ts';
import { evidenceOf } from './evidence.ts';
import type { EvaluationInput } from './types.ts';

/**
 * Stability: is the segment found again when companies are drawn anew, do companies stay when the figures are a little off, and did they
 * stay since the run before?
 */
export function stabilityOf(segment: string, noise: Row | undefined, input: EvaluationInput): readonly Evidence[] {
  const { settings, kept } = input;
  const before = kept?.segments.get(segment);
  return [
    returnsOf(segment, input),
    evidenceOf(
      'stability',
      {
        id: 'unmoved',
        label: `Stays when figures are up to ${Math.round(100 * settings.noise)}% off`,
        measure: 'share',
        ...(noise === undefined
          ? { value: null, shown: true, note: 'No figure decides, or a company can have several segments.' }
          : {
              ...shareOf(numberIn(noise, 'stayed') ?? 0, numberIn(noise, 'companies') ?? 0),
              means:
                'Each figure of each company off by its own chance; answers, cut points and people’s own choices held.',
            }),
      },
      settings,
    ),
    evidenceOf(
      'stability',
      {
        id: 'kept',
        label: kept === undefined ? 'Still in it since the run before' : `Still in it since ${kept.asOf}`,
        measure: 'share',
        ...(before === undefined
          ? { value: null, shown: true, note: 'There is no run before to compare with.' }
          : {
              ...shareOf(before.still, before.members),
              means: 'Movement is no fault: companies grow. It says how fast lists age.',
            }),
      },
      settings,
    ),
  ];
}

/** Bootstrap stability is for what is found in data: rules place a company the same whoever else is there. */
function returnsOf(segment: string, { scheme, settings, returning }: EvaluationInput): Evidence {
  const base = { id: 'returns', label: 'Found again in new samples of companies', measure: 'share' } as const;
  if (scheme.method.kind !== 'clusters')
    return evidenceOf(
      'stability',
      {
        ...base,
        value: null,
        shown: true,
        note: 'It is not found in data: its rules place a company the same whoever else is there.',
      },
      settings,
    );
  const found = returning?.get(segment);
  if (found === undefined)
    return evidenceOf('stability', { ...base, value: null, note: 'Too few companies to draw from.' }, settings);
  const [, low = found.mean, , high = found.mean] = found.quantiles;
  return evidenceOf(
    'stability',
    {
      ...base,
      value: found.mean,
      means: `Jaccard overlap with the nearest segment of 20 new samples, half of them from ${percent(low)} to ${percent(high)}.`,
    },
    settings,
  );
}

const percent = (value: number): string => `${Math.round(100 * value)}%`;
