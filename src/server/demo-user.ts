import { randomBytes } from 'node:crypto';
import { addUser, changeUser, listUsers } from './access/users.ts';
import type { House } from './house.ts';

const email = 'demo@example.com';

/** Somebody to look around the demo market as, who may do everything, with a password of his own for this start of it. */
export async function demoUser({
  workspace,
  clock,
}: House): Promise<{ readonly email: string; readonly password: string }> {
  const password = randomBytes(9).toString('base64url');
  const before = (await listUsers(workspace.engine)).find((each) => each.email === email);
  if (before === undefined)
    await addUser(workspace.engine, { name: 'Demo', email, role: 'admin', owner: null, password }, clock());
  else await changeUser(workspace.engine, before.id, { password, active: true, role: 'admin' });
  return { email, password };
}
