import { useQueries } from '@tanstack/react-query';
import { fetchJson, serverClock } from '../shared/http';
import { defineText } from '../shared/text';

export interface Waiting {
  kind: string;
  id: string;
  title: string;
  since: string | null;
  due: string | null;
}

const services = ['plan', 'registration', 'review', 'award'] as const;

/** What is due first stands first; what has no deadline comes behind, the oldest first. */
export const byUrgency = (a: Waiting, b: Waiting) =>
  (a.due ?? '9').localeCompare(b.due ?? '9') || (a.since ?? '9').localeCompare(b.since ?? '9') || a.id.localeCompare(b.id);

async function read(service: string, signal: AbortSignal) {
  const answer = await fetchJson<{ items: Waiting[]; now: string }>(`/api/${service}/waiting`, signal);
  serverClock.told(answer.now);
  return answer.items;
}

/** What waits for me at every service; where one does not answer, the others' still stand. */
export function useWaiting() {
  const queries = useQueries({
    queries: services.map((service) => ({
      queryKey: [service, 'waiting'],
      queryFn: ({ signal }: { signal: AbortSignal }) => read(service, signal),
      refetchInterval: 60_000,
    })),
  });
  return {
    items: queries.flatMap((query) => query.data ?? []).sort(byUrgency),
    pending: queries.some((query) => query.isPending),
    failed: queries.some((query) => query.isError),
    again: () => queries.filter((query) => query.isError).forEach((query) => void query.refetch()),
  };
}

const places: Record<string, (id: string) => string> = {
  'score-entry': (id) => `/review/scorings/${id}`,
  'apply-for-registration-again': (id) => `/registration/circles/${id}`,
  'apply-for-topic-again': (id) => `/registration/topics/${id}/application`,
  'submit-result-again': (id) => `/registration/topics/${id}/result`,
  'work-on-topic': (id) => `/registration/topics/${id}`,
  'review-registration': (id) => `/registration/reviews/circles/${id}`,
  'review-topic': (id) => `/registration/reviews/topics/${id}`,
  'review-result': (id) => `/registration/reviews/topics/${id}`,
  'approve-plan': (id) => `/plan/annual-plans/${id}`,
  'revise-plan': (id) => `/plan/annual-plans/${id}`,
  'prepare-round': (id) => `/review/rounds/${id}`,
  'close-scoring': (id) => `/review/rounds/${id}`,
  'reveal-round': (id) => `/review/rounds/${id}`,
  'recommend-entry': (id) => `/award/entries/${id}`,
  'entry-returned': (id) => `/award/entries/${id}`,
  'propose-awards': (id) => `/award/lists?contest=${id}`,
  'start-publicity': (id) => `/award/lists/${id}`,
  'await-end-of-publicity': (id) => `/award/lists/${id}`,
  'confer-awards': (id) => `/award/lists/${id}`,
  'decide-membership': () => '/plan/memberships?state=REQUESTED',
  'decide-organization': () => '/plan/organizations?state=APPLIED',
  'decide-erasure': () => '/plan/erasures?state=REQUESTED',
};

/** Where it is done; what has no page yet is told all the same. */
export const placeOf = (item: Waiting) => places[item.kind]?.(encodeURIComponent(item.id));

const text = {
  'zh-CN': {
    'approve-plan': '审批年度推进计划',
    'revise-plan': '修改退回的年度推进计划',
    'decide-membership': '答复会员单位',
    'decide-organization': '审核单位申请',
    'decide-erasure': '审批个人信息删除',
    'review-registration': '审核小组注册',
    'apply-for-registration-again': '补正退回的小组注册',
    'review-topic': '审核课题',
    'review-result': '验收成果',
    'apply-for-topic-again': '补正退回的课题',
    'submit-result-again': '补正退回的成果',
    'work-on-topic': '开展课题活动',
    'prepare-round': '准备评审轮次',
    'close-scoring': '截止评分',
    'reveal-round': '开封评审轮次',
    'score-entry': '评分',
    'recommend-entry': '推荐申报项',
    'entry-returned': '处理退回的申报项',
    'propose-awards': '提出拟奖名单',
    'start-publicity': '开始公示',
    'await-end-of-publicity': '公示期满后授予奖项',
    'confer-awards': '授予奖项',
    other: '其他事项',
  },
  en: {
    'approve-plan': 'Approve an annual plan',
    'revise-plan': 'Revise a returned annual plan',
    'decide-membership': 'Answer a membership',
    'decide-organization': 'Decide on an organisation’s application',
    'decide-erasure': 'Decide on an erasure',
    'review-registration': 'Review the registration of a circle',
    'apply-for-registration-again': 'Mend the returned registration of a circle',
    'review-topic': 'Review a topic',
    'review-result': 'Accept a result',
    'apply-for-topic-again': 'Mend a returned topic',
    'submit-result-again': 'Mend a returned result',
    'work-on-topic': 'Work on a topic',
    'prepare-round': 'Prepare a round',
    'close-scoring': 'Close scoring',
    'reveal-round': 'Reveal a round',
    'score-entry': 'Score',
    'recommend-entry': 'Recommend an entry',
    'entry-returned': 'See to a returned entry',
    'propose-awards': 'Make the proposal',
    'start-publicity': 'Start publicity',
    'await-end-of-publicity': 'Confer awards when publicity has ended',
    'confer-awards': 'Confer awards',
    other: 'Something else',
  },
};

type Kind = keyof (typeof text)['en'];

export const useKindText = defineText<Kind>('waiting', text);

export const kindOf = (item: Waiting) => (item.kind in text.en ? item.kind : 'other') as Kind;
