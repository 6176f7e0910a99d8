import { useRef } from 'react';
import { Chooser } from '../../shared/Chooser';
import { type Decision, Outcome, useDecision } from '../../shared/decision';
import { useOnDevice } from '../../shared/draft';
import { Field, focusFault } from '../../shared/Field';
import { got } from '../../shared/http';
import { OrganizationName, useOrganizationName } from '../../shared/organizations';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { useActing, useMay } from '../../shared/session';
import { usePageTitle } from '../../shared/States';
import { associations, type Membership, plan } from '../client';
import { Act } from './Act';
import { useOrganizationText } from './text';

const LIST = '/api/plan/memberships';
const states = ['REQUESTED', 'ACCEPTED', 'PROMOTING', 'DECLINED'] as const;

/** Both sides: what the organisation belongs to, and what belongs to it. */
export function MembershipsPage() {
  const t = useOrganizationText();
  const decision = useDecision('plan', ['/reason']);
  const { may } = useMay();
  const own = useActing()?.organization;
  const decides = may('manage-membership') || may('appoint');
  usePageTitle(t('members'));
  return (
    <>
      <h1>{t('members')}</h1>
      <p className="quiet">{t('membersAbout')}</p>
      <Outcome decision={decision} />
      <RecordList<Membership>
        name={['plan', 'memberships']}
        label={t('members')}
        rowKey={(row) => row.id}
        states={states.map((state) => ({ value: state, text: t(state) }))}
        exportPath={LIST}
        usualState="REQUESTED"
        whenEmpty={t('noMembers')}
        read={(question, cursor, signal) => got(plan.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          { key: 'member', title: t('member'), cell: (row) => <OrganizationName id={row.member} />, card: 'heading' },
          { key: 'association', title: t('association'), cell: (row) => <OrganizationName id={row.association} /> },
          { key: 'state', title: t('state'), cell: (row) => <span className="tag">{t(row.status)}</span>, card: 'aside' },
          { key: 'reason', title: t('reason'), cell: (row) => row.reason ?? '–' },
          {
            key: 'act',
            title: t('act'),
            cell: (row) => (decides && row.association === own ? <Acts one={row} decision={decision} /> : '–'),
          },
        ]}
      />
      {may('appoint') && <Join />}
    </>
  );
}

function Acts({ one, decision }: { one: Membership; decision: Decision }) {
  const t = useOrganizationText();
  const whom = useOrganizationName(one.member);
  const params = { path: { id: one.id } };
  const act = (what: string, call: 'acceptance' | 'promotion-path') => () =>
    decision.decide(what, params, (key) =>
      plan.POST(`/api/plan/memberships/{id}/${call}`, { params: { ...params, header: { 'Idempotency-Key': key } } }),
    );
  const common = { decision, whom, about: whom };
  if (one.status === 'ACCEPTED')
    return <Act {...common} label={t('open')} title={t('openAsk')} warn={t('openWarn')} onAct={act(t('open'), 'promotion-path')} />;
  if (one.status !== 'REQUESTED') return <>–</>;
  return (
    <span className="exports">
      <Act {...common} label={t('accept')} title={t('acceptAsk')} warn={t('acceptWarn')} onAct={act(t('accept'), 'acceptance')} />
      <Act
        {...common}
        plain
        label={t('decline')}
        title={t('declineAsk')}
        reason={`decline:${one.id}`}
        onAct={(reason) =>
          decision.decide(t('decline'), { ...params, reason }, (key) =>
            plan.POST('/api/plan/memberships/{id}/declination', {
              params: { ...params, header: { 'Idempotency-Key': key } },
              body: { reason },
            }),
          )
        }
      />
    </span>
  );
}

function Join() {
  const t = useOrganizationText();
  const decision = useDecision('plan', ['/association']);
  const form = useRef<HTMLFormElement>(null);
  const [typed, change, done] = useOnDevice('membership', { association: '' });
  const send = async () => {
    const taken = await decision.decide(t('join'), typed, (key) =>
      plan.POST('/api/plan/memberships', { params: { header: { 'Idempotency-Key': key } }, body: typed }),
    );
    if (taken) done();
    else requestAnimationFrame(() => focusFault(form.current));
  };
  return (
    <>
      <Outcome decision={decision} />
      <form
        ref={form}
        className="card after"
        noValidate
        aria-labelledby="join"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h2 id="join">{t('join')}</h2>
        <Field label={t('association')} faults={decision.faults} path="/association">
          {(field) => (
            <Chooser
              field={field}
              name={['plan', 'associations']}
              read={associations}
              idOf={(one) => one.id}
              textOf={(one) => one.name}
              search={t('findName')}
              value={typed.association}
              onChange={(association) => change({ association })}
            />
          )}
        </Field>
        <button type="submit" className="button" disabled={decision.busy}>
          {t('request')}
        </button>
      </form>
    </>
  );
}
