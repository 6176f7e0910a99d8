import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { Field, focusFault } from '../../shared/Field';
import { moment, share } from '../../shared/format';
import { got } from '../../shared/http';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { useActing, useMay } from '../../shared/session';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import type { components } from '../api.gen';
import { award, ContestName, contestsWithoutList } from '../client';
import { Came } from './acts';
import { useListText } from './text';

type Row = components['schemas']['AwardListView'];
const LIST = '/api/award/award-lists';
const states = ['proposed', 'in-publicity', 'conferred'] as const;

export function AwardListsPage() {
  const t = useListText();
  const lang = useLanguage();
  const { may } = useMay();
  usePageTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('about')}</p>
      {may('manage-contests') && <Propose />}
      <RecordList<Row>
        name={['award', 'own-award-lists']}
        label={t('title')}
        rowKey={(row) => row.awardList}
        href={(row) => `/award/lists/${row.awardList}`}
        states={states.map((state) => ({ value: state, text: t(state) }))}
        exportPath={LIST}
        whenEmpty={t('none')}
        read={(question, cursor, signal) => got(award.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          {
            key: 'contest',
            title: t('contest'),
            cell: (row) => <ContestName id={row.contest} />,
            card: 'heading',
          },
          { key: 'state', title: t('state'), cell: (row) => <span className="tag">{t(row.state)}</span>, card: 'aside' },
          { key: 'count', title: t('count'), cell: (row) => row.count, number: true },
          { key: 'until', title: t('until'), sort: 'until', cell: (row) => (row.until ? moment(row.until, lang) : '–') },
        ]}
      />
    </>
  );
}

/** A proposal follows from the ranking and the announced shares: nothing of it is typed. */
function Propose() {
  const t = useListText();
  const way = useActing();
  const go = useNavigate();
  const [asked] = useSearchParams();
  const act = useDecision('award');
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(asked.get('contest') ?? '');
  const [asking, setAsking] = useState(false);
  const query = useQuery({ ...contestsWithoutList(way?.organization ?? ''), enabled: Boolean(way) });
  const contest = query.data?.find((one) => one.contest === chosen);
  useEffect(() => focusFault(form.current), [act.error]);
  const send = async () => {
    let list = '';
    const body = { contest: contest?.contest ?? '' };
    const done = await act.decide(t('propose'), body, async (key) => {
      const receipt = await got(award.POST(LIST, { params: { header: { 'Idempotency-Key': key } }, body }));
      list = receipt.id;
    });
    setAsking(false);
    if (done) void go(`/award/lists/${list}`, { state: { fresh: true } });
  };
  return (
    <Answer query={query} height={120}>
      {(found) => (
        <section className="card" aria-labelledby="propose">
          <h2 id="propose">{t('propose')}</h2>
          <p>{t('proposeText')}</p>
          <Came of={act} fields={['/contest']} />
          {found.length === 0 ? (
            <p className="quiet">{t('noContest')}</p>
          ) : (
            <form
              ref={form}
              noValidate
              onSubmit={(submitted) => {
                submitted.preventDefault();
                if (contest) setAsking(true);
                else void send();
              }}
            >
              <Field label={t('contest')} faults={act.faults} path="/contest">
                {(field) => (
                  <select
                    {...field}
                    className="input"
                    value={contest?.contest ?? ''}
                    onChange={(event) => setChosen(event.target.value)}
                  >
                    <option value="">{t('choose')}</option>
                    {found.map((one) => (
                      <option key={one.contest} value={one.contest}>
                        {one.name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <button type="submit" className="button" disabled={act.busy}>
                {t('propose')}
              </button>
            </form>
          )}
          <Dialog
            open={asking}
            title={t('proposeTitle')}
            confirm={t('propose')}
            cancel={t('cancel')}
            busy={act.busy}
            onConfirm={() => void send()}
            onCancel={() => setAsking(false)}
          >
            <p>
              {t('proposeWarn', {
                name: contest?.name ?? '',
                tiers: contest?.tiers.map((tier) => `${tier.title} ${share(tier.share)}`).join('、') ?? '',
              })}
            </p>
          </Dialog>
        </section>
      )}
    </Answer>
  );
}
