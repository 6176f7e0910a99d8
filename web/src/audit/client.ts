import type { AuditPaths } from '../shared/api.byhand';
import { service } from '../shared/http';

export const audit = service<AuditPaths>();
