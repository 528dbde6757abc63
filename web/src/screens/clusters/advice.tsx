import { Alert, Box, Button, Group, List, Text, ThemeIcon } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ClusterAdvice, ClusterPreparation, ClusterTransform } from '../../../../src/contract/clusters/lab.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';
import { withVariables, type Question } from './question.ts';

interface AdviceProps {
  readonly preparation: ClusterPreparation;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

/** What should be thought about before distances are taken: each with what was done, and ways to decide otherwise. */
export function AdviceList({ preparation, question, onChange }: AdviceProps): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const labelOf = (variable: string): string =>
    preparation.variables.find((each) => each.variable === variable)?.label ?? variable;
  if (preparation.advice.length === 0)
    return (
      <Alert icon={<IconCheck size={18} />} color="green" variant="light" maw={820}>
        {say('clusters.nothingOdd')}
      </Alert>
    );
  const chosen = preparation.variables.map((each) => each.variable);
  const without = (...gone: readonly string[]): void =>
    onChange(
      withVariables(
        question,
        chosen.filter((each) => !gone.includes(each)),
      ),
    );
  const take = (variable: string, kind: ClusterTransform): void =>
    onChange({ ...question, transform: { ...question.transform, [variable]: kind } });
  return (
    <List listStyleType="none" spacing="xs" maw={820} aria-label={say('clusters.toThinkAbout')}>
      {preparation.advice.map((advice) => (
        <List.Item
          key={JSON.stringify([
            advice.about,
            'variable' in advice ? advice.variable : 'variables' in advice ? advice.variables : '',
          ])}
        >
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <ThemeIcon variant="light" color={weighs(advice) ? 'orange' : 'gray'} size={24} aria-hidden>
              {weighs(advice) ? <IconAlertTriangle size={15} /> : <IconInfoCircle size={15} />}
            </ThemeIcon>
            <Box>
              <Text size="sm">{sentenceOf(advice, labelOf, speech)}</Text>
              <Group gap={6} mt={2}>
                {waysOut(advice, labelOf, { without, take }, speech).map(({ label, act }) => (
                  <Button key={label} size="compact-xs" variant="default" onClick={act}>
                    {label}
                  </Button>
                ))}
              </Group>
            </Box>
          </Group>
        </List.Item>
      ))}
    </List>
  );
}

/** Whether it can spoil the result, or is told for the record. */
function weighs(advice: ClusterAdvice): boolean {
  switch (advice.about) {
    case 'skewed':
      return Math.abs(advice.after) > 1;
    case 'sampled':
    case 'constant':
    case 'block':
      return false;
    case 'gaps':
      return advice.companies > advice.of / 10;
    case 'outliers':
      return advice.companies > 0;
    case 'too-few':
    case 'unknown':
    case 'too-many-values':
    case 'nearly-constant':
    case 'duplicates':
    case 'small-sample':
      return true;
  }
}

function sentenceOf(advice: ClusterAdvice, labelOf: (variable: string) => string, speech: Speech): string {
  const { say, number, share } = speech;
  const decimals = (value: number): string => number(Math.round(value * 10) / 10);
  switch (advice.about) {
    case 'too-few':
      return say(`clusters.advice.too-few.${advice.what}`, {
        found: number(advice.found),
        needed: number(advice.needed),
      });
    case 'unknown':
    case 'constant':
      return say(`clusters.advice.${advice.about}`, { variable: labelOf(advice.variable) });
    case 'too-many-values':
      return say('clusters.advice.too-many-values', {
        variable: labelOf(advice.variable),
        values: number(advice.values),
        most: number(advice.most),
      });
    case 'nearly-constant':
      return say('clusters.advice.nearly-constant', { variable: labelOf(advice.variable), share: share(advice.share) });
    case 'skewed':
      return say(advice.taken === 'none' ? 'clusters.advice.skewedKept' : 'clusters.advice.skewed', {
        variable: labelOf(advice.variable),
        skewness: decimals(advice.skewness),
        as: say(`clusters.transform.${advice.taken}`).toLowerCase(),
        proposed: say(`clusters.transform.${advice.proposed}`).toLowerCase(),
        after: decimals(advice.after),
      });
    case 'outliers':
      return say('clusters.advice.outliers', {
        variable: labelOf(advice.variable),
        n: number(advice.companies),
        farthest: number(advice.farthest),
      });
    case 'duplicates':
      return say('clusters.advice.duplicates', {
        first: labelOf(advice.variables[0] ?? ''),
        second: labelOf(advice.variables[1] ?? ''),
        correlation: number(advice.correlation),
      });
    case 'block':
      return say('clusters.advice.block', { variables: advice.variables.map(labelOf).join(', ') });
    case 'gaps':
      return say(advice.filled ? 'clusters.advice.gapsFilled' : 'clusters.advice.gaps', {
        n: number(advice.companies),
        of: number(advice.of),
        worst: advice.worst.map((each) => `${labelOf(each.variable)} (${number(each.missing)})`).join(', '),
      });
    case 'small-sample':
      return say('clusters.advice.small-sample', {
        companies: number(advice.companies),
        variables: number(advice.variables),
        wanted: number(advice.wanted),
      });
    case 'sampled':
      return say('clusters.advice.sampled', { read: number(advice.read), among: number(advice.among) });
  }
}

interface WayOut {
  readonly label: string;
  readonly act: () => void;
}

interface Deeds {
  readonly without: (...variables: readonly string[]) => void;
  readonly take: (variable: string, kind: ClusterTransform) => void;
}

function waysOut(
  advice: ClusterAdvice,
  labelOf: (variable: string) => string,
  { without, take }: Deeds,
  { say }: Speech,
): readonly WayOut[] {
  const leave = (variable: string): WayOut => ({
    label: say('clusters.leaveOut', { variable: labelOf(variable) }),
    act: () => without(variable),
  });
  switch (advice.about) {
    case 'unknown':
    case 'constant':
    case 'too-many-values':
    case 'nearly-constant':
      return [leave(advice.variable)];
    case 'skewed':
      return advice.taken === 'none'
        ? [
            {
              label: say('clusters.takeProposed', { as: say(`clusters.transform.${advice.proposed}`).toLowerCase() }),
              act: () => take(advice.variable, advice.proposed),
            },
          ]
        : [{ label: say('clusters.takeAsIs'), act: () => take(advice.variable, 'none') }];
    case 'outliers':
      return advice.taken === 'rank'
        ? []
        : [{ label: say('clusters.takeRanks'), act: () => take(advice.variable, 'rank') }];
    case 'duplicates':
      return advice.variables.map(leave);
    case 'block':
      return advice.variables.slice(0, 4).map((variable) => ({
        label: say('clusters.keepOnly', { variable: labelOf(variable) }),
        act: () => without(...advice.variables.filter((each) => each !== variable)),
      }));
    case 'gaps':
      return advice.filled ? [] : advice.worst.map(({ variable }) => leave(variable));
    case 'too-few':
    case 'small-sample':
    case 'sampled':
      return [];
  }
}
