import { Link } from 'react-router';
import { HistoryLink } from '../../shared/HistoryLink';
import { got } from '../../shared/http';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { usePageTitle } from '../../shared/States';
import { defineText } from '../../shared/text';
import { type Circle, latestYear, registration } from '../client';

const LIST = '/api/registration/circles';

const useText = defineText('registration.circles', {
  'zh-CN': {
    title: '小组',
    found: '组建小组',
    about: '您所在的小组，以及您的任命所及的小组。',
    find: '小组名称或注册登记号',
    name: '小组名称',
    members: '人数',
    year: '年度',
    state: '注册状态',
    number: '注册登记号',
    history: '历史',
    none: '还没有您能看到的小组。',
    FORMED: '未注册',
    APPLIED: '待审核',
    RETURNED: '已退回',
    APPROVED: '已同意',
    REGISTERED: '已注册',
  },
  en: {
    title: 'Circles',
    found: 'Form a circle',
    about: 'The circles you belong to, and those that your appointment reaches.',
    find: 'Name or number',
    name: 'Circle',
    members: 'People',
    year: 'Year',
    state: 'Registration',
    number: 'Number',
    history: 'History',
    none: 'There is no circle that you can see yet.',
    FORMED: 'Not registered',
    APPLIED: 'To review',
    RETURNED: 'Returned',
    APPROVED: 'Agreed',
    REGISTERED: 'Registered',
  },
});

const states = ['FORMED', 'APPLIED', 'RETURNED', 'APPROVED', 'REGISTERED'] as const;

export function CirclesPage() {
  const t = useText();
  usePageTitle(t('title'));
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        <Link className="button push" to="/registration/circles/new">
          {t('found')}
        </Link>
      </div>
      <p className="quiet">{t('about')}</p>
      <RecordList<Circle>
        name={['registration', 'circles']}
        label={t('title')}
        rowKey={(row) => row.circle}
        href={(row) => `/registration/circles/${row.circle}`}
        search={t('find')}
        states={states.map((state) => ({ value: state, text: t(state) }))}
        exportPath={LIST}
        whenEmpty={t('none')}
        read={(question, cursor, signal) => got(registration.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          { key: 'name', title: t('name'), sort: 'name', cell: (row) => row.name, card: 'heading' },
          { key: 'members', title: t('members'), cell: (row) => row.members.length, number: true },
          { key: 'year', title: t('year'), sort: 'year', cell: (row) => latestYear(row)?.year ?? '–', number: true },
          {
            key: 'state',
            title: t('state'),
            cell: (row) => <span className="tag">{t(latestYear(row)?.state ?? 'FORMED')}</span>,
            card: 'aside',
          },
          { key: 'number', title: t('number'), sort: 'number', cell: (row) => latestYear(row)?.number ?? '–' },
          { key: 'history', title: t('history'), cell: (row) => <HistoryLink kind="circle" id={row.circle} /> },
        ]}
      />
    </>
  );
}
