import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { devtoolsOver } from '../../src/report/pdf/devtools.ts';

describe('speaking with a browser', () => {
  it('matches answers to questions by number, in whatever pieces and order they come', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const devtools = devtoolsOver(input, output);
    const [first, second] = [devtools.send('A.one'), devtools.send('A.two', { x: 'æ' }, 's1')];
    const happened = devtools.event('A.happened');
    expect(String(input.read()).split('\0')).toEqual([
      '{"id":1,"method":"A.one","params":{}}',
      '{"id":2,"method":"A.two","params":{"x":"æ"},"sessionId":"s1"}',
      '',
    ]);
    const text =
      '{"id":2,"result":{"y":"ø"}}\0nonsense\0{"method":"A.happened","params":{"z":1}}\0{"id":1,"error":{"message":"No such thing"}}\0';
    for (const byte of Buffer.from(text)) output.write(Buffer.from([byte]));
    expect(await second).toEqual({ y: 'ø' });
    expect(await happened).toEqual({ z: 1 });
    await expect(first).rejects.toThrow('No such thing');
  });

  it('leaves nobody waiting when the browser ends', async () => {
    const devtools = devtoolsOver(new PassThrough(), new PassThrough());
    const waiting = [devtools.send('A.one'), devtools.event('A.happened')];
    devtools.fail(new Error('it ended'));
    for (const each of waiting) await expect(each).rejects.toThrow('it ended');
  });
});
