import './editors.css';
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShapeAnswer } from '../../../../../src/contract/model/shape.ts';
import { useShape } from '../../../api/shape.ts';
import { Answered } from '../../../parts/page.tsx';
import { Placed } from './placed.tsx';

type Shape = ShapeAnswer['shape'];
type ShapeOf<M extends Shape['method']> = Extract<Shape, { readonly method: M }>;

interface ShapedProps<M extends Shape['method']> {
  readonly scheme: string;
  readonly method: M;
  readonly children: (shape: ShapeOf<M>, found: ShapeAnswer) => ReactNode;
}

/** A scheme of the draft with its counts, once they are there: how many companies it places, and its editor below. */
export function Shaped<M extends Shape['method']>({ scheme, method, children }: ShapedProps<M>): ReactNode {
  const answer = useShape(scheme);
  return (
    <Answered of={answer}>
      {(found) =>
        isOf(found.shape, method) ? (
          <Stack>
            <Placed of={found} />
            {children(found.shape, found)}
          </Stack>
        ) : null
      }
    </Answered>
  );
}

const isOf = <M extends Shape['method']>(shape: Shape, method: M): shape is ShapeOf<M> => shape.method === method;
