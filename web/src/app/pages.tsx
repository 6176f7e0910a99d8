import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Language } from '../shared/text';

/**
 * One row for each page. `needs` is a right of `GET /session`'s `may`: without it the menu does not show the page – the service
 * decides all the same. Rows without `menu` are reached from other pages.
 */
export interface Page {
  path: string;
  page: LazyExoticComponent<ComponentType>;
  menu?: Record<Language, string>;
  needs?: string | string[];
}

/** Whether a menu shows it; of several rights one is enough. */
export const offered = ({ menu, needs }: Page, may: string[]) =>
  Boolean(menu) && (!needs || [needs].flat().some((right) => may.includes(right)));

/** A page is loaded when it is first gone to. */
const page = <M extends Record<string, unknown>, K extends keyof M & string>(load: () => Promise<M>, name: K) =>
  lazy(async () => ({ default: (await load())[name] as ComponentType }));

/** In the order of the menu: a telephone shows the first three of what somebody is offered. What everybody is, comes last. */
export const pages: Page[] = [
  { path: '/home', page: page(() => import('./HomePage'), 'HomePage'), menu: { 'zh-CN': '首页', en: 'Home' } },
  {
    path: '/review/scorings',
    page: page(() => import('../review/scoring/ScoringsPage'), 'ScoringsPage'),
    menu: { 'zh-CN': '待评成果', en: 'To score' },
    needs: 'score',
  },
  { path: '/review/scorings/:scoring', page: page(() => import('../review/scoring/ScoreSheetPage'), 'ScoreSheetPage') },
  {
    path: '/registration/reviews',
    page: page(() => import('../registration/reviews/ReviewsPage'), 'ReviewsPage'),
    menu: { 'zh-CN': '审核与验收', en: 'Review' },
    needs: 'review-registration',
  },
  {
    path: '/registration/reviews/circles/:id',
    page: page(() => import('../registration/reviews/CircleReviewPage'), 'CircleReviewPage'),
  },
  {
    path: '/registration/reviews/topics/:id',
    page: page(() => import('../registration/reviews/TopicReviewPage'), 'TopicReviewPage'),
  },
  {
    path: '/review/rounds',
    page: page(() => import('../review/rounds/RoundsPage'), 'RoundsPage'),
    menu: { 'zh-CN': '评审轮次', en: 'Rounds' },
    needs: ['manage-rounds', 'read-rounds'],
  },
  { path: '/review/rounds/new', page: page(() => import('../review/rounds/OpenRoundPage'), 'OpenRoundPage') },
  { path: '/review/rounds/:round', page: page(() => import('../review/rounds/RoundPage'), 'RoundPage') },
  { path: '/review/rounds/:round/ranking', page: page(() => import('../review/ranking/RankingPage'), 'RankingPage') },
  {
    path: '/award/lists',
    page: page(() => import('../award/lists/AwardListsPage'), 'AwardListsPage'),
    menu: { 'zh-CN': '获奖名单', en: 'Award lists' },
    needs: ['manage-awards', 'confer-awards'],
  },
  { path: '/award/lists/:list', page: page(() => import('../award/lists/AwardListPage'), 'AwardListPage') },
  {
    path: '/award/contests',
    page: page(() => import('../award/announce/MyContestsPage'), 'MyContestsPage'),
    menu: { 'zh-CN': '评选通知', en: 'Contests' },
    needs: 'manage-contests',
  },
  { path: '/award/contests/new', page: page(() => import('../award/announce/AnnouncePage'), 'AnnouncePage') },
  {
    path: '/plan/annual-plans',
    page: page(() => import('../plan/annual-plans/AnnualPlansPage'), 'AnnualPlansPage'),
    menu: { 'zh-CN': '年度推进计划', en: 'Annual plans' },
    needs: 'manage-organization',
  },
  { path: '/plan/annual-plans/new', page: page(() => import('../plan/annual-plans/EditPlanPage'), 'NewPlanPage') },
  { path: '/plan/annual-plans/:id', page: page(() => import('../plan/annual-plans/AnnualPlanPage'), 'AnnualPlanPage') },
  { path: '/plan/annual-plans/:id/revision', page: page(() => import('../plan/annual-plans/EditPlanPage'), 'RevisePlanPage') },
  {
    path: '/award/entries',
    page: page(() => import('../award/entries/EntriesPage'), 'EntriesPage'),
    menu: { 'zh-CN': '申报项', en: 'Entries' },
    needs: ['recommend-entry', 'enter-contest'],
  },
  { path: '/award/entries/new', page: page(() => import('../award/entries/EnterPage'), 'EnterPage') },
  { path: '/award/entries/:entry', page: page(() => import('../award/entries/EntryPage'), 'EntryPage') },
  {
    path: '/audit/history',
    page: page(() => import('../audit/history/HistorySearchPage'), 'HistorySearchPage'),
    menu: { 'zh-CN': '历史', en: 'History' },
    needs: 'read-history',
  },
  { path: '/audit/history/:kind/:id', page: page(() => import('../audit/history/HistoryPage'), 'HistoryPage') },
  {
    path: '/audit/state',
    page: page(() => import('../audit/state/StatePage'), 'StatePage'),
    menu: { 'zh-CN': '运行状态', en: 'State' },
    needs: 'supervise',
  },
  {
    path: '/audit/key-uses',
    page: page(() => import('../audit/state/KeyUsesPage'), 'KeyUsesPage'),
    menu: { 'zh-CN': '个人信息查阅', en: 'Personal data shown' },
    needs: 'supervise',
  },
  {
    path: '/plan/organization',
    page: page(() => import('../plan/organization/OrganizationPage'), 'OrganizationPage'),
    menu: { 'zh-CN': '单位与部门', en: 'Organisation' },
    needs: 'manage-organization',
  },
  {
    path: '/plan/appointments',
    page: page(() => import('../plan/appointments/AppointmentsPage'), 'AppointmentsPage'),
    menu: { 'zh-CN': '任命', en: 'Appointments' },
    needs: 'manage-organization',
  },
  { path: '/plan/appointments/new', page: page(() => import('../plan/appointments/NewAppointmentPage'), 'NewAppointmentPage') },
  {
    path: '/plan/employees',
    page: page(() => import('../plan/employees/EmployeesPage'), 'EmployeesPage'),
    menu: { 'zh-CN': '人员', en: 'People' },
    needs: 'manage-organization',
  },
  { path: '/plan/employees/new', page: page(() => import('../plan/employees/NewEmployeePage'), 'NewEmployeePage') },
  { path: '/plan/employees/import', page: page(() => import('../plan/employees/ImportPage'), 'ImportPage') },
  {
    path: '/plan/memberships',
    page: page(() => import('../plan/organization/MembershipsPage'), 'MembershipsPage'),
    menu: { 'zh-CN': '会员单位', en: 'Memberships' },
    needs: 'manage-membership',
  },
  {
    path: '/plan/organizations',
    page: page(() => import('../plan/organization/ApplicationsPage'), 'ApplicationsPage'),
    menu: { 'zh-CN': '入驻申请', en: 'Applications' },
    needs: 'confirm-organization',
  },
  { path: '/plan/organizations/new', page: page(() => import('../plan/organization/ApplyPage'), 'ApplyPage') },
  {
    path: '/plan/erasures',
    page: page(() => import('../plan/organization/ErasuresPage'), 'ErasuresPage'),
    menu: { 'zh-CN': '个人信息删除', en: 'Erasures' },
    needs: 'erase-person',
  },
  {
    path: '/registration/circles',
    page: page(() => import('../registration/circles/CirclesPage'), 'CirclesPage'),
    menu: { 'zh-CN': '小组', en: 'Circles' },
    needs: 'own-circle',
  },
  { path: '/registration/circles/new', page: page(() => import('../registration/circles/FoundCirclePage'), 'FoundCirclePage') },
  { path: '/registration/circles/:id', page: page(() => import('../registration/circles/CirclePage'), 'CirclePage') },
  {
    path: '/registration/circles/:id/amendment',
    page: page(() => import('../registration/circles/AmendCirclePage'), 'AmendCirclePage'),
  },
  { path: '/registration/circles/:id/topic', page: page(() => import('../registration/applications/TopicFormPage'), 'NewTopicPage') },
  {
    path: '/registration/topics',
    page: page(() => import('../registration/topics/TopicsPage'), 'TopicsPage'),
    menu: { 'zh-CN': '课题', en: 'Topics' },
    needs: 'own-circle',
  },
  { path: '/registration/topics/:id', page: page(() => import('../registration/topics/TopicPage'), 'TopicPage') },
  {
    path: '/registration/topics/:id/application',
    page: page(() => import('../registration/applications/TopicFormPage'), 'TopicAgainPage'),
  },
  { path: '/registration/topics/:id/result', page: page(() => import('../registration/results/ResultPage'), 'ResultPage') },
  { path: '/registration/topics/:id/feedback', page: page(() => import('../registration/results/FeedbackPage'), 'FeedbackPage') },
  { path: '/about', page: page(() => import('./AboutPage'), 'AboutPage') },
];
