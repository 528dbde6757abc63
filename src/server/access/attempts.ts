import { isIPv6 } from 'node:net';
import { fail } from '../../diagnostics/diagnostic.ts';

/** For so long failures are remembered. */
export const minutes = 10;
/** Failures from one address that an account hears. */
const mostFromOne = 10;
/** Failures from all addresses together, before those its owner has not signed in from are heard no more. */
const mostFromAll = 100;
const remembered = 10_000;

/**
 * Attempts to sign in that failed, by account and address: who guesses shuts himself out and not the account's owner, whose own address goes on
 * being heard even while many others guess at once.
 */
export interface Attempts {
  /** @throws InputError `server/too-many-attempts`, for accounts nobody has too */
  admit(email: string, address: string, at: Date): void;
  failed(email: string, address: string, at: Date): void;
  succeeded(email: string, address: string): void;
}

interface Failure {
  readonly at: number;
  readonly from: string;
}

/** Nothing failed yet, and no address known. What failed is forgotten after ten minutes; a clock that is put right forgets what it calls far away. */
export function createAttempts(): Attempts {
  const failures = new Map<string, readonly Failure[]>();
  const known = new Map<string, true>();
  const recent = (email: string, at: Date): readonly Failure[] =>
    (failures.get(plain(email)) ?? []).filter((each) => Math.abs(at.getTime() - each.at) < minutes * 60_000);
  return {
    admit(email, address, at) {
      const all = recent(email, at);
      const from = networkOf(address);
      const isStrange = !known.has(`${plain(email)} ${from}`);
      if (all.filter((each) => each.from === from).length >= mostFromOne || (isStrange && all.length >= mostFromAll))
        fail('server/too-many-attempts', { minutes });
    },
    failed(email, address, at) {
      put(failures, plain(email), [...recent(email, at), { at: at.getTime(), from: networkOf(address) }]);
    },
    succeeded(email, address) {
      const from = networkOf(address);
      const others = (failures.get(plain(email)) ?? []).filter((each) => each.from !== from);
      if (others.length === 0) failures.delete(plain(email));
      else failures.set(plain(email), others);
      put(known, `${plain(email)} ${from}`, true);
    },
  };
}

/** Newest last; the oldest goes where there are too many. */
function put<V>(into: Map<string, V>, key: string, value: V): void {
  into.delete(key);
  into.set(key, value);
  const [oldest] = into.keys();
  if (into.size > remembered && oldest !== undefined) into.delete(oldest);
}

const plain = (email: string): string => email.trim().toLowerCase();

/** Whom an address belongs to: of IPv6 everybody has at least as many addresses as share its first 64 bits. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const parts = (text: string | undefined): readonly string[] =>
    text === undefined || text === '' ? [] : text.split(':');
  const gap = tail === undefined ? 0 : 8 - parts(head).length - parts(tail).length;
  const groups = [...parts(head), ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...parts(tail)];
  return groups
    .slice(0, 4)
    .map((each) => Number.parseInt(each, 16))
    .join(':');
}
