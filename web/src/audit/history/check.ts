import { digest } from '../../shared/digest';
import type { Decision } from '../../shared/history';
import { fetchText } from '../../shared/http';
import { contents, type Verdict, verify } from '../../shared/proof';
import { look, type LogState } from '../../shared/trust';

export interface Proven {
  log: LogState;
  verdict: Verdict;
  /** Fields shown here that the file discloses, so that they were held against it. */
  held: string[];
  /** Fields shown here that only some may see: the file, which is for everybody, has their digests and not them. */
  open: string[];
  by: 'browser' | 'page';
}

export const wellProven = ({ verdict, log }: Proven) =>
  verdict.failed === null && log.signed && log.continued !== false && log.source !== 'changed';

/** Holds one line of a history against its proof file, and the file against the log that this browser knows. */
export async function prove(decision: Decision, at: string): Promise<Proven> {
  const by = await digest();
  const [log, file] = await Promise.all([look(by, at), fetchText(`/api/audit/public/proofs/${decision.service}/${decision.position}`)]);
  const said = contents(file);
  const attributes = { '@organization': decision.organization, '@authority': decision.authority, '@actor': decision.actor };
  const clear = Object.entries({ ...decision.fields, ...attributes }).filter(([, part]) => part.state === 'clear');
  const held = clear.filter(([name]) => said.fields.has(name));
  const named = new RegExp(`^org\\.qunzhi\\.${decision.service}\\.${decision.name}\\.v\\d+$`);
  const verdict = await verify(
    file,
    {
      service: decision.service,
      position: String(decision.position),
      type: named.test(said.type) ? said.type : decision.name,
      fields: Object.fromEntries(held.map(([name, part]) => [name, part.value])),
    },
    log.keys,
    by,
  );
  const failed = verdict.failed === null && verdict.file.index !== decision.index ? 'said' : verdict.failed;
  return {
    log,
    verdict: { ...verdict, failed },
    held: held.map(([name]) => name),
    open: clear.filter(([name]) => !said.fields.has(name)).map(([name]) => name),
    by: by.by,
  };
}
