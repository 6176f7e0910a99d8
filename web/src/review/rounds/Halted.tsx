import { useState } from 'react';
import { useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { Field } from '../../shared/Field';
import { got } from '../../shared/http';
import { useMay } from '../../shared/session';
import { review, type RoundView } from '../client';
import { Came } from './acts';
import { useRoundText } from './text';

/** Sheets that could not be opened: revealed again once their keys are back, or left out by two people. */
export function Halted({ view }: { view: RoundView }) {
  const t = useRoundText();
  const { may } = useMay();
  const act = useDecision('review');
  const [asking, setAsking] = useState<{ scoring: string; sheet: string } | null>(null);
  const [reason, setReason] = useState('');
  const halted = view.entries.filter((entry) => entry.state === 'HALTED');
  if (halted.length === 0) return null;
  const decides = may('manage-rounds') || may('reveal');

  const again = (scoring: string) =>
    act.decide(t('again'), { scoring }, (key) =>
      got(review.POST('/api/review/scorings/{scoring}/reveal', { params: { path: { scoring }, header: { 'Idempotency-Key': key } } })),
    );
  const exclude = async () => {
    if (!asking) return;
    const done = await act.decide(t('exclude'), { ...asking, reason }, (key) =>
      got(
        review.POST('/api/review/scorings/{scoring}/sheets/{sheet}/exclusion', {
          params: { path: asking, header: { 'Idempotency-Key': key } },
          body: { reason: reason.trim() },
        }),
      ),
    );
    if (!done) return;
    setReason('');
    setAsking(null);
  };
  return (
    <section className="card notice" aria-labelledby="halted">
      <h2 id="halted">{t('haltedTitle')}</h2>
      <p>{t('haltedText')}</p>
      {!asking && <Came of={act} />}
      {halted.map((entry) => (
        <div key={entry.scoring}>
          <h3>{entry.topicTitle}</h3>
          <ul>
            {entry.missing.map((sheet) => (
              <li key={sheet.sheetId}>
                {t('missing', { id: sheet.sheetId.slice(0, 8) })} {sheet.excluded && <span className="tag">{t('excludedNow')}</span>}
                {sheet.approvals.map((one) => (
                  <p key={one.role} className="quiet">
                    {t('approved', { role: t(one.role as 'CHAIR'), why: one.reason })}
                  </p>
                ))}
                {decides && !sheet.excluded && (
                  <p>
                    <button
                      type="button"
                      className="button plain"
                      onClick={() => setAsking({ scoring: entry.scoring, sheet: sheet.sheetId })}
                    >
                      {t('exclude')}
                    </button>
                  </p>
                )}
              </li>
            ))}
          </ul>
          {decides && (
            <button type="button" className="button plain" disabled={act.busy} onClick={() => void again(entry.scoring)}>
              {t('again')}
            </button>
          )}
        </div>
      ))}
      <Dialog
        open={asking !== null}
        title={t('excludeTitle')}
        confirm={t('exclude')}
        cancel={t('cancel')}
        busy={act.busy}
        onConfirm={() => void exclude()}
        onCancel={() => setAsking(null)}
      >
        <p>{t('excludeText')}</p>
        <Came of={act} fields={['/reason']} />
        <Field label={t('explanation')} faults={act.faults} path="/reason">
          {(field) => <textarea {...field} className="input wide" value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      </Dialog>
    </section>
  );
}
