import { cameFirst } from '../../shared/decision';

/** Other conflicts are about what is still missing. */
export const Came = cameFirst(
  'round.already-opened',
  'round.already-seated',
  'round.scoring-has-started',
  'round.not-being-scored',
  'round.already-revealed',
  'scoring.already-recused',
  'scoring.already-revealed',
  'scoring.not-halted',
  'scoring.exclusion-approved',
);
