import type { Permission, User } from '../../contract/server.ts';

/** Who calls: a person who is signed in, a program with a key, or nobody known. */
export type Caller =
  | { readonly kind: 'nobody'; readonly permissions: readonly Permission[] }
  | {
      readonly kind: 'person';
      readonly user: User;
      readonly token: string;
      readonly permissions: readonly Permission[];
    }
  | { readonly kind: 'program'; readonly key: string; readonly permissions: readonly Permission[] };

export const nobody: Caller = { kind: 'nobody', permissions: [] };

/** How the audit log and the runs call them. */
export function nameOf(caller: Caller): string {
  switch (caller.kind) {
    case 'nobody':
      return 'nobody';
    case 'person':
      return caller.user.email;
    case 'program':
      return `key ${caller.key}`;
  }
}
