import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import { Outcome, useDecision } from '../../shared/decision';
import { useOnDevice } from '../../shared/draft';
import { Field, focusFault } from '../../shared/Field';
import { got } from '../../shared/http';
import { Pair } from '../../shared/Pair';
import { useActing, useMay } from '../../shared/session';
import { Answer, usePageTitle } from '../../shared/States';
import { type Organization, plan } from '../client';
import { useOrganizationText } from './text';
import { type Branch, codeOf, treeOf } from './tree';

export function OrganizationPage() {
  const t = useOrganizationText();
  const way = useActing();
  usePageTitle(t('title'));
  if (way === null)
    return (
      <>
        <h1>{t('title')}</h1>
        <p className="card">{t('noOrganization')}</p>
      </>
    );
  return way ? <Own id={way.organization} /> : <div className="bones" />;
}

function Own({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['plan', 'organization', id],
    queryFn: async ({ signal }) =>
      (await got(plan.GET('/api/plan/organizations/{id}', { signal, params: { path: { id } } }))) as Organization,
  });
  return <Answer query={query}>{(organization) => <OrganizationView one={organization} />}</Answer>;
}

function OrganizationView({ one }: { one: Organization }) {
  const t = useOrganizationText();
  const { may } = useMay();
  const units = treeOf(one.units ?? []);
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('about')}</p>
      <section className="card" aria-labelledby="name">
        <h2 id="name">{one.name}</h2>
        <dl className="pairs">
          <Pair name={t('kind')}>{t(one.kind)}</Pair>
          <Pair name={t('level')}>{t(one.level)}</Pair>
          {one.creditCode && <Pair name={t('creditCode')}>{one.creditCode}</Pair>}
        </dl>
        <p className="inline">
          <Link to="/plan/appointments">{t('appoints')}</Link>
          <Link to="/plan/employees">{t('people')}</Link>
          <Link to="/plan/memberships">{t('members')}</Link>
        </p>
      </section>
      <section className="card" aria-labelledby="tree">
        <h2 id="tree">{t('tree')}</h2>
        {units.length === 0 ? <p>{t('noUnits')}</p> : <Branches branches={units} />}
      </section>
      {may('manage-organization') && <AddUnit one={one} />}
    </>
  );
}

function Branches({ branches }: { branches: Branch[] }) {
  return (
    <ul className="branches">
      {branches.map((unit) => (
        <li key={unit.id}>
          {unit.name} <code className="quiet">{codeOf(unit.id)}</code>
          {unit.below.length > 0 && <Branches branches={unit.below} />}
        </li>
      ))}
    </ul>
  );
}

const nothing = { code: '', name: '', parentCode: '' };
const fields = ['/code', '/name', '/parentCode'];

function AddUnit({ one }: { one: Organization }) {
  const t = useOrganizationText();
  const decision = useDecision('plan', fields);
  const [typed, change, done] = useOnDevice('unit', nothing);
  const form = useRef<HTMLFormElement>(null);
  const set = (part: Partial<typeof nothing>) => change({ ...typed, ...part });
  const save = async () => {
    const { parentCode, ...rest } = typed;
    const body = { ...rest, ...(parentCode && { parentCode }) };
    const params = { path: { id: one.id } };
    const taken = await decision.decide(t('add'), { ...params, ...body }, (key) =>
      plan.POST('/api/plan/organizations/{id}/units', { params: { ...params, header: { 'Idempotency-Key': key } }, body }),
    );
    if (taken) done();
    else requestAnimationFrame(() => focusFault(form.current));
  };
  const { faults } = decision;
  return (
    <>
      <Outcome decision={decision} />
      <form
        ref={form}
        className="card"
        noValidate
        aria-labelledby="add"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 id="add">{t('add')}</h2>
        <Field label={t('name')} hint={t('nameHint')} faults={faults} path="/name">
          {(field) => (
            <input
              {...field}
              className="input"
              maxLength={200}
              value={typed.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('code')} hint={t('codeHint')} faults={faults} path="/code">
          {(field) => (
            <input
              {...field}
              className="input"
              maxLength={40}
              autoCapitalize="none"
              autoComplete="off"
              value={typed.code}
              onChange={(event) => set({ code: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('parent')} faults={faults} path="/parentCode">
          {(field) => (
            <select {...field} className="input" value={typed.parentCode} onChange={(event) => set({ parentCode: event.target.value })}>
              <option value="">{t('top')}</option>
              {one.units?.map((unit) => (
                <option key={unit.id} value={codeOf(unit.id)}>
                  {unit.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="submit" className="button" disabled={decision.busy}>
          {t('save')}
        </button>
      </form>
    </>
  );
}
