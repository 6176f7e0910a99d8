import { useState } from 'react';
import type { Decision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { ReasonDialog } from '../../shared/ReasonDialog';
import { registration, type Topic } from '../client';
import { useReviewText } from './text';

/** 立项评审 (HN 7.3): agree, or return with a reason. */
export function TopicApproval({ topic, decision }: { topic: Topic; decision: Decision }) {
  const t = useReviewText();
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null);
  const path = { id: topic.topic };
  const approve = async () => {
    await decision.decide(t('approveTopic'), path, (key) =>
      registration.POST('/api/registration/topics/{id}/approval', { params: { path, header: { 'Idempotency-Key': key } } }),
    );
    setAsking(null);
  };
  const giveBack = async (reason: string) => {
    const taken = await decision.decide(t('returnTopic'), { ...path, reason }, (key) =>
      registration.POST('/api/registration/topics/{id}/return', {
        params: { path, header: { 'Idempotency-Key': key } },
        body: { reason },
      }),
    );
    setAsking(null);
    return taken;
  };
  return (
    <div className="sticky">
      <button type="button" className="button" onClick={() => setAsking('approve')}>
        {t('approveTopic')}
      </button>
      <button type="button" className="button plain" onClick={() => setAsking('return')}>
        {t('return')}
      </button>
      <Dialog
        open={asking === 'approve'}
        title={t('approveTopicAsk')}
        confirm={t('approve')}
        cancel={t('cancel')}
        busy={decision.busy}
        onConfirm={() => void approve()}
        onCancel={() => setAsking(null)}
      >
        <p>{topic.title}</p>
        <p>{t('approveWarn')}</p>
      </Dialog>
      <ReasonDialog
        name={`return-topic:${topic.topic}`}
        open={asking === 'return'}
        title={t('returnAsk')}
        confirm={t('return')}
        busy={decision.busy}
        faults={decision.faults}
        onConfirm={giveBack}
        onCancel={() => setAsking(null)}
      >
        <p>{t('returnWarn')}</p>
      </ReasonDialog>
    </div>
  );
}
