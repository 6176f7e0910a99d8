import { type Decision, Outcome } from '../../shared/decision';
import { Problem } from '../../shared/http';

const first = new Set([
  'changed-meanwhile',
  'award-list.already-proposed',
  'award-list.publicity-already-started',
  'award-list.already-conferred',
]);

/** What came of an act; of two who act at once the second is told so, above the new state. */
export function Came({ of, fields = [] }: { of: Decision; fields?: string[] }) {
  const overtaken = of.error instanceof Problem && first.has(of.error.code);
  return <Outcome decision={{ ...of, overtaken }} fields={fields} />;
}
