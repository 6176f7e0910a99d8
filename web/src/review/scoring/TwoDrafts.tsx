import { points } from '../../shared/format';
import type { MyScoring } from '../client';
import type { Draft } from './sheet';
import { useSheetText } from './text';

interface Props {
  items: MyScoring['sheet']['items'];
  here: Draft;
  there: Draft;
  onHere: () => void;
  onThere: (theirs: Draft) => void;
}

/** Both versions, side by side; nothing is overwritten until the expert says which one stays. */
export function TwoDrafts({ items, here, there, onHere, onThere }: Props) {
  const t = useSheetText();
  const shown = (value: number | undefined) => (value === undefined ? t('none') : points(value));
  return (
    <section className="card notice" role="alert">
      <h2>{t('elsewhere')}</h2>
      <p>{t('elsewhereWhy')}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('elsewhere')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('here')}</th>
              <th scope="col">{t('there')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.code}>
                <th scope="row">{item.title}</th>
                <td className="num">{shown(here.points[item.code])}</td>
                <td className="num">{shown(there.points[item.code])}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('comment')}</th>
              <td>{here.comment || t('none')}</td>
              <td>{there.comment || t('none')}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <div className="tools">
        <button type="button" className="button" onClick={onHere}>
          {t('keepHere')}
        </button>
        <button type="button" className="button plain" onClick={() => onThere(there)}>
          {t('keepThere')}
        </button>
      </div>
    </section>
  );
}
