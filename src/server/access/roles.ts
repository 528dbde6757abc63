import type { Permission, Role } from '../../contract/server.ts';

/**
 * What each role may do; what is not listed is refused. An account manager asks about the companies he owns, and nothing else.
 * `run` is also importing and publishing; `export` takes lists out of the house.
 */
const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: ['ask'],
  'account-manager': ['ask-own'],
  analyst: ['ask', 'model', 'run', 'export'],
  admin: ['ask', 'model', 'run', 'export', 'administer'],
};

export const permissionsOf = (role: Role): readonly Permission[] => allowed[role];
