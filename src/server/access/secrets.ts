import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of a password's hash: 64 MiB of memory and some 0.2 s, as OWASP asks of scrypt (N 2^16, r 8, p 2 is its like). */
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 2 ** 20 } as const;
const keyBytes = 32;

/** A password as it is kept: algorithm, parameters, salt and key, so that the cost can be raised later. */
export async function hashPassword(password: string, salt: Buffer = randomBytes(16)): Promise<string> {
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Whether a password is the one that was kept. Takes as long for a wrong one as for the right one. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [algorithm, N, r, p, salt = '', key = ''] = kept.split('$');
  if (algorithm !== 'scrypt') return false;
  const expected = Buffer.from(key, 'base64');
  const found = await derive(password, Buffer.from(salt, 'base64'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
    maxmem: cost.maxmem,
  });
  return found.length === expected.length && timingSafeEqual(found, expected);
}

/** An opaque token of 256 bits, and the hash it is kept as: who reads the database cannot sign in with what it finds. */
export function newToken(prefix: string): { readonly token: string; readonly hash: string } {
  const token = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashToken(token) };
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

function derive(password: string, salt: Buffer, options: Parameters<typeof scrypt>[3]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
