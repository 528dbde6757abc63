import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Session } from '../../engine/engine.ts';
import type { BoundPlan } from '../../model/bound.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { print } from '../../sql/print.ts';
import type { ClusterArtefact } from '../../stages/profile/clusters.ts';
import type { Artefacts } from '../../stages/profile/fit.ts';
import { lowering } from '../../stages/profile/lowering.ts';
import type { Moment } from '../../stages/profile/moment.ts';
import type { TableName } from '../../sql/tree.ts';
import { clusterName } from '../../stages/segment/clusters/fitted-plan.ts';
import { driftColumn, driftQuery } from '../../stages/segment/clusters/drift.ts';
import { foundText, lineageText, preparedText } from '../../stages/segment/clusters/describe/words.ts';

export interface ClusterNotesRequest {
  /** The model as people wrote it. */
  readonly written: BoundPlan;
  /** With the clusters found in it. */
  readonly bound: BoundPlan;
  readonly artefacts: Artefacts;
  /** Fits taken over from runs before: what was odd about them has been said. */
  readonly standing: Artefacts;
  readonly profile: TableName;
  readonly moment: Moment;
}

/** What a run says of its clusters: how new ones were found and what is odd about them, and answers no cluster knows. */
export async function clusterNotes(session: Session, request: ClusterNotesRequest): Promise<readonly Diagnostic[]> {
  const notes: Diagnostic[] = [];
  for (const scheme of request.bound.plan.schemes) {
    const artefact = request.artefacts[scheme.id];
    if (artefact?.kind !== 'clusters') continue;
    if (!(scheme.id in request.standing)) notes.push(...foundNotes(writtenOf(scheme, request.written), artefact));
    notes.push(...(await driftNotes(session, scheme, artefact, request)));
  }
  return notes;
}

const writtenOf = (scheme: SchemePlan, { plan }: BoundPlan): SchemePlan =>
  plan.schemes.find((each) => each.id === scheme.id) ?? scheme;

function foundNotes(written: SchemePlan, artefact: ClusterArtefact): readonly Diagnostic[] {
  const { place } = written;
  const how = `${foundText(artefact)} ${preparedText(artefact.model)}`;
  const { before } = artefact.fit;
  const became = before === undefined ? '' : ` ${lineageText(before, (id) => clusterName(written, id))}`;
  return [
    diagnose('clusters/found', { scheme: written.name, how: `${how}${became}` }, place, 'note'),
    // What was done is in that sentence; what should be thought about stands alone.
    ...artefact.notes.filter((each) => each.severity === 'warning').map((each) => ({ ...each, place })),
  ];
}

async function driftNotes(
  session: Session,
  scheme: SchemePlan,
  { model }: ClusterArtefact,
  { bound, profile, moment }: ClusterNotesRequest,
): Promise<readonly Diagnostic[]> {
  const { method } = scheme;
  if (method.kind !== 'clusters') return [];
  const query = driftQuery(scheme, method, model, profile, lowering(bound, moment));
  if (query === undefined) return [];
  const [row] = await session.rows(print(query, session.dialect));
  return method.items.flatMap(({ name }, index) => {
    const companies = Number(row?.[driftColumn(index)] ?? 0);
    return companies === 0
      ? []
      : [diagnose('clusters/new-answers', { scheme: scheme.name, variable: name, companies }, scheme.place, 'warning')];
  });
}
