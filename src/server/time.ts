/** An instant as the database takes it, to the second. */
export const stamp = (at: Date): string => at.toISOString().slice(0, 19);

/** The instant some seconds after another. */
export const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);

/** An instant as answers have it, to the second in UTC. */
export const instant = (at: Date): string => `${stamp(at)}Z`;
