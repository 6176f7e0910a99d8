import { Problem } from '../../shared/http';
import { type Decision, Outcome } from '../../shared/decision';

/** Said by the service where somebody else was first; other conflicts are about what is still missing. */
const first = new Set([
  'changed-meanwhile',
  'round.already-opened',
  'round.already-seated',
  'round.scoring-has-started',
  'round.not-being-scored',
  'round.already-revealed',
  'scoring.already-recused',
  'scoring.already-revealed',
  'scoring.not-halted',
  'scoring.exclusion-approved',
]);

/** What came of an act; of two secretaries who act at once the second is told so, above the new state. */
export function Came({ of, fields }: { of: Decision; fields?: string[] }) {
  const overtaken = of.error instanceof Problem && first.has(of.error.code);
  return <Outcome decision={{ ...of, overtaken }} {...(fields && { fields })} />;
}
