import { useRef, useState } from 'react';
import type { Decision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { Field, focusFault } from '../../shared/Field';
import { today } from '../../shared/format';
import { type Person, plan } from '../client';
import { useEmployeeText } from './text';

/** Somebody leaves: a button in the row, and the first day on which they no longer work here. */
export function EndEmployment({ of: person, decision }: { of: Person; decision: Decision }) {
  const t = useEmployeeText();
  const [to, setTo] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const name = person.name.value ?? person.id;
  const end = async () => {
    const body = { to: to ?? '' };
    const taken = await decision.decide(t('end'), { person: person.id, ...body }, (key) =>
      plan.POST('/api/plan/persons/{id}/employments/end', {
        params: { path: { id: person.id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    );
    if (taken) setTo(null);
    else requestAnimationFrame(() => focusFault(form.current));
  };
  return (
    <>
      <button type="button" className="button plain" aria-label={t('endOf', { name })} onClick={() => setTo(today())}>
        {t('end')}
      </button>
      <Dialog
        open={to !== null}
        title={t('endAsk')}
        confirm={t('end')}
        cancel={t('keep')}
        busy={decision.busy}
        onConfirm={() => void end()}
        onCancel={() => setTo(null)}
      >
        <p>
          <b>{name}</b>
        </p>
        <p>{t('endWarn')}</p>
        {decision.loose.map((fault) => (
          <p key={fault.path} className="fault">
            {fault.message}
          </p>
        ))}
        <div ref={form}>
          <Field label={t('to')} hint={t('toHint')} faults={decision.faults} path="/to">
            {(field) => (
              <input {...field} type="date" className="input num" value={to ?? ''} onChange={(event) => setTo(event.target.value)} />
            )}
          </Field>
        </div>
      </Dialog>
    </>
  );
}
