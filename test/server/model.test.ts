import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { model, withServer } from './server.ts';

test('a model is edited from the text it was read as, and never over somebody else’s change', async () => {
  await withServer(async ({ as, bench }) => {
    const [one, other] = [await as('analyst'), await as('analyst')];
    const read = (await one('GET', '/api/model')).json();
    expect(read).toMatchObject({ text: model, in_use: read.hash, diagnostics: [] });
    const text = model.replace('employees >= 100', 'employees >= 50');
    const written = (await one('PUT', '/api/model', { text, made_from: read.hash })).json();
    expect(await fs.readFile(path.join(bench.folder, 'firmament.yaml'), 'utf8')).toBe(text);
    const late = await other('PUT', '/api/model', { text: `${model}# mine\n`, made_from: read.hash });
    expect([late.statusCode, late.json().diagnostics[0].code]).toEqual([409, 'server/conflict']);
    expect((await other('GET', '/api/model')).json()).toEqual(written);
    expect((await one('POST', '/api/count', { where: "main = 'Large'" })).json().count).toBe(8);
  });
});

test('a text that cannot be used is refused with all that is wrong, and leaves the file', async () => {
  await withServer(async ({ as, bench }) => {
    const analyst = await as('analyst');
    const { hash } = (await analyst('GET', '/api/model')).json();
    const text = model.replace('employees >= 100', 'employes >= 100').replace('by: size', 'by: sizze');
    const { diagnostics } = (await analyst('POST', '/api/model/check', { text })).json();
    expect(diagnostics.map((each: { nearest?: string }) => each.nearest)).toEqual(
      expect.arrayContaining(['employees', 'size']),
    );
    const refused = await analyst('PUT', '/api/model', { text: 'schemes: [', made_from: hash });
    expect(refused.statusCode).toBe(422);
    expect(await fs.readFile(path.join(bench.folder, 'firmament.yaml'), 'utf8')).toBe(model);
    expect(await fs.readdir(bench.folder)).not.toContain('firmament.yaml.part');
  });
});

test('a model broken on the disk is said to be so, and people go on asking with the last one', async () => {
  await withServer(async ({ as, bench }) => {
    const analyst = await as('analyst');
    await bench.write('firmament.yaml', 'firmament: 1\nschemes: 3\n');
    const broken = (await analyst('GET', '/api/model')).json();
    expect(broken.in_use).not.toBe(broken.hash);
    expect(broken.diagnostics[0].severity).toBe('error');
    expect((await analyst('GET', '/api/segments')).statusCode).toBe(200);
    await fs.rm(path.join(bench.folder, 'firmament.yaml'));
    expect((await analyst('GET', '/api/model')).json().diagnostics[0].code).toBe('model/missing');
    await bench.write('firmament.yaml', model);
    const mended = (await analyst('GET', '/api/model')).json();
    expect(mended).toMatchObject({ in_use: mended.hash, diagnostics: [] });
  });
});

test('an empty workspace can begin with the example, and no other is written over', async () => {
  await withServer(
    async ({ as }) => {
      const analyst = await as('analyst');
      const made = await analyst('POST', '/api/model/example');
      expect([made.statusCode, made.json().diagnostics]).toEqual([200, []]);
      expect((await analyst('GET', '/api/overview')).json()).toMatchObject({ written: true });
      expect((await analyst('POST', '/api/model/example')).json().diagnostics[0].code).toBe('init/model-exists');
    },
    { empty: true },
  );
});
