import { Link } from 'react-router';
import { usePageTitle } from '../shared/States';
import { defineText, useLanguage } from '../shared/text';
import { pages } from './pages';
import { useSession } from './session';

const useText = defineText('home', {
  'zh-CN': {
    title: '首页',
    hello: '{{name}}，您好',
    nothing: '您还没有可以办理的事项。获得任命后，这里会列出您可以办理的内容。',
    public: '评选与获奖名单',
    log: '什么是透明日志',
    about: '关于群质',
  },
  en: {
    title: 'Home',
    hello: 'Hello, {{name}}',
    nothing: 'There is nothing for you to do yet. Once you are appointed, it is listed here.',
    public: 'Contests and award lists',
    log: 'What the log is',
    about: 'About Qunzhi',
  },
});

export function HomePage() {
  const t = useText();
  const lang = useLanguage();
  const session = useSession().data;
  usePageTitle(t('title'));
  if (!session?.signedIn) return null;
  const mine = pages.filter((page) => page.menu && page.path !== '/home' && (!page.needs || session.may.includes(page.needs)));
  return (
    <>
      <h1>{t('hello', { name: session.name })}</h1>
      <div className="card">
        {mine.length === 0 && <p>{t('nothing')}</p>}
        <ul className="plainlist">
          {mine.map((page) => (
            <li key={page.path}>
              <Link to={page.path}>{page.menu?.[lang]}</Link>
            </li>
          ))}
          <li>
            <a href="/public">{t('public')}</a>
          </li>
          <li>
            <a href="/public/log">{t('log')}</a>
          </li>
          <li>
            <Link to="/about">{t('about')}</Link>
          </li>
        </ul>
      </div>
    </>
  );
}
