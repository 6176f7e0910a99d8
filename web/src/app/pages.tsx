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
    path: '/award/entries',
    page: page(() => import('../award/entries/EntriesPage'), 'EntriesPage'),
    menu: { 'zh-CN': '申报项', en: 'Entries' },
    needs: ['recommend-entry', 'enter-contest'],
  },
  { path: '/award/entries/new', page: page(() => import('../award/entries/EnterPage'), 'EnterPage') },
  { path: '/award/entries/:entry', page: page(() => import('../award/entries/EntryPage'), 'EntryPage') },
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
  { path: '/about', page: page(() => import('./AboutPage'), 'AboutPage') },
];
