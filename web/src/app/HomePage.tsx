import { Link } from 'react-router';
import { Countdown } from '../shared/Countdown';
import { day, moment } from '../shared/format';
import { useSession } from '../shared/session';
import { usePageTitle } from '../shared/States';
import { defineText, useLanguage } from '../shared/text';
import { offered, pages } from './pages';
import { Since } from './Since';
import { kindOf, placeOf, useKindText, useWaiting, type Waiting } from './waiting';

const useText = defineText('home', {
  'zh-CN': {
    title: '首页',
    hello: '{{name}}，您好',
    waiting: '待办',
    count: '{{n}} 项',
    nothing: '现在没有等您办理的事项。有新的事项时会出现在这里。',
    loading: '正在查询待办',
    failed: '有的待办没有查到。',
    again: '重试',
    due: '截止 {{at}}',
    since: '{{at}} 起',
    more: '去哪里',
    applications: '为您的单位申请入驻',
    public: '评选与获奖名单',
    log: '什么是透明日志',
    about: '关于群质',
  },
  en: {
    title: 'Home',
    hello: 'Hello, {{name}}',
    waiting: 'What waits for you',
    count: '{{n}}',
    nothing: 'Nothing waits for you now. Whatever comes is listed here.',
    loading: 'Asking what waits for you',
    failed: 'Not everything that waits could be read.',
    again: 'Try again',
    due: 'due {{at}}',
    since: 'since {{at}}',
    more: 'Where to go',
    applications: 'Apply for your organisation',
    public: 'Contests and award lists',
    log: 'What the log is',
    about: 'About Qunzhi',
  },
});

export function HomePage() {
  const t = useText();
  const lang = useLanguage();
  const session = useSession().data;
  const waiting = useWaiting();
  usePageTitle(t('title'));
  if (!session?.signedIn) return null;
  const mine = pages.filter((page) => page.path !== '/home' && offered(page, session.may));
  return (
    <>
      <h1>{t('hello', { name: session.name })}</h1>
      <section aria-labelledby="waiting">
        <div className="head">
          <h2 id="waiting">{t('waiting')}</h2>
          <span className="quiet num" role="status">
            {waiting.pending ? t('loading') : waiting.items.length > 0 && t('count', { n: waiting.items.length })}
          </span>
        </div>
        {waiting.failed && (
          <div className="card" role="alert">
            <p>{t('failed')}</p>
            <button type="button" className="button" onClick={waiting.again}>
              {t('again')}
            </button>
          </div>
        )}
        {waiting.items.length === 0 ? (
          !waiting.failed && (waiting.pending ? <div className="bones" /> : <div className="card">{t('nothing')}</div>)
        ) : (
          <ul className="cards">
            {waiting.items.map((item) => (
              <Item key={`${item.kind}:${item.id}`} item={item} />
            ))}
          </ul>
        )}
      </section>
      <Since person={session.person} />
      <section className="card" aria-labelledby="more">
        <h2 id="more">{t('more')}</h2>
        <ul className="plainlist">
          {mine.map((page) => (
            <li key={page.path}>
              <Link to={page.path}>{page.menu?.[lang]}</Link>
            </li>
          ))}
          {session.waysToAct.length === 0 && (
            <li>
              <Link to="/plan/organizations">{t('applications')}</Link>
            </li>
          )}
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
      </section>
    </>
  );
}

function Item({ item }: { item: Waiting }) {
  const t = useText();
  const kind = useKindText();
  const lang = useLanguage();
  const place = placeOf(item);
  return (
    <li className="card">
      <div className="row">
        <h3>{place ? <Link to={place}>{item.title}</Link> : item.title}</h3>
        <span className="tag">{kind(kindOf(item))}</span>
      </div>
      <p className="quiet">
        {item.due ? (
          <>
            {t('due', { at: moment(item.due, lang) })} · <Countdown until={item.due} />
          </>
        ) : (
          item.since && t('since', { at: day(item.since, lang) })
        )}
      </p>
    </li>
  );
}
