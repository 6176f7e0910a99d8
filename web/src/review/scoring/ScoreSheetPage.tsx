import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Countdown } from '../../shared/Countdown';
import { Dialog } from '../../shared/Dialog';
import { moment, points } from '../../shared/format';
import { type Fault, got } from '../../shared/http';
import type { KeptDraft } from '../../shared/keptDraft';
import { TwoVersions, useKeptForm, useSending, useServersDraft } from '../../shared/keptForm';
import { PointsInput } from '../../shared/PointsInput';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { inLanguage, type MyScoring, myScoring, review, ruleName } from '../client';
import { SealedSheet } from './SealedSheet';
import { type Draft, given, sheetState, total, versions } from './sheet';
import { useSheetText } from './text';

export function ScoreSheetPage() {
  const { scoring = '' } = useParams();
  const lang = useLanguage();
  const query = useQuery(myScoring(scoring));
  return <Answer query={query}>{(mine) => <Sheet key={scoring} mine={inLanguage(lang, mine)} />}</Answer>;
}

function Sheet({ mine }: { mine: MyScoring }) {
  const t = useSheetText();
  const lang = useLanguage();
  const state = sheetState(mine);
  usePageTitle(mine.topicTitle ?? undefined);
  return (
    <>
      <Link to="/review/scorings">← {t('back')}</Link>
      <h1>{mine.topicTitle}</h1>
      <p className="quiet">
        {mine.roundName} · <span title={mine.sheet.edition}>{ruleName(lang, mine.sheet.edition, mine.sheet.title)}</span> ·{' '}
        {t('until', { until: moment(mine.scoringUntil, lang) })} {mine.state === 'OPEN' && <Countdown until={mine.scoringUntil} />}
      </p>
      {state === 'sealed' ? (
        <SealedSheet mine={mine} />
      ) : state === 'missed' ? (
        <div className="card" role="status">
          {t('closed')}
        </div>
      ) : (
        <OpenSheet mine={mine} />
      )}
    </>
  );
}

function OpenSheet({ mine }: { mine: MyScoring }) {
  const query = useServersDraft<Draft>(`/api/review/drafts/score-sheet/${mine.scoring}`);
  return <Answer query={query}>{(found) => <SheetForm mine={mine} found={found} />}</Answer>;
}

const nothing: Draft = { points: {}, comment: '' };

function SheetForm({ mine, found }: { mine: MyScoring; found: { kept: KeptDraft<Draft>; saved: Draft | null } }) {
  const t = useSheetText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const form = useKeptForm<Draft>(`score-sheet:${mine.scoring}`, found, nothing);
  const sending = useSending();
  const { value: current, theirs } = form;
  const { faults, error } = sending;

  async function seal() {
    const body = given(current);
    const sealed = await sending.send(body, (key) =>
      got(
        review.POST('/api/review/scorings/{scoring}/sheets', {
          params: { path: { scoring: mine.scoring }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    );
    setAsking(false);
    if (sealed) await form.done('review');
    // Refused, it may have been sealed on another device, or scoring is over.
    else await queries.invalidateQueries({ queryKey: ['review'] });
  }

  const change = (typed: Draft, path: string) => {
    form.set(typed);
    sending.setFaults(faults.filter((fault) => fault.path !== path));
  };

  const at = (path: string) => faults.find((fault) => fault.path === path);
  const paths = [...mine.sheet.items.map((item) => pointer(item.code)), '/comment'];
  const loose = faults.filter((fault) => !paths.includes(fault.path));

  return (
    <>
      {theirs && (
        <TwoVersions
          rows={versions(mine.sheet.items, current, theirs, t('comment'))}
          onHere={form.keepHere}
          onThere={() => form.keepThere(theirs)}
        />
      )}
      {error && (
        <div className="card notice" role="alert">
          <p>{error instanceof TypeError ? t('offline') : t('failed', { why: error.message })}</p>
          {loose.map((fault) => (
            <p key={fault.path}>{fault.message}</p>
          ))}
        </div>
      )}
      <div className="card" ref={fields}>
        {mine.sheet.items.map((item) => (
          <div className="item" key={item.code}>
            <h2>{item.title}</h2>
            <PointsInput
              aria-label={t('pointsOf', { item: item.title })}
              placeholder={t('most', { least: points(item.min), most: points(item.max) })}
              value={current.points[item.code]}
              onChange={(value) => change({ ...current, points: { ...current.points, [item.code]: value } }, pointer(item.code))}
              {...invalid(at(pointer(item.code)))}
            />
            <FaultText fault={at(pointer(item.code))} />
          </div>
        ))}
        <div className="field">
          <label htmlFor="comment">{t('comment')}</label>
          <textarea
            id="comment"
            className="input wide"
            maxLength={2000}
            value={current.comment}
            onChange={(event) => change({ ...current, comment: event.target.value }, '/comment')}
            aria-describedby="comment-hint"
            {...invalid(at('/comment'))}
          />
          <p className="quiet small" id="comment-hint">
            {t('commentHint')}
          </p>
          <FaultText fault={at('/comment')} />
        </div>
      </div>
      <div className="sticky">
        <div>
          <span className="quiet small">{t('total')}</span> <b className="num">{points(total(current.points))}</b>{' '}
          <span className="quiet num">{t('of')}</span>
          <br />
          <span className="quiet small" role="status">
            {form.saving}
          </span>
        </div>
        <button type="button" className="button push" onClick={() => setAsking(true)}>
          {t('seal')}
        </button>
      </div>
      <Dialog
        open={asking}
        title={t('ask')}
        confirm={t('confirm')}
        cancel={t('cancel')}
        busy={sending.busy}
        onConfirm={() => void seal()}
        onCancel={() => setAsking(false)}
        onClosed={() => fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()}
      >
        <p>{t('warn')}</p>
        {mine.sheet.items.map((item) => (
          <div className="row" key={item.code}>
            <span>{item.title}</span>
            <span className="num">
              {current.points[item.code] === undefined ? t('none') : points(current.points[item.code] ?? 0)} / {points(item.max)}
            </span>
          </div>
        ))}
        <div className="row sum">
          <b>{t('total')}</b>
          <b className="num">{points(total(current.points))}</b>
        </div>
      </Dialog>
    </>
  );
}

/** The JSON pointer (RFC 6901) by which the service names an item. */
const pointer = (code: string) => `/points/${code.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const idOf = (fault: Fault) => `fault${fault.path.replaceAll('/', '-')}`;
const invalid = (fault: Fault | undefined) => (fault ? { 'aria-invalid': true, 'aria-describedby': idOf(fault) } : {});

function FaultText({ fault }: { fault: Fault | undefined }) {
  return fault ? (
    <p className="fault" id={idOf(fault)}>
      {fault.message}
    </p>
  ) : null;
}
