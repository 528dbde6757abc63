import { expect, test } from 'vitest';
import { createAttempts } from '../../src/server/access/attempts.ts';

const start = Date.parse('2026-01-15T12:00:00Z');
const after = (minutes: number): Date => new Date(start + minutes * 60_000);
const kari = 'kari@example.com';

/** An account at which somebody guesses. */
function guessing() {
  const attempts = createAttempts();
  const isHeard = (address: string, at = after(0), email = kari): boolean => {
    try {
      attempts.admit(email, address, at);
      return true;
    } catch {
      return false;
    }
  };
  return {
    isHeard,
    /** Answers how many of so many wrong guesses were heard. */
    guess: (address: string, times: number, at = after(0), email = kari): number => {
      let heard = 0;
      for (let each = 0; each < times; each += 1) {
        if (!isHeard(address, at, email)) continue;
        heard += 1;
        attempts.failed(email, address, at);
      }
      return heard;
    },
    signIn: (address: string) => attempts.succeeded(kari, address),
  };
}

test('who guesses ten times is heard no more for ten minutes, and shuts nobody else out', () => {
  const { guess, isHeard } = guessing();
  expect(guess('10.0.0.1', 14)).toBe(10);
  expect(guess('10.0.0.1', 1, after(0), ' KARI@example.com ')).toBe(0);
  expect(isHeard('10.0.0.2')).toBe(true);
  expect(isHeard('10.0.0.1', after(9.9))).toBe(false);
  expect(isHeard('10.0.0.1', after(10))).toBe(true);
});

test('many addresses that guess at one account are heard a hundred times together; its owner goes on from where he signed in before', () => {
  const { guess, isHeard, signIn } = guessing();
  signIn('192.168.1.5');
  let heard = 0;
  for (let each = 0; each < 30; each += 1) heard += guess(`10.0.0.${each}`, 10);
  expect(heard).toBe(100);
  expect(isHeard('10.9.9.9')).toBe(false);
  expect(isHeard('192.168.1.5')).toBe(true);
  expect(guess('192.168.1.5', 20)).toBe(10);
  expect(isHeard('10.9.9.9', after(10))).toBe(true);
  expect(isHeard('10.9.9.9', after(0), 'ola@example.com')).toBe(true);
});

test('what is right takes back what was wrong from there, and from there alone', () => {
  const { guess, isHeard, signIn } = guessing();
  guess('10.0.0.1', 9);
  guess('10.0.0.2', 10);
  signIn('10.0.0.1');
  expect(guess('10.0.0.1', 20)).toBe(10);
  expect(isHeard('10.0.0.2')).toBe(false);
});

test('the many addresses somebody has under IPv6 are one, and so is an address written both ways', () => {
  const { guess } = guessing();
  expect(guess('2001:db8:1:2::1', 6) + guess('2001:0DB8:1:2:ffff:1:2:3', 6)).toBe(10);
  expect(guess('2001:db8:1:3::1', 1)).toBe(1);
  expect(guess('::ffff:10.0.0.1', 6) + guess('10.0.0.1', 6)).toBe(10);
  expect(guess('::1', 11)).toBe(10);
});

test('a clock that is put back forgets what failed after what it now calls now', () => {
  const { guess, isHeard } = guessing();
  guess('10.0.0.1', 10);
  expect(isHeard('10.0.0.1', after(-60))).toBe(true);
});
