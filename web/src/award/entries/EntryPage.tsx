import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { type Decision, useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { useOnDevice } from '../../shared/draft';
import { Field, focusFault } from '../../shared/Field';
import { got } from '../../shared/http';
import { OrganizationName } from '../../shared/organizations';
import { ReasonDialog } from '../../shared/ReasonDialog';
import { useActing, useMay } from '../../shared/session';
import { Answer, usePageTitle } from '../../shared/States';
import { useTypeText } from '../../shared/topicType';
import { award, ContestName, type Entry, entry } from '../client';
import { Came } from './acts';
import { useEntryText } from './text';

export function EntryPage() {
  const { entry: id = '' } = useParams();
  const query = useQuery(entry(id));
  return <Answer query={query}>{(found) => <One entry={found} />}</Answer>;
}

function One({ entry: one }: { entry: Entry }) {
  const t = useEntryText();
  const typeText = useTypeText();
  const act = useDecision('award');
  const way = useActing();
  const { may } = useMay();
  const mine = one.state === 'submitted' && one.recommenders[one.opinions.length] === way?.organization && may('recommend-entry');
  usePageTitle(one.topicTitle);
  return (
    <>
      <p className="noprint">
        <Link to="/award/entries">← {t('back')}</Link>
      </p>
      <div className="head">
        <h1>{one.topicTitle}</h1>
        <span className="tag">{t(one.state)}</span>
      </div>
      <Came of={act} fields={['/opinion', '/reason']} />
      {one.state === 'returned' && (
        <section className="card notice">
          <h2>{t('returnedBecause')}</h2>
          <p className="said">{one.returnReason}</p>
          {may('enter-contest') && one.organization === way?.organization && <Again entry={one} act={act} />}
        </section>
      )}
      {mine && <Decide entry={one} act={act} />}
      <dl className="pairs card">
        {(
          [
            ['contest', <ContestName key={one.contest} id={one.contest} />],
            ['type', typeText(one.type)],
            ['circle', one.circleName],
            ['organization', one.organizationName],
          ] as const
        ).map(([name, text]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Path entry={one} />
    </>
  );
}

/** The associations that the entry passes, each with what it said. */
function Path({ entry: one }: { entry: Entry }) {
  const t = useEntryText();
  return (
    <section className="card" aria-labelledby="path">
      <h2 id="path">{t('path')}</h2>
      {one.recommenders.length === 0 && <p>{t('direct')}</p>}
      <ol className="timeline">
        {one.recommenders.map((id, i) => {
          const said = one.opinions.find((found) => found.association === id);
          const turn = i === one.opinions.length && one.state === 'submitted';
          return (
            <li key={id}>
              <b>
                <OrganizationName id={id} />
              </b>{' '}
              <span className={said ? 'tag good' : 'tag'}>{t(said ? 'recommended' : turn ? 'turn' : 'later')}</span>
              {said && <p className="said">{said.opinion}</p>}
            </li>
          );
        })}
        <li>
          <b>
            <OrganizationName id={one.organizer} />
          </b>{' '}
          <span className={one.state === 'admitted' ? 'tag good' : 'tag'}>{t(one.state === 'admitted' ? 'organizer' : 'later')}</span>
        </li>
      </ol>
    </section>
  );
}

function Decide({ entry: one, act }: { entry: Entry; act: Decision }) {
  const t = useEntryText();
  const [asking, setAsking] = useState<'recommend' | 'giveBack' | null>(null);
  const [{ opinion }, type, typed] = useOnDevice(`opinion:${one.entry}`, { opinion: '' });
  const form = useRef<HTMLDivElement>(null);
  const path = { entry: one.entry };
  const recommend = async () => {
    const body = { opinion: opinion.trim() };
    const done = await act.decide(t('recommend'), body, (key) =>
      got(award.POST('/api/award/entries/{entry}/recommendation', { params: { path, header: { 'Idempotency-Key': key } }, body })),
    );
    if (done) typed();
    setAsking(null);
  };
  const giveBack = async (reason: string) => {
    const done = await act.decide(t('giveBack'), { reason }, (key) =>
      got(award.POST('/api/award/entries/{entry}/return', { params: { path, header: { 'Idempotency-Key': key } }, body: { reason } })),
    );
    setAsking(null);
    return done;
  };
  return (
    <section className="card" aria-labelledby="next">
      <h2 id="next">{t('next')}</h2>
      <div ref={form}>
        <Field label={t('opinion')} hint={t('opinionHint')} faults={act.faults} path="/opinion">
          {(field) => (
            <textarea {...field} className="input wide" value={opinion} onChange={(event) => type({ opinion: event.target.value })} />
          )}
        </Field>
      </div>
      <div className="tools">
        <button type="button" className="button" onClick={() => setAsking('recommend')}>
          {t('recommend')}
        </button>
        <button type="button" className="button plain" onClick={() => setAsking('giveBack')}>
          {t('giveBack')}
        </button>
      </div>
      <Dialog
        open={asking === 'recommend'}
        title={t('recommendTitle')}
        confirm={t('recommend')}
        cancel={t('cancel')}
        busy={act.busy}
        onConfirm={() => void recommend()}
        onCancel={() => setAsking(null)}
        onClosed={() => focusFault(form.current)}
      >
        <p>{t('recommendText', { title: one.topicTitle })}</p>
        {opinion.trim() && <p className="said quiet">{opinion}</p>}
      </Dialog>
      <ReasonDialog
        name={`return:${one.entry}`}
        open={asking === 'giveBack'}
        title={t('giveBackTitle')}
        confirm={t('giveBack')}
        busy={act.busy}
        faults={act.faults}
        onConfirm={giveBack}
        onCancel={() => setAsking(null)}
      >
        <p>{t('giveBackText')}</p>
      </ReasonDialog>
    </section>
  );
}

function Again({ entry: one, act }: { entry: Entry; act: Decision }) {
  const t = useEntryText();
  const [asking, setAsking] = useState(false);
  const send = async () => {
    const body = { contest: one.contest, topic: one.topic };
    await act.decide(t('again'), body, (key) =>
      got(award.POST('/api/award/entries', { params: { header: { 'Idempotency-Key': key } }, body })),
    );
    setAsking(false);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {t('again')}
      </button>
      <Dialog
        open={asking}
        title={t('againTitle')}
        confirm={t('again')}
        cancel={t('cancel')}
        busy={act.busy}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('againText', { title: one.topicTitle })}</p>
      </Dialog>
    </>
  );
}
