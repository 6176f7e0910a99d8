import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Outcome, useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { useOnDevice } from '../../shared/draft';
import { Field, focusFault } from '../../shared/Field';
import { type Fault, got } from '../../shared/http';
import { useOrganization } from '../../shared/organizations';
import { PersonName } from '../../shared/persons';
import { useActing } from '../../shared/session';
import { usePageTitle } from '../../shared/States';
import { type Appointment, plan } from '../client';
import { associationRoles, enterpriseRoles, useAppointmentText } from './text';

const nothing = { person: '', other: '', role: '', unit: '', until: '' };
const OTHER = 'other';
const fields = ['/person', '/role', '/unit', '/until'];

/** Midnight at the end of that day, Beijing time: a legal time whatever this device is set to. */
const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString();

export function NewAppointmentPage() {
  const t = useAppointmentText();
  const go = useNavigate();
  const decision = useDecision('plan', fields);
  const organization = useOrganization(useActing()?.organization).data;
  const people = useQuery({
    queryKey: ['plan', 'people', 'choice'],
    queryFn: ({ signal }) => got(plan.GET('/api/plan/persons', { signal, params: { query: { limit: 200 } } })),
  }).data;
  const [typed, change, done] = useOnDevice('appointment', nothing);
  const [own, setOwn] = useState<Fault[]>([]);
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const person = typed.person === OTHER ? typed.other.trim() : typed.person;
  const association = organization?.kind === 'ASSOCIATION';
  const roles = [...enterpriseRoles, ...(association ? associationRoles : [])];
  usePageTitle(t('newTitle'));

  const set = (part: Partial<typeof nothing>) => {
    change({ ...typed, ...part });
    setOwn([]);
  };
  const ask = () => {
    const found = [
      { path: '/person', wrong: !person },
      { path: '/role', wrong: !typed.role },
    ].filter((one) => one.wrong);
    setOwn(found.map(({ path }) => ({ path, message: t('blank') })));
    if (found.length === 0) setAsking(true);
    else requestAnimationFrame(() => focusFault(form.current));
  };
  const appoint = async () => {
    const body = {
      person,
      role: typed.role as Appointment['role'],
      ...(typed.unit && { unit: typed.unit }),
      ...(typed.until && { until: endOf(typed.until) }),
    };
    const taken = await decision.decide(t('new'), body, (key) =>
      plan.POST('/api/plan/appointments', { params: { header: { 'Idempotency-Key': key } }, body }),
    );
    setAsking(false);
    if (!taken) return;
    done();
    await go('/plan/appointments');
  };
  const faults = own.length > 0 ? own : decision.faults;
  return (
    <>
      <Link to="/plan/appointments">← {t('title')}</Link>
      <h1>{t('newTitle')}</h1>
      <Outcome decision={decision} />
      <form
        ref={form}
        className="card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <Field
          label={t('person')}
          hint={people?.next ? t('personMore', { n: people.items.length }) : t('personHint')}
          faults={typed.person === OTHER ? [] : faults}
          path="/person"
        >
          {(field) => (
            <select {...field} className="input" value={typed.person} onChange={(event) => set({ person: event.target.value })}>
              <option value="">{t('choose')}</option>
              {people?.items.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name.value ?? one.id}
                </option>
              ))}
              <option value={OTHER}>{t('other')}</option>
            </select>
          )}
        </Field>
        {typed.person === OTHER && (
          <Field label={t('personId')} faults={faults} path="/person">
            {(field) => (
              <input
                {...field}
                className="input"
                maxLength={100}
                value={typed.other}
                onChange={(event) => set({ other: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field label={t('role')} faults={faults} path="/role">
          {(field) => (
            <select {...field} className="input" value={typed.role} onChange={(event) => set({ role: event.target.value })}>
              <option value="">{t('choose')}</option>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {t(role)}
                </option>
              ))}
            </select>
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
        <Field label={t('until')} hint={t('untilHint')} faults={faults} path="/until">
          {(field) => (
            <input
              {...field}
              type="date"
              className="input num"
              value={typed.until}
              onChange={(event) => set({ until: event.target.value })}
            />
          )}
        </Field>
        <button type="submit" className="button">
          {t('new')}
        </button>
      </form>
      <Dialog
        open={asking}
        title={t('appointAsk')}
        confirm={t('new')}
        cancel={t('cancel')}
        busy={decision.busy}
        onConfirm={() => void appoint()}
        onCancel={() => setAsking(false)}
        onClosed={() => focusFault(form.current)}
      >
        <p>
          <b>{person && <PersonName id={person} />}</b> · {typed.role && t(typed.role as Appointment['role'])} ·{' '}
          {organization?.units?.find((unit) => unit.id === typed.unit)?.name ?? t('whole')}
        </p>
        <p>{t('appointWarn')}</p>
      </Dialog>
    </>
  );
}
