import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useDecision } from '../../shared/decision';
import { Field, focusFault } from '../../shared/Field';
import { moment } from '../../shared/format';
import { got } from '../../shared/http';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { award, toEnter } from '../client';
import { Came } from './acts';
import { useEntryText } from './text';

type Choice = Awaited<ReturnType<NonNullable<typeof toEnter.queryFn>>>;

/** The enterprise's own promoter enters, nobody else (LN art. 7). */
export function EnterPage() {
  const t = useEntryText();
  const query = useQuery(toEnter);
  usePageTitle(t('enter'));
  return (
    <>
      <Link to="/award/entries">← {t('back')}</Link>
      <h1>{t('enter')}</h1>
      <p className="quiet">{t('enterAbout')}</p>
      <Answer
        query={query}
        empty={(found) => found.contests.length === 0 || found.topics.length === 0}
        whenEmpty={<p>{t(query.data?.contests.length === 0 ? 'noContest' : 'noTopic')}</p>}
      >
        {(found) => <Form {...found} />}
      </Answer>
    </>
  );
}

function Form({ contests, topics }: Choice) {
  const t = useEntryText();
  const lang = useLanguage();
  const go = useNavigate();
  const act = useDecision('award');
  const form = useRef<HTMLFormElement>(null);
  const [asked] = useSearchParams();
  const [typed, setTyped] = useState({
    contest: contests.length === 1 ? (contests[0]?.contest ?? '') : '',
    topic: asked.get('topic') ?? '',
  });
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
          <select
            {...field}
            className="input"
            value={typed.contest}
            onChange={(chosen) => setTyped({ ...typed, contest: chosen.target.value })}
          >
            <option value="">{t('choose')}</option>
            {contests.map((one) => (
              <option key={one.contest} value={one.contest}>
                {one.name} · {t('until', { at: moment(one.entriesUntil, lang) })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('topic')} faults={act.faults} path="/topic">
        {(field) => (
          <select
            {...field}
            className="input"
            value={typed.topic}
            onChange={(chosen) => setTyped({ ...typed, topic: chosen.target.value })}
          >
            <option value="">{t('choose')}</option>
            {topics.map((one) => (
              <option key={one.topic} value={one.topic}>
                {one.title} · {one.number}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="button" disabled={act.busy}>
        {t('enter')}
      </button>
    </form>
  );
}
