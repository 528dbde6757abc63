import { Alert, Button, Group, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useSpeech } from '../words/words.tsx';

interface Props {
  /** Where one is: another place begins anew. */
  readonly at: string;
  readonly children: ReactNode;
}

interface State {
  readonly at: string;
  readonly isBroken: boolean;
}

/** Keeps the frame standing when a page cannot be shown: its script is gone since the server was renewed, or it has a fault. React asks for a class here. */
export class BrokenPage extends Component<Props, State> {
  override state: State = { at: this.props.at, isBroken: false };

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ at }: Props, before: State): State | null {
    return at === before.at ? null : { at, isBroken: false };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Sorry /> : this.props.children;
  }
}

function Sorry(): ReactNode {
  const { say } = useSpeech();
  return (
    <Alert color="gray" role="alert" title={say('error.brokenPage')}>
      <Text mb="sm">{say('error.brokenPageText')}</Text>
      <Group>
        <Button size="xs" onClick={() => location.reload()}>
          {say('error.reload')}
        </Button>
      </Group>
    </Alert>
  );
}
