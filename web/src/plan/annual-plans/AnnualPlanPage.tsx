import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Bars } from '../../shared/Bars';
import { type Decision, Outcome, useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { Figure } from '../../shared/Figure';
import { moment, yuan } from '../../shared/format';
import { got } from '../../shared/http';
import { PersonName } from '../../shared/persons';
import { ReasonDialog } from '../../shared/ReasonDialog';
import { useMay } from '../../shared/session';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { type AnnualPlan, annualPlan, plan, type PlanStep } from '../client';
import { usePlanText } from './text';
import { activities } from './typed';
import { Versions } from './Versions';
import { versionsOf, workedOnBy } from './versions';

export function AnnualPlanPage() {
  const { id = '' } = useParams();
  const decision = useDecision('plan', ['/reason']);
  const query = useQuery({ ...annualPlan(id), refetchInterval: decision.overtaken ? 2000 : false });
  const history = useQuery({
    queryKey: ['plan', 'annual-plan-history', id],
    queryFn: ({ signal }) => got(plan.GET('/api/plan/annual-plans/{id}/history', { signal, params: { path: { id } } })),
  });
  return <Answer query={query}>{(one) => <PlanView one={one} steps={history.data?.items ?? []} decision={decision} />}</Answer>;
}

function PlanView({ one, steps, decision }: { one: AnnualPlan; steps: PlanStep[]; decision: Decision }) {
  const t = usePlanText();
  usePageTitle(`${one.year} ${t('title')}`);
  return (
    <>
      <Link to="/plan/annual-plans">← {t('back')}</Link>
      <div className="head">
        <h1>
          <span className="num">{one.year}</span> {t('title')}
        </h1>
        <span className="tag">{t(one.status)}</span>
      </div>
      <Outcome decision={decision} />
      {one.status === 'RETURNED' && one.reason && (
        <div className="card notice">
          <h2>{t('returned')}</h2>
          <p className="keep">{one.reason}</p>
        </div>
      )}
      <section className="card" aria-labelledby="content">
        <h2 id="content">{t('direction')}</h2>
        <p className="keep">{one.direction}</p>
        <h2>{t('items')}</h2>
        <Items one={one} />
      </section>
      <Acts one={one} steps={steps} decision={decision} />
      <BudgetFigure one={one} />
      {steps.length > 0 && (
        <section className="card after" aria-labelledby="versions">
          <h2 id="versions">{t('versions')}</h2>
          <Versions versions={versionsOf(steps)} />
          <h2>{t('history')}</h2>
          <History steps={steps} />
        </section>
      )}
    </>
  );
}

const total = (one: AnnualPlan) => one.items.reduce((sum, item) => sum + item.budgetFen, 0);

function Items({ one }: { one: AnnualPlan }) {
  const t = usePlanText();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('items')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('project')}</th>
            <th scope="col">{t('activity')}</th>
            <th scope="col">{t('time')}</th>
            <th scope="col" className="right">
              {t('budgetYuan')}
            </th>
          </tr>
        </thead>
        <tbody>
          {one.items.map((item, i) => (
            <tr key={i}>
              <td>{item.project}</td>
              <td>{t(item.activity)}</td>
              <td className="num">
                {item.from} – {item.to}
              </td>
              <td className="num right">{yuan(item.budgetFen)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={3}>
              {t('total')}
            </th>
            <td className="num right">
              <b>{yuan(total(one))}</b>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Acts({ one, steps, decision }: { one: AnnualPlan; steps: PlanStep[]; decision: Decision }) {
  const t = usePlanText();
  const { may, person } = useMay();
  const [asking, setAsking] = useState<'submission' | 'approval' | 'return' | null>(null);
  const params = { path: { id: one.id } };
  const works = may('draft-plan') || may('approve-plan');
  const worked = person !== undefined && workedOnBy(steps).has(person);
  const act = async (what: 'submission' | 'approval') => {
    await decision.decide(t(what === 'approval' ? 'approve' : 'submit'), params, (key) =>
      plan.POST(`/api/plan/annual-plans/{id}/${what}`, { params: { ...params, header: { 'Idempotency-Key': key } } }),
    );
    setAsking(null);
  };
  const giveBack = async (reason: string) => {
    const taken = await decision.decide(t('return'), { ...params, reason }, (key) =>
      plan.POST('/api/plan/annual-plans/{id}/return', { params: { ...params, header: { 'Idempotency-Key': key } }, body: { reason } }),
    );
    setAsking(null);
    return taken;
  };
  const revises = works && (one.status === 'DRAFT' || one.status === 'RETURNED');
  const decides = may('approve-plan') && one.status === 'SUBMITTED';
  if (!revises && !decides) return null;
  if (decides && worked) return <p className="card">{t('ownWork')}</p>;
  const warn = t(asking === 'approval' ? 'approveWarn' : 'submitWarn');
  return (
    <div className="sticky">
      {decides && (
        <button type="button" className="button" onClick={() => setAsking('approval')}>
          {t('approve')}
        </button>
      )}
      {decides && (
        <button type="button" className="button plain" onClick={() => setAsking('return')}>
          {t('return')}
        </button>
      )}
      {one.status === 'DRAFT' && revises && (
        <button type="button" className="button" onClick={() => setAsking('submission')}>
          {t('submit')}
        </button>
      )}
      {revises && (
        <Link className={one.status === 'RETURNED' ? 'button' : 'button plain'} to={`/plan/annual-plans/${one.id}/revision`}>
          {t('revise')}
        </Link>
      )}
      {one.status === 'RETURNED' && revises && <span className="quiet">{t('mustRevise')}</span>}
      <Dialog
        open={asking === 'approval' || asking === 'submission'}
        title={t(asking === 'approval' ? 'approveAsk' : 'submitAsk')}
        confirm={t(asking === 'approval' ? 'approve' : 'submit')}
        cancel={t('cancel')}
        busy={decision.busy}
        onConfirm={() => asking && asking !== 'return' && void act(asking)}
        onCancel={() => setAsking(null)}
      >
        <p className="num">
          {one.year} · {t('projects')} {one.items.length} · {t('yuan', { n: yuan(total(one)) })}
        </p>
        <p>{warn}</p>
      </Dialog>
      <ReasonDialog
        name={`return-plan:${one.id}`}
        open={asking === 'return'}
        title={t('returnAsk')}
        confirm={t('return')}
        busy={decision.busy}
        faults={decision.faults}
        onConfirm={giveBack}
        onCancel={() => setAsking(null)}
      />
    </div>
  );
}

function BudgetFigure({ one }: { one: AnnualPlan }) {
  const t = usePlanText();
  const rows = activities
    .map((activity) => ({ label: t(activity), values: [sumOf(one, activity)] }))
    .filter((row) => (row.values[0] ?? 0) > 0);
  if (rows.length < 2) return null;
  return (
    <Figure
      title={t('figure')}
      see={t('see', { n: yuan(total(one)) })}
      head={[t('activity'), t('budgetYuan')]}
      rows={rows.map((row) => [row.label, yuan(row.values[0] ?? 0)])}
    >
      <Bars series={[t('budget')]} rows={rows} said={yuan} />
    </Figure>
  );
}

const sumOf = (one: AnnualPlan, activity: string) =>
  one.items.filter((item) => item.activity === activity).reduce((sum, item) => sum + item.budgetFen, 0);

function History({ steps }: { steps: PlanStep[] }) {
  const t = usePlanText();
  const lang = useLanguage();
  const said = { SUBMITTED: t('submitted'), APPROVED: t('approved'), RETURNED: t('sentBack'), DRAFT: '' };
  const drafts = steps.filter((step) => step.items);
  return (
    <ol className="timeline">
      {steps.map((step, i) => (
        <li key={i}>
          <b>{step.items ? t('drafted', { n: drafts.indexOf(step) + 1 }) : said[step.status]}</b> · <PersonName id={step.by} />
          <br />
          <span className="quiet small num">{moment(step.at, lang)}</span>
          {step.reason && <p className="said">{step.reason}</p>}
        </li>
      ))}
    </ol>
  );
}
