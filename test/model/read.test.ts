import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/diagnostics/diagnostic.ts';
import { readModel } from '../../src/model/read.ts';

const head = 'firmament: 1\nname: Test\ncurrency: NOK\n';

function complaints(text: string): readonly string[] {
  return readModel(text, 'm.yaml').diagnostics.map((each) => sentence(each));
}

describe('readModel', () => {
  it('keeps text as it is written', () => {
    const { file, diagnostics } = readModel(
      `${head}schemes:\n  main: [{segment: 0301, when: no, note: 1e3}, {segment: ~}]\n`,
      'm.yaml',
    );
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      Array(3).fill('note model/reads-as-text'),
    );
    expect(file?.data.schemes?.['main']).toEqual([{ segment: '0301', when: 'no', note: '1e3' }, { segment: '~' }]);
  });

  it('says where an unknown key is and what it may have meant', () => {
    expect(complaints(`${head}exclusion: []\n`)).toEqual([
      expect.stringMatching(/^m\.yaml:4:1 \(exclusion\) model\/unknown-key: .* Did you mean 'exclusions'\?$/),
    ]);
  });

  it('asks for the kind of a scheme', () => {
    expect(complaints(`${head}schemes: {main: {rule: []}}\n`)).toEqual([
      expect.stringMatching(/^m\.yaml:4:17 \(schemes\.main\) model\/which-kind: .* Did you mean 'rules'\?$/),
    ]);
  });
});
