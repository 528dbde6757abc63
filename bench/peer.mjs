// Runs a Python peer on data that this process wrote, and returns what it printed as JSON; undefined when Python or the
// peer is not installed. FIRMAMENT_PYTHON names an interpreter other than python3.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export function runPeer(script, ...args) {
  const path = fileURLToPath(new URL(`peers/${script}`, import.meta.url));
  const done = spawnSync(process.env.FIRMAMENT_PYTHON ?? 'python3', [path, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (done.status !== 0) {
    const reason = (done.stderr ?? String(done.error)).trim().split('\n').at(-1);
    console.log(`  peer not run (${reason})`);
    return undefined;
  }
  return JSON.parse(done.stdout);
}

/** The least of several timings in milliseconds, and the last result. */
export function fastest(times, run) {
  let best = Infinity;
  let result;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    result = run();
    best = Math.min(best, performance.now() - start);
  }
  return { milliseconds: best, result };
}

export function report(name, own, peer) {
  const ratio = peer === undefined ? 'no peer' : `${(peer / own).toFixed(2)} x as fast`;
  const peerText = peer === undefined ? '' : `, peer ${peer.toFixed(0)} ms`;
  console.log(`${name}: ${own.toFixed(0)} ms${peerText}: ${ratio}`);
}
