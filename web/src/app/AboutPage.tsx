import { usePageTitle } from '../shared/States';
import { defineText } from '../shared/text';

const useText = defineText('about', {
  'zh-CN': {
    title: '关于群质',
    text: '群众性质量活动平台：推进策划、小组注册、评审和授予由各自独立的服务承担，每项审批和评分都是可以查验的事件。',
    version: '版本',
    licence: '许可',
    licenceText: 'Apache-2.0 许可证。网页所用的第三方软件及其许可：',
    all: '全部许可文本',
    privacy: '个人信息',
    privacyText: '公开页面不需要登录，不设置跟踪，不请求其他网站。此浏览器只记住您选的语言，以及核对日志用的密钥和检查点。',
    reference: '接口文档',
  },
  en: {
    title: 'About Qunzhi',
    text: 'A platform for mass quality activities: planning, registration of circles, review and conferral are services of their own, and every approval and every score is an event that can be checked.',
    version: 'Version',
    licence: 'Licence',
    licenceText: 'Apache-2.0. Software of others in these pages, and its licences:',
    all: 'All licence texts',
    privacy: 'Personal data',
    privacyText:
      'The public pages need no sign-in, track nobody and ask no other site. This browser remembers your language, and the key and checkpoint by which the log is checked.',
    reference: 'Reference of the interfaces',
  },
});

export function AboutPage() {
  const t = useText();
  usePageTitle(t('title'));
  return (
    <div className="card">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <h2>{t('version')}</h2>
      <p className="num">{__VERSION__}</p>
      <h2>{t('licence')}</h2>
      <p>
        {t('licenceText')} <a href="/licences.txt">{t('all')}</a>
      </p>
      <h2>{t('privacy')}</h2>
      <p>{t('privacyText')}</p>
      <p>
        <a href="/reference">{t('reference')}</a>
      </p>
    </div>
  );
}
