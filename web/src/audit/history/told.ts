import { points, yuan } from '../../shared/format';
import type { Decision, Part } from '../../shared/history';
import { isKind, type Kind } from '../../shared/history';
import type { Language } from '../../shared/text';

/** The fields of events as people call them; in English the field's own name, in words, does. */
const chinese: Record<string, string> = {
  actor: '办理人', appointment: '任命', association: '推荐单位', at: '时间', attendees: '出席', award: '奖项', awardList: '获奖名单',
  benefitFen: '经济效益（元）', circle: '小组', circleName: '小组名称', comment: '评语', content: '内容', contest: '评选',
  count: '数量', creditCode: '统一社会信用代码', day: '日期', duty: '分工', edition: '规则版本', effect: '效果', entries: '申报项',
  entriesUntil: '申报截止', entry: '申报项', expert: '评审专家', firstDecisionMaker: '首位决策人', from: '开始', goal: '目标',
  grounds: '理由', hash: '摘要', heldOn: '活动日期', kind: '种类', level: '层级', marks: '打分', members: '人数', name: '名称',
  number: '登记号', opinion: '推荐意见', ordinal: '序号', organization: '单位', organizationName: '单位名称', organizer: '组织单位',
  parent: '上级部门', person: '人员', place: '名单次序', plan: '年度推进计划', plannedFrom: '计划开始', plannedUntil: '计划完成',
  policy: '计分规则', publicityDays: '公示天数', rank: '名次', ranking: '排名', reason: '理由', recommenders: '推荐单位',
  record: '活动记录', register: '登记簿', registeredOn: '注册日期', returnedFor: '退回理由', role: '职责', round: '评审轮次', score: '得分',
  scoring: '评分', scoringUntil: '评分截止', season: '年度', seat: '评审席位', sheet: '评分表样式', sheetId: '评分表', step: '步骤',
  steps: '步骤', subject: '登记对象', summary: '成果摘要', theme: '主题', tier: '奖项等级', tiers: '奖项等级', title: '名称', topic: '课题',
  topicTitle: '课题名称', type: '课题类型', unit: '部门', until: '结束', year: '年度',
}; // prettier-ignore

/** circleName → “circle name”. */
const inWords = (name: string) => name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

export const fieldName = (name: string, language: Language) => (language === 'zh-CN' && chinese[name]) || inWords(name);

/** The thing that a field names by its id; its history is one step away. */
export function thingOf(name: string, part: Part): { kind: Kind; id: string } | null {
  const kind = name === 'plan' ? 'annual-plan' : name === 'organizer' || name === 'association' ? 'organization' : name;
  return part.state === 'clear' && typeof part.value === 'string' && isKind(kind) ? { kind, id: part.value } : null;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

export type Value = { as: 'text' | 'instant' | 'data'; text: string };

/** Points and money are whole hundredths until here; what has parts is shown as data. */
export function valueOf(name: string, value: unknown): Value {
  if (name === 'score' && typeof value === 'number') return { as: 'text', text: points(value) };
  if (name === 'benefitFen' && typeof value === 'number') return { as: 'text', text: yuan(value) };
  if (typeof value === 'string') return { as: INSTANT.test(value) ? 'instant' : 'text', text: value };
  if (value !== null && typeof value === 'object') return { as: 'data', text: JSON.stringify(value, null, 1) };
  return { as: 'text', text: String(value) };
}

export type Authority =
  { by: 'appointment' | 'circle'; id: string; version: string } | { by: 'employment' | 'self' | 'other'; text: string };

/** `<appointment>@<version>`, `employment:<organisation>@<day>`, `circle:<circle>@<year, or formed>`, `self`. */
export function authorityOf(authority: string): Authority {
  if (authority === 'self') return { by: 'self', text: '' };
  const employed = /^employment:.*@(\d{4}-\d\d-\d\d)$/.exec(authority);
  if (employed) return { by: 'employment', text: employed[1] ?? '' };
  const leads = /^circle:([0-9A-Za-z-]+)@(\d+|formed)$/.exec(authority);
  if (leads) return { by: 'circle', id: leads[1] ?? '', version: leads[2] ?? '' };
  const appointed = /^([0-9A-Za-z-]+)@(\d+)$/.exec(authority);
  return appointed ? { by: 'appointment', id: appointed[1] ?? '', version: appointed[2] ?? '' } : { by: 'other', text: authority };
}

/** What a thing is called, as far as its decisions tell it: the newest that is told counts. */
export function calledIn(kind: string, decisions: Decision[]): string | undefined {
  const wanted =
    kind === 'topic'
      ? ['title', 'topicTitle']
      : kind === 'entry' || kind === 'award'
        ? ['topicTitle']
        : kind === 'circle'
          ? ['name', 'circleName']
          : ['name'];
  const namesIt: Record<string, RegExp> = {
    circle: /^(circle|entry)-/, topic: /^(topic|entry)-/, round: /^round-/, contest: /^contest-/, organization: /^organization-/,
  }; // prettier-ignore
  const told = decisions
    .filter((one) => namesIt[kind]?.test(one.name) ?? true)
    .flatMap((one) => wanted.map((field) => one.fields[field]))
    .filter((part) => part?.state === 'clear' && typeof part.value === 'string');
  return told.at(-1)?.value as string | undefined;
}
