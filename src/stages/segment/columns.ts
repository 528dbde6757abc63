import { yesNoPrefix } from '../profile/lowering.ts';

/** Names of the profile's columns that hold results of segmentation. A leading underscore keeps them out of reach of expressions. */
export const excludedColumn = '_excluded';
/** The first exclusion whose condition is unknown for a company that none excludes. */
export const exclusionUnknownColumn = '_exclusion_unknown';
export const exceptedColumn = '_excepted';
export const scoreColumn = (scheme: string): string => `${scheme}_score`;
/** The number of the first filter a company fails, from 1; 0 when it passes all. */
export const stepColumn = (scheme: string): string => `_step:${scheme}`;
/** Membership in one segment of an overlapping scheme: yes or no. */
export const memberColumn = (scheme: string, segment: string): string => `${yesNoPrefix}${scheme}:${segment}`;
export const pinColumn = (pin: { scheme: string; segment: string; effect: string }): string =>
  `_${pin.effect}:${pin.scheme}:${pin.segment}`;
/** What places companies in clusters, from the value of each variable to the number of the likeliest cluster, from 1: kept in no table. */
export const clusterColumns = (scheme: string) =>
  ({
    value: (index: number) => `_value:${scheme}:${index}`,
    coordinate: (index: number) => `_coordinate:${scheme}:${index}`,
    log: (cluster: number) => `_log:${scheme}:${cluster}`,
    top: `_top:${scheme}`,
    likeliest: `_likeliest:${scheme}`,
  }) as const;
