import { Button, Group, Select, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useOverview, useSegments, useSession } from '../../api/queries.ts';
import { Answered, Page } from '../../parts/page.tsx';
import { SchemePicture } from '../../parts/scheme-picture.tsx';
import { useSpeech } from '../../words/words.tsx';
import { mainScheme } from '../home.tsx';
import { schemeEditor } from './address.ts';
import { ComingAndGoing } from './coming-and-going.tsx';
import { NewScheme } from './new-scheme.tsx';
import { SegmentTiles } from './segment-tiles.tsx';

/** A scheme's segments by size and money, and who came to and left each; which scheme stands in the address, so a link shows the same. */
export default function Segments(): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const segments = useSegments();
  const mayEdit = useSession().data?.permissions.includes('model') === true;
  const [search, setSearch] = useSearchParams();
  return (
    <Page title={say('segments.title')}>
      <Answered of={overview}>
        {(about) => (
          <Answered of={segments}>
            {({ schemes }) => {
              const shown = schemes.find((each) => each.scheme === search.get('scheme')) ?? mainScheme(schemes);
              return (
                <Stack gap="xl">
                  <Group align="flex-end">
                    <Select
                      label={say('segments.scheme')}
                      data={schemes.map((each) => ({ value: each.scheme, label: each.name }))}
                      value={shown?.scheme ?? null}
                      onChange={(value) => setSearch(value === null ? {} : { scheme: value })}
                      allowDeselect={false}
                      miw={240}
                    />
                    {mayEdit && shown !== undefined ? (
                      <Button component={Link} href={schemeEditor(shown.scheme)} variant="default">
                        {say('scheme.edit')}
                      </Button>
                    ) : null}
                    {mayEdit ? <NewScheme about={about} /> : null}
                  </Group>
                  {shown === undefined ? null : (
                    <>
                      {shown.exclusive ? <SegmentTiles scheme={shown} about={about} /> : null}
                      <SchemePicture scheme={shown} overview={about} />
                      <ComingAndGoing scheme={shown} />
                    </>
                  )}
                </Stack>
              );
            }}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}
