import { PassThrough } from 'node:stream';
import { WriteStream } from 'node:tty';
import { expect, it } from 'vitest';
import { progressOn } from '../../../src/cli/terminal/progress.ts';
import { terminalFor } from '../../../src/cli/terminal/terminal.ts';

/** A terminal that remembers what was written on it. */
function recorder(isTTY: boolean): { stream: WriteStream; written: () => string } {
  const sink = new PassThrough();
  const stream: WriteStream = Object.assign(Object.create(WriteStream.prototype), {
    isTTY,
    columns: 80,
    fd: 1,
    write: (text: string) => sink.write(text),
    once: () => stream,
    removeListener: () => stream,
  });
  return { stream, written: () => String(sink.read() ?? '') };
}

it('draws a bar on a terminal, with what is being done, and takes it away', () => {
  const { stream, written } = recorder(true);
  const progress = progressOn(stream, terminalFor(stream, {}));
  progress.report(0.5, 'Reading orders\u001B[2J');
  progress.report(1, 'Done');
  progress.stop();
  progress.report(1, 'Too late');
  const text = written();
  expect(text).toContain('Reading orders␛[2J');
  expect(text).not.toContain('Too late');
});

it('is silent in a pipe', () => {
  const { stream, written } = recorder(false);
  const progress = progressOn(stream, terminalFor(stream, {}));
  progress.report(0.5, 'Reading orders');
  progress.stop();
  expect(written()).toBe('');
});
