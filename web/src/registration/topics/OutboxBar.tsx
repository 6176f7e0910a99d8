import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { Dialog } from '../../shared/Dialog';
import { moment } from '../../shared/format';
import { useLanguage } from '../../shared/text';
import { useStepName } from '../client';
import { useOutboxText } from './activityText';
import { outbox, type Unsent, useOutbox } from './outbox';

/** On every page as long as something waits: what was written without the network is not to be forgotten. */
export function OutboxBar() {
  const t = useOutboxText();
  const queries = useQueryClient();
  const { items, sendAll } = useOutbox(useCallback(() => void queries.invalidateQueries({ queryKey: ['registration'] }), [queries]));
  if (items.length === 0) return null;
  return <List items={items} title={t('title', { n: items.length })} sendAll={() => void sendAll()} />;
}

function List({ items, title, sendAll }: { items: Unsent[]; title: string; sendAll: () => void }) {
  const t = useOutboxText();
  const lang = useLanguage();
  const stepName = useStepName();
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <section className="card outbox" aria-label={title}>
      <details open={items.some((one) => one.refused)}>
        <summary>{title}</summary>
        <p className="quiet small">{t('why')}</p>
        <ul className="plainlist">
          {items.map((one) => (
            <li key={one.key}>
              <b>{one.title}</b> · {stepName(one.body.step)} · <span className="num">{one.body.heldOn}</span>{' '}
              <span className="tag">{t(one.refused ? 'refused' : 'waiting')}</span>
              <br />
              <span className="quiet small num">
                {t('written', { at: moment(one.at, lang) })}
                {one.photos.length > 0 && ` · ${t('files', { n: one.photos.length })}`}
              </span>
              {one.refused && (
                <div className="fault">
                  <p>{one.refused.why}</p>
                  {one.refused.faults.map((fault) => (
                    <p key={fault.path + fault.message}>{fault.message}</p>
                  ))}
                </div>
              )}
              <div className="tools">
                {one.refused && (
                  <Link className="button plain" to={`/registration/topics/${one.topic}?record=${one.key}`}>
                    {t('mend')}
                  </Link>
                )}
                <button type="button" className="button plain" onClick={() => setAsked(one.key)}>
                  {t('drop')}
                </button>
              </div>
            </li>
          ))}
        </ul>
        <button type="button" className="button" onClick={sendAll}>
          {t('now')}
        </button>
      </details>
      <Dialog
        open={asked !== null}
        title={t('dropAsk')}
        confirm={t('drop')}
        cancel={t('cancel')}
        onConfirm={() => {
          if (asked) void outbox.take(asked);
          setAsked(null);
        }}
        onCancel={() => setAsked(null)}
      >
        <p>{t('dropWarn')}</p>
      </Dialog>
    </section>
  );
}
