import { Link, Outlet, useLocation } from 'react-router';
import { Boundary } from '../shared/Boundary';
import { defineText } from '../shared/text';
import { Brand, LanguageSwitch, Skip, useFocusOnPage, useFrameText } from './frame';

const useText = defineText('public', {
  'zh-CN': { contests: '评选', log: '日志', about: '关于', signIn: '登录办理' },
  en: { contests: 'Contests', log: 'Log', about: 'About', signIn: 'Sign in' },
});

const pages = [
  { to: '/public', text: 'contests', at: /^\/($|public\/?$|public\/contests)/ },
  { to: '/public/log', text: 'log', at: /^\/public\/log/ },
  { to: '/public/about', text: 'about', at: /^\/public\/about/ },
] as const;

export function PublicShell() {
  const t = useText();
  const frame = useFrameText();
  const { pathname } = useLocation();
  useFocusOnPage();
  return (
    <div className="shell">
      <Skip />
      <header className="bar">
        <Brand to="/public" />
        <LanguageSwitch />
        <a className="flat link" href="/home">
          {t('signIn')}
        </a>
      </header>
      <nav className="nav" aria-label={frame('menu')}>
        {pages.map((page) => (
          <Link key={page.to} to={page.to} aria-current={page.at.test(pathname) ? 'page' : undefined}>
            {t(page.text)}
          </Link>
        ))}
      </nav>
      <main id="content" tabIndex={-1}>
        <Boundary at={pathname}>
          <Outlet />
        </Boundary>
      </main>
    </div>
  );
}
