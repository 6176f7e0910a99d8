import { useQuery } from '@tanstack/react-query';
import type { Decision } from '../../shared/history';
import { serverClock } from '../../shared/http';
import { ComputedBy, LogSteps, ProofSteps } from '../../shared/ProofSteps';
import { Answer } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { prove, wellProven } from './check';
import { useText } from './text';
import { fieldName } from './told';

/** The line held against its proof file, here in the browser, as an award's page does it. */
export function LineProof({ decision }: { decision: Decision }) {
  const t = useText();
  const lang = useLanguage();
  const proof = useQuery({
    queryKey: ['audit', 'proof', decision.service, decision.position],
    staleTime: Infinity,
    queryFn: () => prove(decision, new Date(serverClock.now()).toISOString()),
  });
  const named = (fields: string[]) =>
    fields.map((name) => fieldName(name.replace('@', ''), lang)).join(lang === 'en' ? ', ' : '、') || '–';
  return (
    <div className="card">
      <Answer query={proof} height={700}>
        {(proven) => (
          <>
            <div className={`card verdict ${wellProven(proven) ? 'passed' : 'failed'}`} role="status">
              <p>{wellProven(proven) ? t('well') : t('notWell')}</p>
              <ComputedBy by={proven.by} />
            </div>
            <ProofSteps verdict={proven.verdict} fields={[named(proven.held)]} />
            {proven.open.length > 0 && (
              <p className="quiet">{t('openFields', { n: proven.open.length, fields: named(proven.open) })}</p>
            )}
            <LogSteps log={proven.log} />
          </>
        )}
      </Answer>
    </div>
  );
}
