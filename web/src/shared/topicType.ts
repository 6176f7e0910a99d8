import { defineText } from './text';

/** The types of topics, as every page of them names them. */
export const useTypeText = defineText('topic-types', {
  'zh-CN': {
    PROBLEM_SOLVING_SELF_SET: '问题解决型（自定目标）',
    PROBLEM_SOLVING_DIRECTIVE: '问题解决型（指令性目标）',
    INNOVATION: '创新型',
  },
  en: {
    PROBLEM_SOLVING_SELF_SET: 'Problem solving, own target',
    PROBLEM_SOLVING_DIRECTIVE: 'Problem solving, set target',
    INNOVATION: 'Innovation',
  },
});
