import type { Language } from './text';

/** The items of the score sheets in their order, by code: Chinese and English. */
const names: Record<string, [zh: string, en: string]> = {
  theme: ['选题', 'Choice of the topic'],
  'cause-analysis': ['原因分析', 'Analysis of causes'],
  'best-option': ['提出方案并确定最佳方案', 'Options, and the best of them'],
  countermeasures: ['对策与实施', 'Countermeasures carried out'],
  effect: ['效果', 'Effect'],
  report: ['成果报告', 'Report of the result'],
  character: ['特点', 'What is special'],
  organization: ['质量管理小组的组织', 'Organisation of the circle'],
  'activity-records': ['活动情况与活动记录', 'Activities and their records'],
  authenticity: ['活动真实性与有效性', 'Genuine and effective activities'],
  upkeep: ['成果的维持与巩固', 'Upkeep of the result'],
  education: ['质量管理小组教育', 'Education in the circle'],
};

/** One that is unknown here by the title that its sheet gives it, or else by its code. */
export const itemName = (lang: Language, code: string, title?: string) =>
  lang === 'en' ? (names[code]?.[1] ?? title ?? code) : (title ?? names[code]?.[0] ?? code);

const order = Object.keys(names);
const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);

/** As on the sheets; one that is unknown here goes last. */
export const inOrder = (codes: string[]) => codes.sort((a, b) => place(a) - place(b));
