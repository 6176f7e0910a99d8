import { defineText } from '../shared/text';

/** The roles of an appointment, as docs/glossary.md names them. */
export const useRoleText = defineText('roles', {
  'zh-CN': {
    'decision-maker': '决策层',
    promoter: '推进者',
    'circle-leader': '小组组长',
    'circle-member': '小组组员',
    secretary: '赛事秘书',
    chair: '评审组长',
    expert: '评审专家',
    'finance-officer': '财务确认人',
    'issuer-signatory': '颁发单位签发人',
    supervisor: '监督员',
    auditor: '审计员',
    partner: '合作系统',
    other: '其他角色',
  },
  en: {
    'decision-maker': 'decision layer',
    promoter: 'promoter',
    'circle-leader': 'circle leader',
    'circle-member': 'circle member',
    secretary: 'secretary',
    chair: 'chair',
    expert: 'expert',
    'finance-officer': 'finance officer',
    'issuer-signatory': 'issuer signatory',
    supervisor: 'supervisor',
    auditor: 'auditor',
    partner: 'partner',
    other: 'another role',
  },
});

const known = new Set([
  'decision-maker',
  'promoter',
  'circle-leader',
  'circle-member',
  'secretary',
  'chair',
  'expert',
  'finance-officer',
  'issuer-signatory',
  'supervisor',
  'auditor',
  'partner',
]);

export const roleKey = (role: string) => (known.has(role) ? role : 'other') as Parameters<ReturnType<typeof useRoleText>>[0];
