import { Countdown } from '../../shared/Countdown';
import { moment, points } from '../../shared/format';
import { got } from '../../shared/http';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { type MyScoring, review } from '../client';
import { sheetState, total } from './sheet';
import { useListText } from './text';

const LIST = '/api/review/my-scorings';

export function ScoringsPage() {
  const t = useListText();
  const lang = useLanguage();
  usePageTitle(t('title'));
  const score = (row: MyScoring) => (row.own?.marks.value ? points(total(row.own.marks.value.points)) : '–');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('about')}</p>
      <RecordList<MyScoring>
        name={['review', 'my-scorings']}
        label={t('title')}
        rowKey={(row) => row.scoring}
        href={(row) => `/review/scorings/${row.scoring}`}
        exportPath={LIST}
        whenEmpty={t('none')}
        states={[
          { value: 'OPEN', text: t('OPEN') },
          { value: 'ENDED', text: t('ENDED') },
          { value: 'REVEALED', text: t('REVEALED') },
          { value: 'HALTED', text: t('HALTED') },
        ]}
        read={(question, cursor, signal) => got(review.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          { key: 'topic', title: t('topic'), cell: (row) => row.topicTitle ?? t('untitled'), card: 'heading' },
          { key: 'round', title: t('round'), cell: (row) => row.roundName },
          {
            key: 'until',
            title: t('until'),
            sort: 'scoringUntil',
            cell: (row) => (
              <>
                {moment(row.scoringUntil, lang)} {row.state === 'OPEN' && <Countdown until={row.scoringUntil} />}
              </>
            ),
          },
          {
            key: 'state',
            title: t('state'),
            cell: (row) => <span className={`tag ${sheetState(row)}`}>{t(sheetState(row))}</span>,
            card: 'aside',
          },
          { key: 'score', title: t('score'), cell: score, number: true },
        ]}
      />
    </>
  );
}
