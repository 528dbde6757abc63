import { workingMixture } from '../../../../kernels/scoring/mixture-posterior.ts';
import { binary, call, caseOf, equals, integer, isKnown, literal } from '../../../../sql/build.ts';
import type { SqlExpression } from '../../../../sql/tree.ts';
import type { ClusterModel, GowerColumn } from '../../../profile/clusters.ts';
import { knowsSomething } from './coordinates.ts';
import { leafLogsSql } from '../tree/logs-sql.ts';

type ModelOf<M extends ClusterModel['method']> = Extract<ClusterModel, { method: M }>;

const number = (value: number): SqlExpression => literal('DOUBLE', value);
const minus = (left: SqlExpression, right: SqlExpression): SqlExpression => binary(left, '-', right);
const times = (left: SqlExpression, right: SqlExpression): SqlExpression => binary(left, '*', right);
const square = (value: SqlExpression): SqlExpression => times(value, value);
const sum = (values: readonly SqlExpression[]): SqlExpression => {
  const [first, ...rest] = values;
  return first === undefined ? number(0) : rest.reduce((total, each) => binary(total, '+', each), first);
};

/**
 * For each cluster the logarithm of how likely it is for a company, but for what all clusters share: the greatest tells the cluster, their
 * differences the probabilities. From the columns `coordinatesOf` made; null where the company cannot be placed.
 */
export function logsOf(model: ClusterModel, coordinates: readonly SqlExpression[]): readonly SqlExpression[] {
  switch (model.method) {
    case 'kmeans':
    case 'hierarchical':
      return model.centers.map((center) =>
        times(
          sum(center.map((value, d) => square(minus(at(coordinates, d), number(value))))),
          number(-1 / (2 * model.variance)),
        ),
      );
    case 'gmm':
      return mixtureLogs(model, coordinates);
    case 'kmedoids':
      return (model.recipe[0]?.medoids ?? []).map((_, cluster) => medoidLog(model, cluster, coordinates));
    case 'tree':
      return leafLogsSql(model, coordinates);
    case 'lca':
      return model.shares.map((share, cluster) => classLog(model, share, cluster, coordinates));
  }
}

function at(coordinates: readonly SqlExpression[], place: number): SqlExpression {
  const found = coordinates[place];
  if (found === undefined) throw new Error(`there is no coordinate ${place}`);
  return found;
}

function mixtureLogs(model: ModelOf<'gmm'>, coordinates: readonly SqlExpression[]): readonly SqlExpression[] {
  const columns = coordinates.length;
  const { whiteners, constants } = workingMixture(
    {
      model: model.covariance,
      shares: Float64Array.from(model.shares),
      means: Float64Array.from(model.means.flat()),
      covariances: Float64Array.from(model.covariances.flat()),
    },
    columns,
  );
  const full = whiteners.length === model.shares.length * columns * columns && columns > 1;
  return model.means.map((mean, cluster) => {
    const difference = (d: number): SqlExpression => minus(at(coordinates, d), number(mean[d] ?? 0));
    const units = coordinates.map((_, i) => {
      if (!full) return times(number(whiteners[cluster * columns + i] ?? 0), difference(i));
      const row = (cluster * columns + i) * columns;
      return sum(Array.from({ length: i + 1 }, (_unused, j) => times(number(whiteners[row + j] ?? 0), difference(j))));
    });
    return minus(number(constants[cluster] ?? 0), times(sum(units.map(square)), number(0.5)));
  });
}

/** Gower's distance to a medoid over the columns both know; 1 where they share none. */
function medoidLog(
  { recipe, spread }: ModelOf<'kmedoids'>,
  cluster: number,
  coordinates: readonly SqlExpression[],
): SqlExpression {
  const compared = recipe.flatMap((column, place) => {
    const apart = apartFrom(column, cluster, at(coordinates, place));
    return apart === undefined ? [] : [{ apart, known: isKnown(at(coordinates, place)) }];
  });
  const shared = sum(compared.map(({ known }) => caseOf([{ when: known, then: number(1) }], number(0))));
  const apart = sum(compared.map((each) => each.apart));
  const distance = caseOf([{ when: binary(shared, '>', number(0)), then: binary(apart, '/', shared) }], number(1));
  const log = binary(times(number(-recipe.length), distance), '/', number(spread));
  return caseOf([{ when: knowsSomething(coordinates), then: log }]);
}

function apartFrom(column: GowerColumn, cluster: number, coordinate: SqlExpression): SqlExpression | undefined {
  const medoid = column.medoids[cluster] ?? null;
  if (medoid === null) return undefined;
  if (typeof medoid === 'number') return call('coalesce', call('abs', minus(coordinate, number(medoid))), number(0));
  if (column.kind === 'numeric') return undefined;
  const own = integer(column.levels.indexOf(medoid) + 1);
  return caseOf([{ when: binary(coordinate, '<>', own), then: number(1) }], number(0));
}

function classLog(
  { items, probabilities }: ModelOf<'lca'>,
  share: number,
  cluster: number,
  coordinates: readonly SqlExpression[],
): SqlExpression {
  const answers = items.map(({ levels }, item) =>
    caseOf(
      levels.map((_, level) => ({
        when: equals(at(coordinates, item), integer(level + 1)),
        then: number(Math.log(probabilities[item]?.[cluster]?.[level] ?? 1)),
      })),
      number(0),
    ),
  );
  const log = sum([number(Math.log(share)), ...answers]);
  return caseOf([{ when: knowsSomething(coordinates), then: log }]);
}
