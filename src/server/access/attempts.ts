import { fail } from '../../diagnostics/diagnostic.ts';

const minutes = 10;
const most = 10;
const remembered = 10_000;

/** Attempts to sign in that failed, by account: who guesses from many addresses is heard no more often than from one. */
export interface Attempts {
  /** @throws InputError `server/too-many-attempts`, for addresses nobody has too */
  admit(email: string, at: Date): void;
  failed(email: string, at: Date): void;
  succeeded(email: string): void;
}

/** Nothing failed yet. Ten failures within ten minutes are heard; a clock that is put right forgets what it calls far away. */
export function createAttempts(): Attempts {
  const failures = new Map<string, readonly number[]>();
  const recent = (email: string, at: Date): readonly number[] =>
    (failures.get(email) ?? []).filter((each) => Math.abs(at.getTime() - each) < minutes * 60_000);
  const plain = (email: string): string => email.trim().toLowerCase();
  return {
    admit(email, at) {
      if (recent(plain(email), at).length >= most) fail('server/too-many-attempts', { minutes });
    },
    failed(email, at) {
      const of = plain(email);
      const known = [...recent(of, at), at.getTime()];
      failures.delete(of);
      failures.set(of, known);
      const [oldest] = failures.keys();
      if (failures.size > remembered && oldest !== undefined) failures.delete(oldest);
    },
    succeeded(email) {
      failures.delete(plain(email));
    },
  };
}
