import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const lock = path.join('node_modules', '.building');
const patience = 120_000;

/** Builds `dist` where sources are newer, one builder at a time: tests that need processes of their own run what is published. */
export async function built(): Promise<void> {
  while (!take()) {
    if (Date.now() - changed(lock) > patience) rmSync(lock, { recursive: true, force: true });
    await pause(200);
  }
  try {
    const isOlder = (made: string, from: string): boolean =>
      changed(made) <
      Math.max(
        ...readdirSync(from, { recursive: true, encoding: 'utf8' }).map((each) => changed(path.join(from, each))),
      );
    if (isOlder('dist/cli/main.js', 'src') || isOlder('dist/web/index.html', 'web/src'))
      execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

const changed = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
