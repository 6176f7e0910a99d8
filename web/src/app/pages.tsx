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
  needs?: string;
}

/** A page is loaded when it is first gone to. */
const page = <M extends Record<string, unknown>, K extends keyof M & string>(load: () => Promise<M>, name: K) =>
  lazy(async () => ({ default: (await load())[name] as ComponentType }));

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
    path: '/registration/circles',
    page: page(() => import('../registration/circles/CirclesPage'), 'CirclesPage'),
    menu: { 'zh-CN': '小组', en: 'Circles' },
    needs: 'own-circle',
  },
  {
    path: '/registration/topics',
    page: page(() => import('../registration/topics/TopicsPage'), 'TopicsPage'),
    menu: { 'zh-CN': '课题', en: 'Topics' },
    needs: 'own-circle',
  },
  { path: '/registration/topics/:id', page: page(() => import('../registration/topics/TopicPage'), 'TopicPage') },
  {
    path: '/review/rounds',
    page: page(() => import('../review/rounds/RoundsPage'), 'RoundsPage'),
    menu: { 'zh-CN': '评审轮次', en: 'Rounds' },
    needs: 'manage-rounds',
  },
  { path: '/review/rounds/:round', page: page(() => import('../review/rounds/RoundPage'), 'RoundPage') },
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
  { path: '/about', page: page(() => import('./AboutPage'), 'AboutPage') },
];
