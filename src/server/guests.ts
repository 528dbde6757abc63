import type { Guest, Outcome } from '../engine/guests/protocol.ts';
import type { Visit } from '../engine/guests/host.ts';
import { recordDeed } from './access/audit.ts';
import type { House } from './house.ts';

/** Statuses the audit log has of what guests did, as HTTP has them: done, refused, or broken off (nginx's 499). */
const statuses: Readonly<Record<Outcome, number>> = { done: 200, failed: 422, gone: 499 };

/**
 * Receives the command line: questions at once, work in its turn among the jobs. What people answer for is in the audit log before the
 * command ends.
 */
export async function host({ jobs, workspace, clock }: House, visit: Visit): Promise<void> {
  const { guest } = visit;
  let outcome: Outcome = 'gone';
  if (guest.manner === 'work') {
    const current = jobs.current();
    if (current !== undefined)
      visit.wait(
        `The server is at work for ${current.who}${current.step === null ? '' : ` (${current.step})`}; this is done in its turn. Ctrl-C stops waiting.`,
      );
    await jobs.admit({
      who: nameOf(guest),
      request: { command: guest.command, line: guest.line },
      step: `firmament ${guest.command} ${guest.line}`.trim(),
      drop: () => visit.dismiss(),
      async perform(signal) {
        signal.addEventListener('abort', () => visit.dismiss(), { once: true });
        outcome = await visit.receive();
        return outcome;
      },
    });
  } else {
    outcome = await visit.receive();
  }
  if (guest.manner === 'question') return;
  await recordDeed(workspace.engine, {
    at: clock(),
    who: nameOf(guest),
    action: `firmament ${guest.command}`,
    on: guest.line.slice(0, 500),
    status: statuses[outcome],
    address: 'this machine',
  });
}

const nameOf = ({ who }: Guest): string => `${who} (command line)`;
