import type { Cursor } from './cursor.ts';
import { limits } from '../limits.ts';
import { refuse } from './tokens.ts';
import type { Duration, Window } from '../tree.ts';
import { unitOf } from './words.ts';

const windows = "'all time', 'last 12 months', 'previous 12 months', 'this year' or 'previous year'";

/** The words after `over`. */
export function parseWindow(cursor: Cursor): Window {
  if (cursor.takeWord('all')) {
    cursor.needWord('time');
    return { kind: 'all-time' };
  }
  if (cursor.takeWord('this')) return { kind: 'calendar', unit: parseUnit(cursor), back: 0 };
  if (cursor.takeWord('last')) {
    const unit = unitOf(cursor.word());
    if (unit !== undefined) return refuse(cursor.peek(), 'expression/vague-window', { unit });
    const length = parseDuration(cursor);
    if (!cursor.takeWord('ending')) return { kind: 'last', length };
    const ending = parseDuration(cursor);
    cursor.needWord('ago');
    return { kind: 'last', length, ending };
  }
  if (cursor.takeWord('previous')) {
    if (cursor.peek().kind !== 'number') return { kind: 'calendar', unit: parseUnit(cursor), back: 1 };
    const length = parseDuration(cursor);
    return { kind: 'last', length, ending: length };
  }
  return parseEarlierUnit(cursor);
}

/** `year 2 ago`: the calendar year before the previous one. */
function parseEarlierUnit(cursor: Cursor): Window {
  const unit = unitOf(cursor.word());
  if (unit === undefined) return cursor.unexpected(windows);
  cursor.next();
  const back = parseCount(cursor, 'how many units back, as 2');
  cursor.needWord('ago');
  return { kind: 'calendar', unit, back };
}

function parseDuration(cursor: Cursor): Duration {
  const count = parseCount(cursor, 'a number of days, weeks, months, quarters or years');
  return { count, unit: parseUnit(cursor) };
}

function parseCount(cursor: Cursor, expected: string): number {
  const token = cursor.peek();
  if (token.kind !== 'number') return cursor.unexpected(expected);
  if (!Number.isInteger(token.value) || token.value < 1 || token.value > limits.windowCount) {
    const why = `a window has between 1 and ${limits.windowCount} whole units`;
    return refuse(token, 'expression/bad-number', { found: token.source.slice(0, 40), why });
  }
  cursor.next();
  return token.value;
}

function parseUnit(cursor: Cursor): Duration['unit'] {
  const unit = unitOf(cursor.word()) ?? cursor.unexpected("'days', 'weeks', 'months', 'quarters' or 'years'");
  cursor.next();
  return unit;
}
