import { Link } from 'react-router';
import { Outcome, useDecision } from '../../shared/decision';
import { got } from '../../shared/http';
import { PersonName } from '../../shared/persons';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { useActing, useMay } from '../../shared/session';
import { usePageTitle } from '../../shared/States';
import { type Organization, plan } from '../client';
import { Act } from './Act';
import { useOrganizationText } from './text';

const LIST = '/api/plan/organizations';
const states = ['APPLIED', 'CONFIRMED', 'REJECTED', 'FOUNDED'] as const;

/** What applied to the association: confirmed, or not and why. */
export function ApplicationsPage() {
  const t = useOrganizationText();
  const decision = useDecision('plan', ['/reason']);
  const { may } = useMay();
  const own = useActing()?.organization;
  const decides = may('confirm-organization') || may('appoint');
  usePageTitle(t('applications'));
  const params = (row: Organization, key: string) => ({ path: { id: row.id }, header: { 'Idempotency-Key': key } });
  return (
    <>
      <div className="head">
        <h1>{t('applications')}</h1>
        <Link className="button push" to="/plan/organizations/new">
          {t('apply')}
        </Link>
      </div>
      <p className="quiet">{t('applicationsAbout')}</p>
      <Outcome decision={decision} />
      <RecordList<Organization>
        name={['plan', 'organizations']}
        label={t('applications')}
        rowKey={(row) => row.id}
        search={t('findName')}
        states={states.map((state) => ({ value: state, text: t(state) }))}
        exportPath={LIST}
        usualState="APPLIED"
        whenEmpty={t('noApplications')}
        read={(question, cursor, signal) => got(plan.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          { key: 'name', title: t('name'), sort: 'name', cell: (row) => row.name, card: 'heading' },
          { key: 'kind', title: t('kind'), cell: (row) => `${t(row.kind)} · ${t(row.level)}` },
          { key: 'code', title: t('creditCode'), cell: (row) => row.creditCode ?? '–' },
          { key: 'first', title: t('first'), cell: (row) => <PersonName id={row.firstDecisionMaker} /> },
          { key: 'state', title: t('state'), cell: (row) => <span className="tag">{t(row.status)}</span>, card: 'aside' },
          { key: 'reason', title: t('reason'), cell: (row) => row.reason ?? '–' },
          {
            key: 'act',
            title: t('act'),
            cell: (row) =>
              decides && row.status === 'APPLIED' && row.association === own ? (
                <span className="exports">
                  <Act
                    decision={decision}
                    whom={row.name}
                    about={row.name}
                    label={t('confirm')}
                    title={t('confirmAsk')}
                    warn={t('confirmWarn')}
                    onAct={() =>
                      decision.decide(t('confirm'), row.id, (key) =>
                        plan.POST('/api/plan/organizations/{id}/confirmation', { params: params(row, key) }),
                      )
                    }
                  />
                  <Act
                    plain
                    decision={decision}
                    whom={row.name}
                    about={row.name}
                    label={t('reject')}
                    title={t('rejectAsk')}
                    reason={`reject-organization:${row.id}`}
                    onAct={(reason) =>
                      decision.decide(t('reject'), { id: row.id, reason }, (key) =>
                        plan.POST('/api/plan/organizations/{id}/rejection', { params: params(row, key), body: { reason } }),
                      )
                    }
                  />
                </span>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </>
  );
}
