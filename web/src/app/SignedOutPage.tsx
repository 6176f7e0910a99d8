import { usePageTitle } from '../shared/States';
import { defineText } from '../shared/text';

const useText = defineText('signed-out', {
  'zh-CN': {
    title: '您已退出',
    text: '这台设备上未提交的草稿已清除。若是公用设备，请同时关闭浏览器窗口。',
    again: '重新登录',
    public: '查看评选与获奖名单',
  },
  en: {
    title: 'You are signed out',
    text: 'Drafts on this device were removed. On a shared device, close the browser window as well.',
    again: 'Sign in again',
    public: 'Contests and award lists',
  },
});

export function SignedOutPage() {
  const t = useText();
  usePageTitle(t('title'));
  return (
    <div className="card alone">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <p className="tools">
        <a className="button" href="/home">
          {t('again')}
        </a>
        <a className="button plain" href="/public">
          {t('public')}
        </a>
      </p>
    </div>
  );
}
