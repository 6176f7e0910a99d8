import { useState } from 'react';
import { type Decision, Outcome, useDecision } from '../../shared/decision';
import { moment } from '../../shared/format';
import { got } from '../../shared/http';
import { OrganizationName } from '../../shared/organizations';
import { PersonName, usePersonName } from '../../shared/persons';
import { listQuery } from '../../shared/listQuery';
import { ReasonDialog } from '../../shared/ReasonDialog';
import { RecordList } from '../../shared/RecordList';
import { useMay } from '../../shared/session';
import { usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { type Erasure, plan } from '../client';
import { Act } from './Act';
import { useOrganizationText } from './text';

const LIST = '/api/plan/erasures';
const states = { REQUESTED: 'ERequested', APPROVED: 'EApproved', ERASED: 'EErased', REJECTED: 'ERejected' } as const;
const duties = ['STATUTORY_PERIOD', 'FINANCIAL_RECORD', 'OPEN_PROCEEDING'] as const;

export function ErasuresPage() {
  const t = useOrganizationText();
  const lang = useLanguage();
  const decision = useDecision('plan', ['/explanation']);
  const { may, person } = useMay();
  usePageTitle(t('erasures'));
  const acts = (row: Erasure) => {
    if (row.status !== 'REQUESTED' || !may('erase-person')) return '–';
    return row.person === person ? t('ownErasure') : <Acts one={row} decision={decision} />;
  };
  return (
    <>
      <h1>{t('erasures')}</h1>
      <p className="quiet">{t('erasuresAbout')}</p>
      <Outcome decision={decision} />
      <RecordList<Erasure>
        name={['plan', 'erasures']}
        label={t('erasures')}
        rowKey={(row) => row.id}
        states={(Object.keys(states) as Erasure['status'][]).map((state) => ({ value: state, text: t(states[state]) }))}
        exportPath={LIST}
        usualState="REQUESTED"
        whenEmpty={t('noErasures')}
        read={(question, cursor, signal) => got(plan.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          { key: 'person', title: t('person'), cell: (row) => <PersonName id={row.person} />, card: 'heading' },
          { key: 'organization', title: t('title'), cell: (row) => <OrganizationName id={row.organization} /> },
          { key: 'state', title: t('state'), cell: (row) => <span className="tag">{t(states[row.status])}</span>, card: 'aside' },
          { key: 'at', title: t('at'), cell: (row) => moment(row.history.at(-1)?.at ?? '', lang) },
          { key: 'act', title: t('act'), cell: acts },
        ]}
      />
    </>
  );
}

function Acts({ one, decision }: { one: Erasure; decision: Decision }) {
  const t = useOrganizationText();
  const whom = usePersonName(one.person);
  const [open, setOpen] = useState(false);
  const [duty, setDuty] = useState<(typeof duties)[number]>('STATUTORY_PERIOD');
  const params = (key: string) => ({ path: { id: one.id }, header: { 'Idempotency-Key': key } });
  return (
    <span className="exports">
      <Act
        decision={decision}
        whom={whom}
        about={whom}
        label={t('approve')}
        title={t('approveAsk')}
        warn={t('approveWarn')}
        onAct={() =>
          decision.decide(t('approve'), one.id, (key) => plan.POST('/api/plan/erasures/{id}/approval', { params: params(key) }))
        }
      />
      <button type="button" className="button plain" aria-label={`${t('refuse')} ${whom}`} onClick={() => setOpen(true)}>
        {t('refuse')}
      </button>
      <ReasonDialog
        name={`refuse-erasure:${one.id}`}
        open={open}
        title={t('refuseAsk')}
        confirm={t('refuse')}
        busy={decision.busy}
        faults={decision.faults}
        path="/explanation"
        onCancel={() => setOpen(false)}
        onConfirm={async (explanation) => {
          const taken = await decision.decide(t('refuse'), { id: one.id, duty, explanation }, (key) =>
            plan.POST('/api/plan/erasures/{id}/rejection', { params: params(key), body: { duty, explanation } }),
          );
          setOpen(false);
          return taken;
        }}
      >
        <p>{whom}</p>
        <fieldset className="plainset">
          <legend>{t('duty')}</legend>
          {duties.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="duty" checked={duty === one} onChange={() => setDuty(one)} /> {t(one)}
            </label>
          ))}
        </fieldset>
      </ReasonDialog>
    </span>
  );
}
