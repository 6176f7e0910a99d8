import { Link } from 'react-router';
import type { Kind } from './history';
import { defineText } from './text';

const useText = defineText('history-link', {
  'zh-CN': { history: '历史与证明' },
  en: { history: 'History and proofs' },
});

/**
 * To who decided what about this, and when. Whoever sees the page of a thing may ask; what they are told, audit-service decides.
 * From the public door it is another document: `outside`.
 */
export function HistoryLink({ kind, id, outside = false }: { kind: Kind; id: string; outside?: boolean }) {
  const t = useText();
  const to = `/audit/history/${kind}/${encodeURIComponent(id)}`;
  return outside ? (
    <a className="noprint" href={to}>
      {t('history')}
    </a>
  ) : (
    <Link className="noprint" to={to}>
      {t('history')}
    </Link>
  );
}
