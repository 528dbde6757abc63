// npm run package:try: packs the package, installs it in an empty folder as a user would, and uses it there. Needs the registry.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'firmament-package-'));
const run = (cwd, command, ...words) => execFileSync(command, words, { cwd, encoding: 'utf8', stdio: 'pipe' });
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const sizeOf = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
};

try {
  const [packed] = JSON.parse(run(repository, 'npm', 'pack', '--json', '--silent', '--pack-destination', folder));
  console.log(
    `packed: ${megabytes(packed.size)}, unpacked ${megabytes(packed.unpackedSize)}, ${packed.entryCount} files`,
  );
  const stray = packed.files.map((each) => each.path).filter((path) => /^(?:src|test|bench|scripts)\//u.test(path));
  if (stray.length > 0) throw new Error(`the package holds ${stray.join(', ')}`);

  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'somebody', private: true, type: 'module' }));
  run(folder, 'npm', 'install', `./${packed.filename}`, '--omit=dev', '--prefer-offline');
  const installed = readdirSync(join(folder, 'node_modules'), { withFileTypes: true });
  const bySize = installed.map((each) => [each.name, sizeOf(join(folder, 'node_modules', each.name))]);
  const total = bySize.reduce((sum, [, size]) => sum + size, 0);
  const largest = bySize.toSorted((a, b) => b[1] - a[1]).slice(0, 6);
  console.log(
    `installed for production: ${megabytes(total)}; ${largest.map(([name, size]) => `${name} ${megabytes(size)}`).join(', ')}`,
  );

  const version = run(folder, 'npx', 'firmament', '--version').trim();
  const started = performance.now();
  const demo = JSON.parse(
    run(folder, 'npx', 'firmament', 'demo', '--workspace', 'demo', '--companies', '2000', '--json'),
  );
  const report = statSync(demo.report).size;
  console.log(
    `firmament ${version} demo of ${demo.companies} companies: ${((performance.now() - started) / 1000).toFixed(1)} s, report ${megabytes(report)}`,
  );

  writeFileSync(
    join(folder, 'use.js'),
    `import * as library from 'firmament'; import * as kernels from 'firmament/kernels';
    console.log(Object.keys(library).length, Object.keys(kernels).length);`,
  );
  const [library, kernels] = run(folder, 'node', 'use.js').trim().split(' ');
  console.log(`library: ${library} exports, kernels: ${kernels}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
