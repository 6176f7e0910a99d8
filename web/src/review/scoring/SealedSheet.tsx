import { useMutation } from '@tanstack/react-query';
import { points } from '../../shared/format';
import { call, fetchText, Problem } from '../../shared/http';
import { saveFile } from '../../shared/saveFile';
import type { MyScoring } from '../client';
import { total } from './sheet';
import { useSheetText } from './text';

/** What the expert sealed, and what proves it to whoever the expert shows it to. */
export function SealedSheet({ mine }: { mine: MyScoring }) {
  const t = useSheetText();
  const own = mine.own;
  const marks = own?.marks.value;
  const proof = useMutation({
    mutationFn: async (address: string) => {
      const bare = await fetchText(address);
      const { data } = await call('POST', `/api/review/my-scorings/${mine.scoring}/proof`, {
        body: bare,
        bodySerializer: (text: string) => text,
        headers: { 'Content-Type': 'text/plain' },
        parseAs: 'text',
      });
      saveFile(data as string, `qunzhi-${mine.scoring}.tlog-proof`, 'text/plain');
    },
  });
  const notYet = proof.error instanceof Problem && proof.error.status === 404;
  return (
    <>
      <section className="card notice">
        <h2>{t('sealedTitle')}</h2>
        <p>{t('sealedWhy')}</p>
        <h3>{t('receipt')}</h3>
        <dl className="pairs">
          {Object.entries(own?.receipt.sealed ?? {}).map(([field, digest]) => (
            <div key={field}>
              <dt>{field === 'marks' || field === 'comment' ? t(field) : field}</dt>
              <dd>
                <code>{digest}</code>
              </dd>
            </div>
          ))}
        </dl>
        {own?.receipt.log && (
          <>
            <p className="quiet small">{t('place', { service: own.receipt.log.service, position: own.receipt.log.position })}</p>
            <div className="tools">
              <button
                type="button"
                className="button plain"
                disabled={proof.isPending}
                onClick={() => own.receipt.log && proof.mutate(own.receipt.log.proof)}
              >
                {t('proof')}
              </button>
              <span className="quiet small">{t('proofWhy')}</span>
            </div>
            {proof.error && <p role="alert">{notYet ? t('notYet') : proof.error.message}</p>}
          </>
        )}
      </section>
      {marks ? (
        <section className="card">
          {mine.sheet.items.map((item) => (
            <div className="row" key={item.code}>
              <span>{item.title}</span>
              <span className="num">
                {points(marks.points[item.code] ?? 0)} / {points(item.max)}
              </span>
            </div>
          ))}
          <div className="row sum">
            <b>{t('total')}</b>
            <b className="num">{points(total(marks.points))}</b>
          </div>
          {own?.comment.value && <p className="said">{own.comment.value}</p>}
        </section>
      ) : (
        <p className="quiet">{t('unreadable')}</p>
      )}
    </>
  );
}
