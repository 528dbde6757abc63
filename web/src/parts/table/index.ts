export type { Column } from './column.ts';
export { DataTable } from './data-table.tsx';
export { ServerTable } from './server-table.tsx';
