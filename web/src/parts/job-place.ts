import { resultOf } from '../../../src/contract/jobs/result.ts';
import type { Job } from '../../../src/contract/jobs/jobs.ts';
import type { Word } from '../words/en.ts';

interface Place {
  readonly href: string;
  readonly word: Word;
  /** What it takes to look at it, beyond asking. */
  readonly needs?: 'administer' | 'run';
}

/** Where what came of a job can be seen; nothing of one that told all it had to tell, or left nothing. */
export function placeOf(job: Job): Place | undefined {
  const id = encodeURIComponent(job.id);
  switch (job.kind) {
    case 'clusters':
      return { href: `/lab/clusters?job=${id}`, word: 'result.clusters' };
    case 'run':
      if (job.request.dry_run) return undefined;
      return job.request.draft
        ? { href: '/runs#runs', word: 'result.draft' }
        : { href: '/segments', word: 'result.run' };
    case 'publish':
      return { href: '/segments', word: 'result.run' };
    case 'preview':
      return { href: '/model/draft', word: 'result.preview' };
    case 'look':
      return { href: `/data/import/${encodeURIComponent(job.request.intake)}`, word: 'result.look', needs: 'run' };
    case 'import': {
      const intake = encodeURIComponent(job.request.intake);
      return { href: `/data/import/${intake}?job=${id}`, word: 'result.import', needs: 'run' };
    }
    case 'refresh':
      return { href: '/data', word: 'result.data' };
    case 'mend':
      return { href: '/data/problems', word: 'result.mend', needs: 'run' };
    case 'backup':
      return { href: '/admin?part=backups', word: 'result.backup', needs: 'administer' };
    case 'report': {
      const written = resultOf(job, 'report');
      return written === null ? undefined : { href: `/api/${written.file}`, word: 'result.report' };
    }
    case 'command':
      return undefined;
  }
}
