import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Builds `dist` where sources are newer: tests that need processes of their own run what is published. */
export default function build(): void {
  const newest = Math.max(
    ...readdirSync('src', { recursive: true }).map((each) => changed(path.join('src', String(each)))),
  );
  if (changed('dist/cli/main.js') >= newest) return;
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}

const changed = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
