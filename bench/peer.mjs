// A Python peer that takes turns with us on the same data: what else the machine does then weighs on both alike.
// FIRMAMENT_PYTHON names an interpreter other than python3.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * Runs `own` and the peer in turns, one round to warm up and then `rounds` that count. Prints what both found, the median
 * times and the median, least and greatest ratio of the rounds; `script` is left out where the peer is not installed.
 */
export async function duel(name, { rounds, own, describe, script, args }) {
  const peer = openPeer(script, args);
  const turns = [];
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    const result = own();
    const milliseconds = performance.now() - start;
    const answer = await peer.round();
    if (round === 0) console.log(`${name}: ours`, describe(result), answer === undefined ? '' : 'peer', answer ?? '');
    else turns.push({ own: milliseconds, peer: answer?.milliseconds });
  }
  peer.close();
  const own50 = median(turns.map((turn) => turn.own));
  if (turns.some((turn) => turn.peer === undefined)) {
    console.log(`${name}: ${own50.toFixed(0)} ms, no peer (${peer.reason()})`);
    return;
  }
  const ratios = turns.map((turn) => turn.peer / turn.own);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
  console.log(
    `${name}: ${own50.toFixed(0)} ms, peer ${median(turns.map((turn) => turn.peer)).toFixed(0)} ms: ` +
      `${median(ratios).toFixed(2)} x as fast (${least} to ${most} in ${rounds} rounds)`,
  );
}

/** Starts a peer that answers each line on its standard input with a line of JSON; `round` gives undefined once it is gone. */
function openPeer(script, args) {
  const path = fileURLToPath(new URL(`peers/${script}`, import.meta.url));
  const child = spawn(process.env.FIRMAMENT_PYTHON ?? 'python3', [path, ...args.map(String)]);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let complaint = '';
  child.stderr.on('data', (data) => (complaint += String(data)));
  child.on('error', (error) => (complaint += error.message));
  child.stdin.on('error', () => undefined);
  const round = async () => {
    child.stdin.write('again\n');
    const { done, value } = await lines.next();
    return done ? undefined : JSON.parse(value);
  };
  return { round, close: () => child.stdin.end(), reason: () => complaint.trim().split('\n').at(-1) };
}

function median(numbers) {
  const sorted = numbers.toSorted((left, right) => left - right);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
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

/** Prints our time against one published or measured on another day. */
export function report(name, own, published) {
  console.log(
    `${name}: ${own.toFixed(0)} ms, published ${published} ms: ${(published / own).toFixed(published / own < 10 ? 1 : 0)} x as fast`,
  );
}
