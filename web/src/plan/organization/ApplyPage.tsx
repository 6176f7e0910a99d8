import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Chooser } from '../../shared/Chooser';
import { Outcome, useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { useOnDevice } from '../../shared/draft';
import { Field, focusFault } from '../../shared/Field';
import { useMay } from '../../shared/session';
import { usePageTitle } from '../../shared/States';
import { associations, type Organization, plan } from '../client';
import { useOrganizationText } from './text';

const nothing = { kind: 'ENTERPRISE', level: 'COMPANY', name: '', creditCode: '', association: '', other: '' };
const kinds = ['ENTERPRISE', 'ASSOCIATION'] as const;
const levels = ['COMPANY', 'CITY', 'PROVINCE', 'NATION'] as const;
const fields = ['/kind', '/level', '/name', '/creditCode', '/association', '/firstDecisionMaker'];

/** Whoever is signed in may apply for an organisation; the association that it names confirms it. */
export function ApplyPage() {
  const t = useOrganizationText();
  const go = useNavigate();
  const { person = '' } = useMay();
  const decision = useDecision('plan', fields);
  const form = useRef<HTMLFormElement>(null);
  const [typed, change, done] = useOnDevice('organization', nothing);
  const [asking, setAsking] = useState(false);
  const { faults } = decision;
  const set = (part: Partial<typeof nothing>) => change({ ...typed, ...part });
  usePageTitle(t('apply'));
  const send = async () => {
    const body = {
      kind: typed.kind as Organization['kind'],
      level: typed.level as Organization['level'],
      name: typed.name.trim(),
      association: typed.association,
      firstDecisionMaker: typed.other.trim() || person,
      ...(typed.creditCode.trim() && { creditCode: typed.creditCode.trim() }),
    };
    const taken = await decision.decide(t('apply'), body, (key) =>
      plan.POST('/api/plan/organizations/applications', { params: { header: { 'Idempotency-Key': key } }, body }),
    );
    setAsking(false);
    if (!taken) return;
    done();
    await go('/plan/organizations');
  };
  return (
    <>
      <Link to="/plan/organizations">← {t('applications')}</Link>
      <h1>{t('apply')}</h1>
      <p className="quiet">{t('applyAbout')}</p>
      <Outcome decision={decision} />
      <form
        ref={form}
        className="card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        <Field label={t('name')} hint={t('nameHint')} faults={faults} path="/name">
          {(field) => (
            <input
              {...field}
              className="input"
              maxLength={200}
              autoComplete="organization"
              value={typed.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('kind')} faults={faults} path="/kind">
          {(field) => (
            <select {...field} className="input" value={typed.kind} onChange={(event) => set({ kind: event.target.value })}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(kind)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('level')} faults={faults} path="/level">
          {(field) => (
            <select {...field} className="input" value={typed.level} onChange={(event) => set({ level: event.target.value })}>
              {levels.map((level) => (
                <option key={level} value={level}>
                  {t(level)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('creditCode')} hint={t('creditCodeHint')} faults={faults} path="/creditCode">
          {(field) => (
            <input
              {...field}
              className="input"
              maxLength={18}
              autoCapitalize="characters"
              autoComplete="off"
              value={typed.creditCode}
              onChange={(event) => set({ creditCode: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('confirmedBy')} faults={faults} path="/association">
          {(field) => (
            <Chooser
              field={field}
              name={['plan', 'associations']}
              read={associations}
              idOf={(one) => one.id}
              textOf={(one) => one.name}
              search={t('findName')}
              value={typed.association}
              onChange={(association) => set({ association })}
            />
          )}
        </Field>
        <Field label={t('firstId')} hint={t('firstHint')} faults={faults} path="/firstDecisionMaker">
          {(field) => (
            <input
              {...field}
              className="input"
              maxLength={100}
              autoComplete="off"
              value={typed.other}
              onChange={(event) => set({ other: event.target.value })}
            />
          )}
        </Field>
        <button type="submit" className="button" disabled={decision.busy}>
          {t('apply')}
        </button>
      </form>
      <Dialog
        open={asking}
        title={t('applyAsk')}
        confirm={t('apply')}
        cancel={t('cancel')}
        busy={decision.busy}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
        onClosed={() => focusFault(form.current)}
      >
        <p>
          <b>{typed.name.trim() || '–'}</b>
        </p>
        <p>{t('applyWarn')}</p>
      </Dialog>
    </>
  );
}
