import type { House } from './house.ts';

/** The figures of the server in Prometheus' text format, version 0.0.4. */
export function metricsText({ jobs, timings, ahead }: Pick<House, 'jobs' | 'timings' | 'ahead'>): string {
  const memory = process.memoryUsage();
  const gauge = (name: string, help: string, value: number): readonly string[] => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    `${name} ${value}`,
  ];
  return [
    ...gauge('firmament_jobs_pending', 'Jobs waiting or running.', jobs.pending()),
    ...gauge('firmament_prepared', 'Whether what people open first has been made ahead.', Number(ahead.isDone())),
    ...gauge('process_resident_memory_bytes', 'Resident memory size in bytes.', memory.rss),
    ...gauge('nodejs_heap_size_used_bytes', 'Heap in use in bytes.', memory.heapUsed),
    ...gauge('process_uptime_seconds', 'Seconds since the process started.', process.uptime()),
    '# HELP firmament_answer_seconds How long answers took.',
    '# TYPE firmament_answer_seconds histogram',
    ...timings.lines(),
    '',
  ].join('\n');
}
