import { adminRoutes } from './admin.ts';
import { clusterRoutes } from './clusters.ts';
import { builderRoutes } from './builder.ts';
import { draftRoutes } from './drafts.ts';
import { exploreRoutes } from './explore.ts';
import { backupRoutes } from './backups.ts';
import { dataRoutes } from './data.ts';
import { fileRoutes } from './files.ts';
import { importRoutes } from './imports.ts';
import { intakeRoutes } from './intake.ts';
import { jobRoutes } from './jobs.ts';
import { listRoutes } from './lists.ts';
import { mineRoutes } from './mine.ts';
import { modelRoutes } from './model.ts';
import { paperRoutes } from './paper.ts';
import { privacyRoutes } from './privacy.ts';
import { questionRoutes } from './questions.ts';
import { noteRoutes } from './notes.ts';
import type { Route } from './route.ts';
import { searchRoutes } from './search.ts';
import { sessionRoutes } from './session.ts';
import { systemRoutes } from './system.ts';
import { versionRoutes } from './versions.ts';

/** All of the server. */
export const routes: readonly Route[] = [
  ...systemRoutes,
  ...sessionRoutes,
  ...questionRoutes,
  ...clusterRoutes,
  ...mineRoutes,
  ...noteRoutes,
  ...searchRoutes,
  ...listRoutes,
  ...exploreRoutes,
  ...builderRoutes,
  ...modelRoutes,
  ...draftRoutes,
  ...versionRoutes,
  ...jobRoutes,
  ...fileRoutes,
  ...dataRoutes,
  ...paperRoutes,
  ...intakeRoutes,
  ...importRoutes,
  ...adminRoutes,
  ...backupRoutes,
  ...privacyRoutes,
];
