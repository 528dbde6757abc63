import type { Plan } from '../model/plan.ts';

/** What people call a segment of a scheme; its id where the model does not name it. */
export type SegmentName = (scheme: string, id: string) => string;

/** Names by the model as it stands; a scheme that hands on another's segments is looked through. */
export function segmentNames({ schemes }: Plan): SegmentName {
  return (scheme, id) => {
    const own = schemes.filter((each) => each.id === scheme);
    const found = [...own, ...schemes].flatMap((each) => each.segments).find((each) => each.id === id);
    return found?.name ?? id;
  };
}
