import type { Kind } from './history';
import { defineText } from './text';

/** What has a history, as people call it. */
export const useKindText = defineText<Kind>('kinds', {
  'zh-CN': {
    circle: '小组',
    topic: '课题',
    entry: '申报项',
    round: '评审轮次',
    award: '奖项',
    contest: '评选',
    organization: '单位',
    'annual-plan': '年度推进计划',
    appointment: '任命',
  },
  en: {
    circle: 'circle',
    topic: 'topic',
    entry: 'entry',
    round: 'round',
    award: 'award',
    contest: 'contest',
    organization: 'organisation',
    'annual-plan': 'annual plan',
    appointment: 'appointment',
  },
});
