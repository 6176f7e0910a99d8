import { digest } from '../../shared/digest';
import type { Decision } from '../../shared/history';
import { fetchText } from '../../shared/http';
import { type Verdict, verify } from '../../shared/proof';
import { look, type LogState } from '../../shared/trust';
import type { AwardRow } from '../client';

export interface Checked {
  log: LogState;
  /** The award, its tier and place, and whose entry it is. */
  conferral: Verdict;
  /** What the entry is called, and whose it is. */
  admission: Verdict | null;
  by: 'browser' | 'page';
}

export const passed = ({ log, conferral, admission }: Checked) =>
  conferral.failed === null && admission?.failed === null && log.signed && log.continued !== false && log.source !== 'changed';

/** An award's conferral names its entry by id alone; the entry's admission says the circle and the topic. Both are held against the page. */
export async function check(contest: string, row: AwardRow, admitted: Decision | undefined, at: string): Promise<Checked> {
  const place = row.conferred;
  if (!place) throw new Error('not conferred yet');
  const by = await digest();
  const [log, conferred, admission] = await Promise.all([
    look(by, at),
    fetchText(`/api/audit/public/proofs/${place.service}/${place.position}`),
    admitted ? fetchText(`/api/audit/public/proofs/${admitted.service}/${admitted.position}`) : null,
  ]);
  const conferral = await verify(
    conferred,
    {
      service: 'award',
      position: place.position,
      type: 'org.qunzhi.award.award-conferred.v1',
      fields: { award: row.award, contest, entry: row.entry, tier: row.tier, place: row.place },
    },
    log.keys,
    by,
  );
  const named =
    admitted &&
    admission &&
    (await verify(
      admission,
      {
        service: 'award',
        position: String(admitted.position),
        type: 'org.qunzhi.award.entry-admitted.v1',
        fields: {
          entry: row.entry,
          contest,
          circleName: row.circleName,
          topicTitle: row.topicTitle,
          organizationName: row.organizationName,
        },
      },
      log.keys,
      by,
    ));
  return { log, conferral, admission: named || null, by: by.by };
}
