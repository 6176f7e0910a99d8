import { useEffect, useRef, useState } from 'react';
import type { Decision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { useOnDevice } from '../../shared/draft';
import { Field, focusFault } from '../../shared/Field';
import { ReasonDialog } from '../../shared/ReasonDialog';
import { registration, type Topic } from '../client';
import { useReviewText } from './text';

const items = ['authenticity', 'effectiveness'] as const;
const nothing = { authenticity: '', effectiveness: '' };

/** 验收 (HN 7.5.1): both findings in words, or the result goes back with a reason. */
export function Acceptance({ topic, decision }: { topic: Topic; decision: Decision }) {
  const t = useReviewText();
  const [found, type, typed] = useOnDevice(`acceptance:${topic.topic}`, nothing);
  const [asking, setAsking] = useState<'accept' | 'return' | null>(null);
  const form = useRef<HTMLElement>(null);
  const path = { id: topic.topic };
  const { faults } = decision;
  useEffect(() => {
    if (faults.length > 0 && asking === null) focusFault(form.current);
  }, [faults, asking]);

  const accept = async () => {
    const taken = await decision.decide(t('accept'), { ...path, ...found }, (key) =>
      registration.POST('/api/registration/topics/{id}/acceptance', {
        params: { path, header: { 'Idempotency-Key': key } },
        body: found,
      }),
    );
    setAsking(null);
    if (taken) typed();
  };
  const giveBack = async (reason: string) => {
    const taken = await decision.decide(t('returnResult'), { ...path, reason }, (key) =>
      registration.POST('/api/registration/topics/{id}/result-return', {
        params: { path, header: { 'Idempotency-Key': key } },
        body: { reason },
      }),
    );
    setAsking(null);
    return taken;
  };
  return (
    <section className="card held" aria-labelledby="checklist" ref={form}>
      <h2 id="checklist">{t('checklist')}</h2>
      <p className="quiet">{t('checklistAbout')}</p>
      {items.map((item) => (
        <Field key={item} label={t(item)} hint={t(`${item}Hint`)} faults={faults} path={`/${item}`}>
          {(field) => (
            <textarea
              {...field}
              className="input wide"
              maxLength={2000}
              value={found[item]}
              onChange={(event) => type({ ...found, [item]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <p className="quiet small">{t('kept')}</p>
      <div className="tools">
        <button type="button" className="button" onClick={() => setAsking('accept')}>
          {t('accept')}
        </button>
        <button type="button" className="button plain" onClick={() => setAsking('return')}>
          {t('returnResult')}
        </button>
      </div>
      <Dialog
        open={asking === 'accept'}
        title={t('acceptAsk')}
        confirm={t('accept')}
        cancel={t('cancel')}
        busy={decision.busy}
        onConfirm={() => void accept()}
        onCancel={() => setAsking(null)}
        onClosed={() => focusFault(form.current)}
      >
        <p>{topic.title}</p>
        {items.map((item) => (
          <p key={item} className="keep">
            <b>{t(item)}</b>：{found[item] || '–'}
          </p>
        ))}
        <p>{t('acceptWarn')}</p>
      </Dialog>
      <ReasonDialog
        name={`return-result:${topic.topic}`}
        open={asking === 'return'}
        title={t('returnResultAsk')}
        confirm={t('return')}
        busy={decision.busy}
        faults={faults}
        onConfirm={giveBack}
        onCancel={() => setAsking(null)}
      >
        <p>{t('returnWarn')}</p>
      </ReasonDialog>
    </section>
  );
}
