import { secondName } from '../../../model/normalise/names.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import type { Project } from '../../project.ts';
import { askAbout } from '../question.ts';

/** What people call a segment of a scheme; its id where the model does not name it. */
export type SegmentName = (scheme: string, id: string) => string;

/** Names by the newest run's model: those people wrote, and those that follow from values (`by`, crossed ones). */
export async function segmentNames(project: Project): Promise<SegmentName> {
  const { bound } = await askAbout(project);
  const names = new Map(
    bound.plan.schemes.flatMap((scheme) => {
      const own = new Map(segmentsOf(scheme, bound).map(({ id, name }) => [id, name]));
      // The next cluster is one of the same scheme.
      return [scheme.id, secondName(scheme.id)].map((column) => [column, own] as const);
    }),
  );
  return (scheme, id) => names.get(scheme)?.get(id) ?? id;
}
