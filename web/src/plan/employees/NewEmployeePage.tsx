import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Outcome, useDecision } from '../../shared/decision';
import { useOnDevice } from '../../shared/draft';
import { Field, focusFault } from '../../shared/Field';
import type { Fault } from '../../shared/http';
import { useOrganization } from '../../shared/organizations';
import { useActing } from '../../shared/session';
import { usePageTitle } from '../../shared/States';
import { plan } from '../client';
import { useEmployeeText } from './text';

const nothing = { name: '', phone: '', unit: '', from: '' };
const fields = ['/name', '/phone', '/unit', '/from'];

export function NewEmployeePage() {
  const t = useEmployeeText();
  const go = useNavigate();
  const decision = useDecision('plan', fields);

  const organization = useOrganization(useActing()?.organization).data;
  const [typed, change, done] = useOnDevice('employee', nothing);
  const [own, setOwn] = useState<Fault[]>([]);
  const form = useRef<HTMLFormElement>(null);
  usePageTitle(t('new'));

  const set = (part: Partial<typeof nothing>) => {
    change({ ...typed, ...part });
    setOwn([]);
  };
  const save = async () => {
    // An empty day cannot be read as one, so the service would name that fault alone.
    if (!typed.from) {
      const empty = (['name', 'from'] as const).filter((field) => !typed[field].trim());
      setOwn(empty.map((field) => ({ path: `/${field}`, message: t('blank') })));
    } else {
      const { unit } = typed;
      const body = {
        name: typed.name.trim(),
        from: typed.from,
        ...(typed.phone.trim() && { phone: typed.phone.trim() }),
        ...(unit && { unit }),
      };
      const taken = await decision.decide(t('new'), body, (key) =>
        plan.POST('/api/plan/persons/employees', { params: { header: { 'Idempotency-Key': key } }, body }),
      );
      if (taken) {
        done();
        return go('/plan/employees');
      }
    }
    requestAnimationFrame(() => focusFault(form.current));
  };
  const faults = own.length > 0 ? own : decision.faults;
  return (
    <>
      <Link to="/plan/employees">← {t('title')}</Link>
      <h1>{t('new')}</h1>
      <Outcome decision={decision} />
      <form
        ref={form}
        className="card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t('name')} hint={t('nameHint')} faults={faults} path="/name">
          {(field) => (
            <input
              {...field}
              className="input"
              maxLength={100}
              autoComplete="off"
              value={typed.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('phone')} hint={t('phoneHint')} faults={faults} path="/phone">
          {(field) => (
            <input
              {...field}
              className="input num"
              type="tel"
              maxLength={40}
              autoComplete="off"
              value={typed.phone}
              onChange={(event) => set({ phone: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('unit')} faults={faults} path="/unit">
          {(field) => (
            <select {...field} className="input" value={typed.unit} onChange={(event) => set({ unit: event.target.value })}>
              <option value="">{t('whole')}</option>
              {organization?.units?.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('from')} faults={faults} path="/from">
          {(field) => (
            <input
              {...field}
              type="date"
              className="input num"
              value={typed.from}
              onChange={(event) => set({ from: event.target.value })}
            />
          )}
        </Field>
        <button type="submit" className="button" disabled={decision.busy}>
          {t('save')}
        </button>
      </form>
    </>
  );
}
