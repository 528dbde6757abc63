// Opens a workspace with the benchmark market in it, made once and kept between runs of the benchmarks.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openProject } from '../dist/pipeline/project.js';
import { refreshSources } from '../dist/pipeline/import/refresh.js';
import { makeMarket, sizes } from './market.mjs';

export async function benchWorkspace(size = sizes, { fresh = false } = {}) {
  const folder = path.join(os.tmpdir(), `firmament-bench-${size.companies}-${size.events}`);
  if (fresh) await fs.rm(folder, { recursive: true, force: true });
  const made = path.join(folder, 'made');
  const ready = await fs.access(made).then(
    () => true,
    () => false,
  );
  if (!ready) {
    await fs.rm(folder, { recursive: true, force: true });
    await makeMarket(path.join(folder, 'data'), size);
  }
  await fs.copyFile(new URL('market.yaml', import.meta.url), path.join(folder, 'firmament.yaml'));
  const project = await openProject(folder, { create: true, doing: 'a benchmark' });
  if (!ready) {
    const started = performance.now();
    await refreshSources(project);
    console.error(
      `import of ${size.companies} companies and ${size.events} events: ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    await fs.writeFile(made, '');
  }
  return { folder, project };
}
