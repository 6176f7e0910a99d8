import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Chooser } from '../../shared/Chooser';
import { useDecision } from '../../shared/decision';
import { Field, focusFault } from '../../shared/Field';
import { moment } from '../../shared/format';
import { got, serverClock } from '../../shared/http';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { acceptedTopics, award, contestsOf } from '../client';
import { Came } from './acts';
import { useEntryText } from './text';

/** Open ones first: those whose deadline has come stand behind them. */
async function openContests(query: { q?: string; limit: number }, signal: AbortSignal) {
  const page = await contestsOf({ ...query, sort: '-entriesUntil' }, signal);
  const open = page.items.filter((one) => Date.parse(one.entriesUntil) > serverClock.now());
  return { items: open, next: open.length === page.items.length ? page.next : null };
}

/** The enterprise's own promoter enters, nobody else (LN art. 7). */
export function EnterPage() {
  const t = useEntryText();
  const few = { limit: 2 };
  const query = useQuery({
    queryKey: ['award', 'to-enter'],
    queryFn: async ({ signal }) => {
      const [contests, topics] = await Promise.all([openContests(few, signal), acceptedTopics(few, signal)]);
      return { contests: contests.items, topics: topics.items };
    },
  });
  usePageTitle(t('enter'));
  return (
    <>
      <Link to="/award/entries">← {t('back')}</Link>
      <h1>{t('enter')}</h1>
      <p className="quiet">{t('enterAbout')}</p>
      <Answer
        query={query}
        empty={({ contests, topics }) => contests.length === 0 || topics.length === 0}
        whenEmpty={<p>{t(query.data?.contests.length ? 'noTopic' : 'noContest')}</p>}
      >
        {({ contests }) => <Form only={contests.length === 1 ? contests[0]?.contest : undefined} />}
      </Answer>
    </>
  );
}

function Form({ only = '' }: { only: string | undefined }) {
  const t = useEntryText();
  const lang = useLanguage();
  const go = useNavigate();
  const act = useDecision('award');
  const form = useRef<HTMLFormElement>(null);
  const [asked] = useSearchParams();
  const [typed, setTyped] = useState({ contest: only, topic: asked.get('topic') ?? '' });
  useEffect(() => focusFault(form.current), [act.error]);
  const send = async () => {
    let entry = '';
    const done = await act.decide(t('enter'), typed, async (key) => {
      const receipt = await got(award.POST('/api/award/entries', { params: { header: { 'Idempotency-Key': key } }, body: typed }));
      entry = receipt.id;
    });
    if (done) void go(`/award/entries/${entry}`);
  };
  return (
    <form
      ref={form}
      className="card"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void send();
      }}
    >
      <Came of={act} fields={['/contest', '/topic']} />
      <Field label={t('contest')} faults={act.faults} path="/contest">
        {(field) => (
          <Chooser
            field={field}
            name={['award', 'open-contests']}
            read={openContests}
            idOf={(one) => one.contest}
            textOf={(one) => `${one.name} · ${t('until', { at: moment(one.entriesUntil, lang) })}`}
            search={t('findContest')}
            value={typed.contest}
            onChange={(contest) => setTyped({ ...typed, contest })}
          />
        )}
      </Field>
      <Field label={t('topic')} faults={act.faults} path="/topic">
        {(field) => (
          <Chooser
            field={field}
            name={['registration', 'accepted-topics']}
            read={acceptedTopics}
            idOf={(one) => one.topic}
            textOf={(one) => `${one.title} · ${one.number}`}
            search={t('findTopic')}
            value={typed.topic}
            onChange={(topic) => setTyped({ ...typed, topic })}
          />
        )}
      </Field>
      <button type="submit" className="button" disabled={act.busy}>
        {t('enter')}
      </button>
    </form>
  );
}
