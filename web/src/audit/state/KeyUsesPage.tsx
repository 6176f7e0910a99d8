import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { count, moment } from '../../shared/format';
import { isKind } from '../../shared/history';
import { got } from '../../shared/http';
import { useKindText } from '../../shared/kindText';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { audit, type KeyUse, organizationNames } from '../client';
import { purposeOf } from './purpose';
import { useText } from './text';

const MOST = 200;

/** Who watches those that may look. */
export function KeyUsesPage() {
  const t = useText();
  usePageTitle(t('uses'));
  const uses = useQuery({
    queryKey: ['audit', 'key-uses'],
    queryFn: ({ signal }) => got(audit.GET('/api/audit/key-uses', { signal, params: { query: { most: MOST } } })),
  });
  return (
    <>
      <h1>{t('uses')}</h1>
      <p className="quiet">{t('usesAbout', { n: MOST })}</p>
      <Answer query={uses} empty={(data) => data.items.length === 0} whenEmpty={t('usesNone')} height={600}>
        {(data) => (
          <ul className="cards">
            {data.items.map((use, i) => (
              <Use key={`${use.at} ${i}`} use={use} />
            ))}
          </ul>
        )}
      </Answer>
    </>
  );
}

function Use({ use }: { use: KeyUse }) {
  const t = useText();
  const lang = useLanguage();
  const kindText = useKindText();
  const names = useQuery(organizationNames).data;
  const purpose = purposeOf(use.purpose);
  return (
    <li className="card">
      <div className="row">
        <h2 className="h3">
          {purpose.of === 'history' ? (
            <Link to={`/audit/history/${purpose.kind}/${purpose.id}`}>
              {t('purposeHistory', { kind: isKind(purpose.kind) ? kindText(purpose.kind) : purpose.kind, id: purpose.id.slice(0, 8) })}
            </Link>
          ) : purpose.of === 'bundle' ? (
            t('purposeBundle', { from: purpose.from, to: purpose.to })
          ) : (
            purpose.text
          )}
        </h2>
        <span className="quiet num">{moment(use.at, lang)}</span>
      </div>
      <dl className="pairs">
        <div>
          <dt>{t('who')}</dt>
          <dd>
            <code>{use.actor}</code>
          </dd>
        </div>
        <div>
          <dt>{t('whom')}</dt>
          <dd>{names?.get(use.organization) ?? use.organization}</dd>
        </div>
        {purpose.authority && (
          <div>
            <dt>{t('purpose')}</dt>
            <dd>
              <Link to={`/audit/history/appointment/${purpose.authority}`}>
                {t('byAuthority', { id: purpose.authority.slice(0, 8) })}
              </Link>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('keys')}</dt>
          <dd className="num">
            <details>
              <summary>{count(use.keys.length, lang)}</summary>
              <code className="said">{use.keys.join(' ')}</code>
            </details>
          </dd>
        </div>
      </dl>
    </li>
  );
}
