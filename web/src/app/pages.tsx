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
    needs: 'manage-rounds',
  },
  { path: '/review/rounds/:round', page: page(() => import('../review/rounds/RoundPage'), 'RoundPage') },
  { path: '/about', page: page(() => import('./AboutPage'), 'AboutPage') },
];
