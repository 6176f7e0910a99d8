import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { Boundary } from '../shared/Boundary';
import { acting } from '../shared/http';
import { useNarrow } from '../shared/narrow';
import { type SignedIn, useSession, type WayToAct } from '../shared/session';
import { Answer } from '../shared/States';
import { defineText, useLanguage } from '../shared/text';
import { Brand, LanguageSwitch, Skip, useFocusOnPage, useFrameText } from './frame';
import { offered, pages } from './pages';
import { roleKey, useRoleText } from './roles';
import { signIn, signOut, useChoice } from './session';

const useText = defineText('app', {
  'zh-CN': {
    out: '退出',
    more: '更多',
    actsFor: '代表',
    self: '本人',
    choose: '您代表谁办理？',
    chooseText: '您有多项任命。所作的每项决定都会记下代表的单位和依据的任命；办理中可以在页面上方随时更换。',
    signingIn: '正在前往登录',
    public: '公开页面',
    failed: '没有办成：{{why}}',
    offline: '网络不通，恢复后请再试。',
  },
  en: {
    out: 'Sign out',
    more: 'More',
    actsFor: 'On behalf of',
    self: 'Myself',
    choose: 'On whose behalf do you act?',
    chooseText:
      'You hold several appointments. Each decision records on whose behalf and by which appointment; you can change it above at any time.',
    signingIn: 'Going to sign in',
    public: 'Public pages',
    failed: 'Not done: {{why}}',
    offline: 'No network. Please try again once it is back.',
  },
});

/** Beside the first page, not before it: what waits on this device is sent from wherever its author is. */
const OutboxBar = lazy(async () => ({ default: (await import('../registration/topics/OutboxBar')).OutboxBar }));

/** Bottom menu on phones; more than four would be too small for a thumb. */
const MOST_ON_PHONE = 4;

export function Shell() {
  const session = useSession();
  useEffect(() => {
    window.addEventListener('qunzhi:sign-in-needed', signIn);
    return () => window.removeEventListener('qunzhi:sign-in-needed', signIn);
  }, []);
  return (
    <Answer query={session}>
      {(known) =>
        known.signedIn ? (
          <Frame session={known}>
            <Outlet />
          </Frame>
        ) : (
          <GoSignIn />
        )
      }
    </Answer>
  );
}

function GoSignIn() {
  const t = useText();
  useEffect(signIn, []);
  return (
    <div className="card alone" role="status">
      {t('signingIn')}…
    </div>
  );
}

function Frame({ session, children }: { session: SignedIn; children: ReactNode }) {
  const t = useText();
  const { pathname } = useLocation();
  useFocusOnPage();
  const mustChoose = session.waysToAct.length > 1 && !acting.known();
  const [error, setError] = useState<Error | null>(null);
  const choose = useChoice();
  const tell = (act: Promise<void>) => {
    setError(null);
    act.catch(setError);
  };
  const onChoose = (appointment: string | null) => tell(choose(appointment));
  return (
    <div className="shell">
      <Skip />
      <header className="bar">
        <Brand to="/home" />
        <LanguageSwitch />
        <span className="who">{session.name}</span>
        <button type="button" className="flat" onClick={() => tell(signOut())}>
          {t('out')}
        </button>
      </header>
      {!mustChoose && <ActsFor session={session} onChoose={onChoose} />}
      <Menu may={session.may} pathname={pathname} />
      <main id="content" tabIndex={-1}>
        {error && (
          <p className="card notice" role="alert">
            {error instanceof TypeError ? t('offline') : t('failed', { why: error.message })}
          </p>
        )}
        <Boundary at={pathname}>
          <Suspense>
            <OutboxBar />
          </Suspense>
          <Suspense fallback={<div className="bones" />}>
            {mustChoose ? <Choose session={session} onChoose={onChoose} /> : children}
          </Suspense>
        </Boundary>
      </main>
    </div>
  );
}

const useWay = () => {
  const role = useRoleText();
  // The role first: a phone cuts off the end of a long name.
  return (way: WayToAct) => [role(roleKey(way.role)), way.organizationName, way.unit].filter(Boolean).join(' · ');
};

interface Choosing {
  session: SignedIn;
  onChoose: (appointment: string | null) => void;
}

/** Stands on every page: whoever decides must see for whom. */
function ActsFor({ session, onChoose }: Choosing) {
  const t = useText();
  const way = useWay();
  const chosen = acting.get();
  const [first, ...others] = session.waysToAct;
  if (!first) return null;
  return (
    <section className="acting" aria-label={t('actsFor')}>
      {others.length === 0 ? (
        <>
          <span className="quiet">{t('actsFor')}</span> <b>{way(first)}</b>
        </>
      ) : (
        <>
          <label className="quiet" htmlFor="acts-for">
            {t('actsFor')}
          </label>
          <select id="acts-for" className="input" value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
            <option value="">{t('self')}</option>
            {session.waysToAct.map((one) => (
              <option key={one.appointment} value={one.appointment}>
                {way(one)}
              </option>
            ))}
          </select>
        </>
      )}
    </section>
  );
}

function Choose({ session, onChoose }: Choosing) {
  const t = useText();
  const way = useWay();
  return (
    <div className="card alone">
      <h1>{t('choose')}</h1>
      <p className="quiet">{t('chooseText')}</p>
      <ul className="plainlist">
        {session.waysToAct.map((one) => (
          <li key={one.appointment}>
            <button type="button" className="button plain wide" onClick={() => onChoose(one.appointment)}>
              {way(one)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="button plain wide" onClick={() => onChoose(null)}>
            {t('self')}
          </button>
        </li>
      </ul>
    </div>
  );
}

function Menu({ may, pathname }: { may: string[]; pathname: string }) {
  const t = useText();
  const frame = useFrameText();
  const lang = useLanguage();
  const narrow = useNarrow();
  const more = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (more.current) more.current.open = false;
  }, [pathname]);
  const links = pages
    .filter((page) => offered(page, may))
    .map((page) => (
      <Link
        key={page.path}
        to={page.path}
        aria-current={pathname === page.path || pathname.startsWith(`${page.path}/`) ? 'page' : undefined}
      >
        {page.menu?.[lang]}
      </Link>
    ));
  links.push(
    <a key="/public" href="/public">
      {t('public')}
    </a>,
  );
  const fits = !narrow || links.length <= MOST_ON_PHONE;
  return (
    <nav className="nav" aria-label={frame('menu')}>
      {fits ? links : links.slice(0, MOST_ON_PHONE - 1)}
      {!fits && (
        <details ref={more}>
          <summary>{t('more')}</summary>
          <div>{links.slice(MOST_ON_PHONE - 1)}</div>
        </details>
      )}
    </nav>
  );
}
