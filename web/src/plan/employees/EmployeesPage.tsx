import { Link } from 'react-router';
import { Outcome, useDecision } from '../../shared/decision';
import { got } from '../../shared/http';
import { UnitName } from '../../shared/organizations';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { useMay } from '../../shared/session';
import { usePageTitle } from '../../shared/States';
import { type Person, plan } from '../client';
import { EndEmployment } from './EndEmployment';
import { useEmployeeText } from './text';

const LIST = '/api/plan/persons';

export function EmployeesPage() {
  const t = useEmployeeText();
  const { may } = useMay();
  const decision = useDecision('plan', ['/to']);
  usePageTitle(t('title'));
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        {may('manage-organization') && (
          <span className="push exports">
            <Link className="button" to="/plan/employees/new">
              {t('new')}
            </Link>
            <Link className="button plain" to="/plan/employees/import">
              {t('import')}
            </Link>
          </span>
        )}
      </div>
      <p className="quiet">{t('about')}</p>
      <Outcome decision={decision} />
      <RecordList<Person>
        name={['plan', 'persons']}
        label={t('title')}
        rowKey={(row) => row.id}
        exportPath={LIST}
        whenEmpty={t('none')}
        read={(question, cursor, signal) => got(plan.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          { key: 'name', title: t('name'), cell: (row) => <Shown part={row.name} />, card: 'heading' },
          { key: 'phone', title: t('phone'), cell: (row) => <Shown part={row.phone} /> },
          { key: 'unit', title: t('unit'), cell: (row) => <Unit of={row} /> },
          { key: 'from', title: t('from'), cell: (row) => row.employments.at(-1)?.from ?? '–' },
          { key: 'to', title: t('to'), cell: (row) => row.employments.at(-1)?.to ?? '–' },
          {
            key: 'act',
            title: t('act'),
            cell: (row) => (may('manage-organization') && lasts(row) ? <EndEmployment of={row} decision={decision} /> : '–'),
          },
        ]}
      />
    </>
  );
}

function Unit({ of }: { of: Person }) {
  const last = of.employments.at(-1);
  return last ? <UnitName organization={last.organization} unit={last.unit} /> : <>–</>;
}

/** Personal fields say in words why they are not shown. */
function Shown({ part }: { part: Person['name'] | null | undefined }) {
  const t = useEmployeeText();
  if (!part) return <>–</>;
  return part.state === 'clear' ? <>{part.value}</> : <span className="quiet">{t(part.state)}</span>;
}

const lasts = (person: Person) => person.employments.length > 0 && !person.employments.at(-1)?.to;
