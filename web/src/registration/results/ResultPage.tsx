import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { device } from '../../shared/device';
import { Dialog } from '../../shared/Dialog';
import { type Attached, Files, uploadAll } from '../../shared/Files';
import { yuan } from '../../shared/format';
import { got, Problem } from '../../shared/http';
import type { KeptDraft } from '../../shared/keptDraft';
import { FaultyForm, Field, FieldGroup, TwoVersions, useKeptForm, useSending, useServersDraft } from '../../shared/keptForm';
import { PointsInput } from '../../shared/PointsInput';
import { Answer, usePageTitle } from '../../shared/States';
import { registration, type Topic, topic, upload } from '../client';
import { useResultText } from './text';

interface Typed {
  summary: string;
  effect: string;
  /** Whole fen. */
  benefitFen?: number;
}

export function ResultPage() {
  const { id = '' } = useParams();
  const t = useResultText();
  const query = useQuery(topic(id));
  const again = query.data?.state === 'RESULT_RETURNED';
  usePageTitle(t(again ? 'again' : 'title'));
  return (
    <>
      <Link to={`/registration/topics/${id}`}>← {query.data?.title ?? t('back')}</Link>
      <h1>{t(again ? 'again' : 'title')}</h1>
      <p className="quiet">{t('about')}</p>
      <Answer query={query}>
        {(found) =>
          again || found.state === 'REGISTERED' ? (
            <>
              {again && (
                <div className="card notice">
                  <h2>{t('returned')}</h2>
                  <p className="said">{found.result?.returnedBecause}</p>
                </div>
              )}
              <Draft key={id} topic={found} />
            </>
          ) : (
            <div className="card">{t('notNow')}</div>
          )
        }
      </Answer>
    </>
  );
}

function Draft({ topic: one }: { topic: Topic }) {
  const query = useServersDraft<Typed>(`/api/registration/drafts/result/${one.topic}`);
  const files = useQuery({
    queryKey: ['device', 'result', one.topic],
    queryFn: async () => (await device.get<Attached[]>(`result:${one.topic}`)) ?? [],
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <Answer query={query}>
      {(found) => <Answer query={files}>{(kept) => <Form topic={one} found={found} keptFiles={kept} />}</Answer>}
    </Answer>
  );
}

interface Props {
  topic: Topic;
  found: { kept: KeptDraft<Typed>; saved: Typed | null };
  keptFiles: Attached[];
}

function Form({ topic: one, found, keptFiles }: Props) {
  const t = useResultText();
  const navigate = useNavigate();
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const [files, setFiles] = useState(keptFiles);
  const before = one.result;
  const form = useKeptForm<Typed>(
    `result:${one.topic}`,
    found,
    before ? { summary: before.summary, effect: before.effect, benefitFen: before.benefitFen } : { summary: '', effect: '' },
  );
  const { value, theirs } = form;
  const change = (part: Partial<Typed>) => {
    form.change(part);
    Object.keys(part).forEach(sending.forgive);
  };
  const changeFiles = (change: (now: Attached[]) => Attached[]) =>
    setFiles((now) => {
      const changed = change(now);
      void device.put(`result:${one.topic}`, changed);
      return changed;
    });

  function ask() {
    if (files.some((file) => file.fault)) {
      sending.setFaults([{ path: '/attachments', message: t('mend') }]);
      sending.setError(new Problem(400, { detail: t('mend') }));
    } else setAsking(true);
  }

  async function submit() {
    setAsking(false);
    const body = { summary: value.summary, effect: value.effect, benefitFen: value.benefitFen as number };
    const receipt = await sending.send({ ...body, files: files.map((file) => file.id) }, async (key) => {
      const attachments = await uploadAll(
        files,
        (file) => upload(one.topic, file),
        () => device.put(`result:${one.topic}`, files),
      );
      return got(
        registration.POST('/api/registration/topics/{id}/result', {
          params: { path: { id: one.topic }, header: { 'Idempotency-Key': key } },
          body: { ...body, attachments },
        }),
      );
    });
    setFiles([...files]);
    if (!receipt) return;
    await device.delete(`result:${one.topic}`);
    await form.done('registration');
    await navigate(`/registration/topics/${one.topic}`);
  }

  const money = (fen: number | undefined) => (fen === undefined ? '' : yuan(fen));
  const rows = [
    ...(['summary', 'effect'] as const).map((key) => ({ label: t(key), here: value[key], there: theirs?.[key] ?? '' })),
    { label: t('benefitFen'), here: money(value.benefitFen), there: money(theirs?.benefitFen) },
  ];
  return (
    <>
      {theirs && <TwoVersions rows={rows} onHere={form.keepHere} onThere={() => form.keepThere(theirs)} />}
      <FaultyForm sending={sending} label={t('title')} onSubmit={ask}>
        <div className="card">
          {(['summary', 'effect'] as const).map((name) => (
            <Field key={name} name={name} label={t(name)} hint={name === 'effect' && t('effectHint')}>
              {(input) => (
                <textarea
                  {...input}
                  className="input wide"
                  maxLength={4000}
                  value={value[name]}
                  onChange={(event) => change({ [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
          <Field name="benefitFen" label={t('benefitFen')} hint={t('benefitHint')}>
            {(input) => <PointsInput {...input} value={value.benefitFen} onChange={(benefitFen) => change({ benefitFen })} />}
          </Field>
          <FieldGroup name="attachments" label={t('attachments')}>
            <Files
              upload={(file) => upload(one.topic, file)}
              files={files}
              onChange={(next) => {
                changeFiles(next);
                sending.forgive('attachments');
              }}
            />
          </FieldGroup>
        </div>
        <div className="sticky">
          <span className="quiet small" role="status">
            {form.saving}
          </span>
          <button type="submit" className="button push" aria-busy={sending.busy}>
            {t('submit')}
          </button>
        </div>
      </FaultyForm>
      <Dialog
        open={asking}
        title={t('ask')}
        confirm={t('confirm')}
        cancel={t('cancel')}
        busy={sending.busy}
        onConfirm={() => void submit()}
        onCancel={() => setAsking(false)}
      >
        <p>
          <b>{one.title}</b>
        </p>
        <p className="num">{value.benefitFen === undefined ? t('noBenefit') : t('benefitIs', { n: yuan(value.benefitFen) })}</p>
        {files.length > 0 && <p className="num">{t('files', { n: files.length })}</p>}
        <p>{t('warn')}</p>
      </Dialog>
    </>
  );
}
