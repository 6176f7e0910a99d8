import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Countdown } from '../../shared/Countdown';
import { Dialog } from '../../shared/Dialog';
import { useDraft, useSavingText } from '../../shared/draft';
import { moment, points } from '../../shared/format';
import { type Fault, got, idempotencyKey, Problem } from '../../shared/http';
import { KeptDraft } from '../../shared/keptDraft';
import { TwoVersions } from '../../shared/keptForm';
import { PointsInput } from '../../shared/PointsInput';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { type MyScoring, myScoring, review } from '../client';
import { SealedSheet } from './SealedSheet';
import { type Draft, given, sheetState, total, versions } from './sheet';
import { useSheetText } from './text';

export function ScoreSheetPage() {
  const { scoring = '' } = useParams();
  const query = useQuery(myScoring(scoring));
  return <Answer query={query}>{(mine) => <Sheet key={scoring} mine={mine} />}</Answer>;
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
        {mine.roundName} · {t('edition', { edition: mine.sheet.edition })} · {t('until', { until: moment(mine.scoringUntil, lang) })}{' '}
        {mine.state === 'OPEN' && <Countdown until={mine.scoringUntil} />}
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

/** The draft on the server is read first: what is on this device may be older than what another device has saved. */
function OpenSheet({ mine }: { mine: MyScoring }) {
  const [kept] = useState(() => new KeptDraft<Draft>(`/api/review/drafts/score-sheet/${mine.scoring}`));
  const query = useQuery({
    queryKey: ['draft', kept.path],
    queryFn: async ({ signal }) => ({ draft: await kept.read(signal) }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return <Answer query={query}>{({ draft }) => <SheetForm mine={mine} kept={kept} saved={draft} />}</Answer>;
}

const nothing: Draft = { points: {}, comment: '' };

function SheetForm({ mine, kept, saved }: { mine: MyScoring; kept: KeptDraft<Draft>; saved: Draft | null }) {
  const t = useSheetText();
  const saving = useSavingText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [faults, setFaults] = useState<Fault[]>([]);
  const fields = useRef<HTMLDivElement>(null);
  const draft = useDraft<Draft>(
    `score-sheet:${mine.scoring}`,
    useCallback((typed: Draft) => kept.save(typed), [kept]),
    kept,
  );
  const [current, setCurrent] = useState<Draft>(() => draft.unsent() ?? saved ?? nothing);
  // One key for one intent: it outlives a lost answer, not a changed sheet.
  const [key, setKey] = useState(idempotencyKey);

  const seal = useMutation({
    mutationFn: () =>
      got(
        review.POST('/api/review/scorings/{scoring}/sheets', {
          params: { path: { scoring: mine.scoring }, header: { 'Idempotency-Key': key } },
          body: given(current),
        }),
      ),
    onSuccess: async () => {
      draft.drop();
      await queries.invalidateQueries({ queryKey: ['review'] });
    },
    onError: (error) => setFaults(error instanceof Problem ? error.faults : []),
    onSettled: () => setAsking(false),
  });

  const change = (typed: Draft, path: string) => {
    setCurrent(typed);
    setFaults(faults.filter((fault) => fault.path !== path));
    draft.keep(typed);
  };

  const keepHere = () => {
    if (draft.problem) kept.follow(draft.problem);
    draft.keep(current);
  };
  const keepThere = (theirs: Draft) => {
    if (draft.problem) kept.follow(draft.problem);
    draft.drop();
    setCurrent(theirs);
  };
  const conflict = draft.saving === 'conflict' ? draft.problem : null;
  const theirs = conflict && (KeptDraft.theirs<Draft>(conflict) ?? nothing);

  const at = (path: string) => faults.find((fault) => fault.path === path);
  const paths = [...mine.sheet.items.map((item) => pointer(item.code)), '/comment'];
  const loose = faults.filter((fault) => !paths.includes(fault.path));

  return (
    <>
      {theirs && (
        <TwoVersions
          rows={versions(mine.sheet.items, current, theirs, t('comment'))}
          onHere={keepHere}
          onThere={() => keepThere(theirs)}
        />
      )}
      {seal.error && (
        <div className="card notice" role="alert">
          <p>{t('failed', { why: seal.error.message })}</p>
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
            {saving(draft.saving)}
          </span>
        </div>
        <button
          type="button"
          className="button push"
          onClick={() => {
            setKey(idempotencyKey());
            setAsking(true);
          }}
        >
          {t('seal')}
        </button>
      </div>
      <Dialog
        open={asking}
        title={t('ask')}
        confirm={t('confirm')}
        cancel={t('cancel')}
        busy={seal.isPending}
        onConfirm={() => seal.mutate()}
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
