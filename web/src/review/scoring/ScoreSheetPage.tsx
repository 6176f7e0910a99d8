import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, InputNumber, Modal } from 'antd';
import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Countdown } from '../../shared/Countdown';
import { useDraft, useSavingText } from '../../shared/draft';
import { showFaults } from '../../shared/faults';
import { moment, points } from '../../shared/format';
import { type Fault, got, idempotencyKey, Problem } from '../../shared/http';
import { KeptDraft } from '../../shared/keptDraft';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { type MyScoring, myScoring, review } from '../client';
import { SealedSheet } from './SealedSheet';
import { type Draft, fromField, given, sheetState, toField, total } from './sheet';
import { useSheetText } from './text';
import { TwoDrafts } from './TwoDrafts';

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
  const [form] = Form.useForm<Draft>();
  const [asking, setAsking] = useState(false);
  const [loose, setLoose] = useState<Fault[]>([]);
  const draft = useDraft<Draft>(
    `score-sheet:${mine.scoring}`,
    useCallback((typed: Draft) => kept.save(typed), [kept]),
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
    onSettled: () => setAsking(false),
  });

  // Only after the dialog has gone: closing, it hands the focus back and would take it from the field at fault.
  const placeFaults = () => setLoose(seal.error instanceof Problem ? showFaults(form, seal.error) : []);

  const changed = () => {
    const typed = form.getFieldsValue(true) as Draft;
    setCurrent(typed);
    draft.keep(typed);
  };

  const keepHere = () => {
    if (draft.problem) kept.follow(draft.problem);
    draft.keep(current);
  };
  const keepThere = (theirs: Draft) => {
    if (draft.problem) kept.follow(draft.problem);
    draft.drop();
    form.setFieldsValue(theirs);
    setCurrent(theirs);
  };
  const conflict = draft.saving === 'conflict' && draft.problem;

  return (
    <>
      {conflict && (
        <TwoDrafts
          items={mine.sheet.items}
          here={current}
          there={KeptDraft.theirs<Draft>(conflict) ?? nothing}
          onHere={keepHere}
          onThere={keepThere}
        />
      )}
      {seal.error && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('failed', { why: seal.error.message })}
          description={loose.map((fault) => fault.message).join(' ') || undefined}
          style={{ marginBottom: 12 }}
        />
      )}
      <Form form={form} initialValues={current} onValuesChange={changed} requiredMark={false} layout="vertical" className="card">
        {mine.sheet.items.map((item) => (
          <div className="item" key={item.code}>
            <h2 id={`item-${item.code}`}>{item.title}</h2>
            <Form.Item
              name={['points', item.code]}
              getValueProps={(value) => ({ value: toField(value as number) })}
              normalize={fromField}
            >
              <InputNumber
                aria-label={t('pointsOf', { item: item.title })}
                inputMode="decimal"
                precision={2}
                controls={false}
                placeholder={t('most', { least: points(item.min), most: points(item.max) })}
                style={{ width: '100%' }}
                className="num"
              />
            </Form.Item>
          </div>
        ))}
        <Form.Item name="comment" label={t('comment')} extra={t('commentHint')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} />
        </Form.Item>
      </Form>
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
      <Modal
        open={asking}
        title={t('ask')}
        okText={t('confirm')}
        cancelText={t('cancel')}
        onOk={() => seal.mutate()}
        onCancel={() => setAsking(false)}
        confirmLoading={seal.isPending}
        afterClose={placeFaults}
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
      </Modal>
    </>
  );
}
