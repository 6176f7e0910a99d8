import { useState } from 'react';
import { Link } from 'react-router';
import { type Decision, Outcome, useDecision } from '../../shared/decision';
import { day } from '../../shared/format';
import { got, serverClock } from '../../shared/http';
import { UnitName } from '../../shared/organizations';
import { PersonName, usePersonName } from '../../shared/persons';
import { listQuery } from '../../shared/listQuery';
import { ReasonDialog } from '../../shared/ReasonDialog';
import { RecordList } from '../../shared/RecordList';
import { useMay } from '../../shared/session';
import { usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { type Appointment, plan } from '../client';
import { useAppointmentText } from './text';

const LIST = '/api/plan/appointments';
const states = ['APPOINTED', 'ENDED'] as const;

export function AppointmentsPage() {
  const t = useAppointmentText();
  const lang = useLanguage();
  const { may } = useMay();
  const decision = useDecision('plan', ['/reason']);
  const [ending, end] = useState<Appointment | null>(null);
  const appoints = may('appoint');
  usePageTitle(t('title'));
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        {appoints && (
          <Link className="button push" to="/plan/appointments/new">
            {t('new')}
          </Link>
        )}
      </div>
      <p className="quiet">{appoints ? t('about') : t('mayNot')}</p>
      <Outcome decision={decision} />
      <RecordList<Appointment>
        name={['plan', 'appointments']}
        label={t('title')}
        rowKey={(row) => row.id}
        states={states.map((state) => ({ value: state, text: t(state) }))}
        exportPath={LIST}
        whenEmpty={t('none')}
        read={(question, cursor, signal) => got(plan.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          { key: 'person', title: t('person'), cell: (row) => <PersonName id={row.person} />, card: 'heading' },
          { key: 'role', title: t('role'), sort: 'role', cell: (row) => t(row.role) },
          {
            key: 'unit',
            title: t('unit'),
            sort: 'unit',
            cell: (row) => (row.unit ? <UnitName organization={row.organization} unit={row.unit} /> : t('whole')),
          },
          { key: 'from', title: t('from'), sort: 'from', cell: (row) => day(row.from, lang) },
          { key: 'until', title: t('until'), sort: 'until', cell: (row) => (row.until ? day(row.until, lang) : '–') },
          {
            key: 'state',
            title: t('state'),
            card: 'aside',
            cell: (row) =>
              isOpen(row) ? (
                appoints ? (
                  <EndButton of={row} onEnd={() => end(row)} />
                ) : (
                  <span className="tag good">{t('APPOINTED')}</span>
                )
              ) : (
                <span className="tag">{row.endedAt ? t('ended', { at: day(row.endedAt, lang) }) : t('over')}</span>
              ),
          },
        ]}
      />
      {ending && <Ending key={ending.id} one={ending} decision={decision} onClose={() => end(null)} />}
    </>
  );
}

const isOpen = (one: Appointment) => !one.endedAt && !(one.until && Date.parse(one.until) <= serverClock.now());

function EndButton({ of, onEnd }: { of: Appointment; onEnd: () => void }) {
  const t = useAppointmentText();
  const name = usePersonName(of.person);
  return (
    <button type="button" className="button plain" aria-label={t('endOf', { name })} onClick={onEnd}>
      {t('end')}
    </button>
  );
}

function Ending({ one, decision, onClose }: { one: Appointment; decision: Decision; onClose: () => void }) {
  const t = useAppointmentText();
  const params = { path: { id: one.id } };
  return (
    <ReasonDialog
      name={`end-appointment:${one.id}`}
      open
      title={t('endAsk')}
      confirm={t('end')}
      busy={decision.busy}
      faults={decision.faults}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const taken = await decision.decide(t('end'), { ...params, reason }, (key) =>
          plan.POST('/api/plan/appointments/{id}/end', { params: { ...params, header: { 'Idempotency-Key': key } }, body: { reason } }),
        );
        onClose();
        return taken;
      }}
    >
      <p>
        <b>
          <PersonName id={one.person} />
        </b>{' '}
        · {t(one.role)}
      </p>
      <p>{t('endWarn')}</p>
    </ReasonDialog>
  );
}
