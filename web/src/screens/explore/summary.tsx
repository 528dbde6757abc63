import { Button, Card, Code, Group, Stack, Text } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useSession } from '../../api/queries.ts';
import { deed } from '../../parts/deed.ts';
import { ListForm, type ListDraft } from '../../parts/list-form.tsx';
import { useSpeech } from '../../words/words.tsx';
import type { Looking } from './address.ts';
import { placesOf } from './loaded.ts';
import { NewSegment } from './new-segment.tsx';
import { allOf, ruleOf } from './rule.ts';
import type { Explored, Looks } from './use-explore.ts';

interface SummaryProps {
  readonly about: OverviewAnswer;
  readonly explored: Explored;
  readonly looking: Looking;
  readonly look: Looks['look'];
}

/** How many companies are left and what they bring, the rule that finds them, and what can be done with it. */
export function Summary({ about, explored, looking, look }: SummaryProps): ReactNode {
  const { say, number, share, money } = useSpeech();
  const [isNaming, setIsNaming] = useState(false);
  const [kept, setKept] = useState<ListDraft>();
  const [, go] = useLocation();
  const may = useSession().data?.permissions ?? [];
  const [mayEdit, mayExport] = [may.includes('model'), may.includes('export')];
  const stopNaming = useCallback(() => setIsNaming(false), []);
  const stopKeeping = useCallback(() => setKept(undefined), []);
  const openList = useCallback(({ id }: { readonly id: string }) => go(`/lists/${encodeURIComponent(id)}`), [go]);
  const { loaded, counted } = explored;
  const all = loaded.variables[0]?.column.head.companies ?? 0;
  const allMoney = loaded.base.money;
  const rules = loaded.variables.flatMap(({ name, column }) => {
    const places = placesOf(column, looking.only[name] ?? []);
    return places.length === 0 || column.head.binning === null ? [] : [ruleOf(column.head.binning, places)];
  });
  const rule = allOf([...(looking.where === '' ? [] : [looking.where]), ...rules]);
  const hasMoney = loaded.money !== null && allMoney > 0;
  return (
    <Card withBorder padding="sm" className="sticky">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4} flex={1} miw={240}>
          <Text size="lg" fw={600} aria-live="polite">
            {rules.length === 0
              ? say('explore.total', { n: number(all) })
              : say('explore.left', {
                  n: number(counted.companies),
                  share: share(all === 0 ? 0 : counted.companies / all),
                })}
            {hasMoney ? (
              <Text span size="sm" fw={400} c="dimmed">
                {' '}
                · {about.turnover?.label} {money(counted.money, about.currency)}
                {rules.length === 0 ? '' : ` (${share(counted.money / allMoney)})`}
              </Text>
            ) : null}
          </Text>
          {rules.length === 0 ? null : (
            <Code block className="wrap rule">
              {rule}
            </Code>
          )}
        </Stack>
        {rules.length === 0 ? null : (
          <Group gap={6}>
            <Button component={Link} href={`/companies?where=${encodeURIComponent(rule)}`} size="xs">
              {say('explore.open')}
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => void navigator.clipboard.writeText(rule).then(() => deed({ said: say('explore.copied') }))}
            >
              {say('explore.copy')}
            </Button>
            {mayEdit ? (
              <Button size="xs" variant="default" onClick={() => setIsNaming(true)}>
                {say('explore.makeSegment')}
              </Button>
            ) : null}
            {mayExport ? (
              <Button
                size="xs"
                variant="default"
                onClick={() => setKept({ where: rule, columns: [...looking.show], order: null })}
              >
                {say('lists.save')}
              </Button>
            ) : null}
            <Button size="xs" variant="subtle" onClick={() => look((now) => ({ ...now, only: {} }))}>
              {say('explore.clear')}
            </Button>
          </Group>
        )}
      </Group>
      <NewSegment about={about} rule={isNaming ? rule : ''} opened={isNaming} onClose={stopNaming} />
      <ListForm about={about} draft={kept} onClose={stopKeeping} onSaved={openList} />
    </Card>
  );
}
