import { cameFirst } from '../../shared/decision';

export const Came = cameFirst('award-list.already-proposed', 'award-list.publicity-already-started', 'award-list.already-conferred');
