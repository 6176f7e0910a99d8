import { cameFirst } from '../../shared/decision';

export const Came = cameFirst('entry.not-awaiting-recommendation', 'entry.already-entered');
