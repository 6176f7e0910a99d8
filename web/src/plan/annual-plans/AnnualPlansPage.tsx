import { Link } from 'react-router';
import { yuan } from '../../shared/format';
import { got } from '../../shared/http';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { useMay } from '../../shared/session';
import { usePageTitle } from '../../shared/States';
import { type AnnualPlan, plan } from '../client';
import { usePlanText } from './text';

const LIST = '/api/plan/annual-plans';
const states = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED'] as const;

export function AnnualPlansPage() {
  const t = usePlanText();
  const { may } = useMay();
  const drafts = may('draft-plan') || may('approve-plan');
  usePageTitle(t('title'));
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        {drafts && (
          <Link className="button push" to="/plan/annual-plans/new">
            {t('new')}
          </Link>
        )}
      </div>
      <p className="quiet">{t('about')}</p>
      <RecordList<AnnualPlan>
        name={['plan', 'annual-plans']}
        label={t('title')}
        rowKey={(row) => row.id}
        href={(row) => `/plan/annual-plans/${row.id}`}
        search={t('find')}
        states={states.map((state) => ({ value: state, text: t(state) }))}
        exportPath={LIST}
        whenEmpty={t('none')}
        read={(question, cursor, signal) => got(plan.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          { key: 'direction', title: t('direction'), cell: (row) => row.direction, card: 'heading' },
          { key: 'year', title: t('year'), sort: 'year', cell: (row) => row.year, number: true },
          { key: 'state', title: t('state'), cell: (row) => <span className="tag">{t(row.status)}</span>, card: 'aside' },
          { key: 'projects', title: t('projects'), cell: (row) => row.items.length, number: true },
          { key: 'budget', title: t('budgetYuan'), cell: (row) => yuan(budget(row)), number: true },
        ]}
      />
    </>
  );
}

const budget = (one: AnnualPlan) => one.items.reduce((sum, item) => sum + item.budgetFen, 0);
