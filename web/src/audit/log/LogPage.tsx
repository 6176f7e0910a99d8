import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { digest } from '../../shared/digest';
import { count } from '../../shared/format';
import { serverClock } from '../../shared/http';
import { ComputedBy, LogSteps } from '../../shared/ProofSteps';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { forgetLog, given, look } from '../../shared/trust';
import { WitnessSteps } from '../../shared/WitnessSteps';
import { useText } from './text';

export function LogPage() {
  const t = useText();
  usePageTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <Now />
      <div className="card">
        <h2>{t('how')}</h2>
        <Growth />
        <p>{t('howEntry')}</p>
        <p>{t('howRoot')}</p>
        <p>{t('howKept')}</p>
        <h2>{t('inside')}</h2>
        <p>{t('insideText')}</p>
      </div>
      <div className="card">
        <h2>{t('proves')}</h2>
        <ul>
          {(['proves1', 'proves2', 'proves3', 'proves4', 'proves5', 'proves6'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <h2>{t('provesNot')}</h2>
        <ul>
          {(['not1', 'not2', 'not3', 'not4', 'not5'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </div>
      <div className="card">
        <h2>{t('yourself')}</h2>
        <p>{t('yourselfText')}</p>
        <pre tabIndex={0}>
          <code>{`./qunzhi audit verify ${location.origin}\n./qunzhi audit verify bundle.zip --key <vkey>`}</code>
        </pre>
        <p className="tools">
          <a className="button plain" href="/api/audit/public/bundle" download>
            {t('bundle')}
          </a>
          <a className="button plain" href="/api/audit/public/checkpoint" download="checkpoint">
            {t('checkpoint')}
          </a>
        </p>
        <p className="quiet small">{t('standards')}</p>
      </div>
    </>
  );
}

/** The newest checkpoint, checked here and now. */
function Now() {
  const t = useText();
  const lang = useLanguage();
  const [key, setKey] = useState(given.get());
  const log = useQuery({
    queryKey: ['audit', 'log', key],
    staleTime: Infinity,
    retry: false,
    queryFn: async () => {
      const by = await digest();
      return { by: by.by, ...(await look(by, new Date(serverClock.now()).toISOString())) };
    },
  });
  const use = (chosen: string) => {
    given.set(chosen);
    setKey(chosen);
  };
  return (
    <section className="card" aria-labelledby="now">
      <h2 id="now">{t('now')}</h2>
      <Answer query={log} height={420}>
        {(state) => (
          <>
            <p>
              <b className="num big">{count(state.size, lang)}</b> {t('entries')}
            </p>
            <p className="small">
              {t('root')} <code>{state.root}</code>
            </p>
            <LogSteps log={state} />
            <WitnessSteps log={state} />
            <ComputedBy by={state.by} />
            {state.source === 'changed' && (
              <button
                type="button"
                className="button plain"
                onClick={() => {
                  forgetLog();
                  void log.refetch();
                }}
              >
                {t('accept')}
              </button>
            )}
          </>
        )}
      </Answer>
      <details>
        <summary>{t('ownKey')}</summary>
        <p className="quiet">{t('ownKeyText')}</p>
        <form
          className="tools"
          onSubmit={(submitted) => {
            submitted.preventDefault();
            use(String(new FormData(submitted.currentTarget).get('key') ?? '').trim());
          }}
        >
          <input className="input" name="key" defaultValue={key} aria-label={t('ownKey')} placeholder="name+1a2b3c4d+AX…" />
          <button className="button" type="submit">
            {t('use')}
          </button>
          {key && (
            <button className="button plain" type="button" onClick={() => use('')}>
              {t('without')}
            </button>
          )}
        </form>
      </details>
    </section>
  );
}

/** Seven decisions, their tree and its root. */
function Growth() {
  const t = useText();
  const leaf = (i: number) => 40 + i * 72;
  const nodes = [
    { x: leaf(0.5), y: 150, from: [leaf(0), leaf(1)], at: 210 },
    { x: leaf(2.5), y: 150, from: [leaf(2), leaf(3)], at: 210 },
    { x: leaf(4.5), y: 150, from: [leaf(4), leaf(5)], at: 210 },
    { x: leaf(1.5), y: 90, from: [leaf(0.5), leaf(2.5)], at: 150 },
    { x: leaf(3), y: 30, from: [leaf(1.5), leaf(4.5)], at: 0 },
  ];
  return (
    <svg viewBox="0 0 440 270" className="tree" role="img" aria-label={t('drawing')}>
      {nodes.map((node) =>
        node.from.map((x) => (
          <line
            key={`${node.x}-${x}`}
            x1={node.x}
            y1={node.y}
            x2={x}
            y2={node.at || (x === leaf(1.5) ? 90 : 150)}
            stroke="#8a94a1"
            strokeWidth="1.5"
          />
        )),
      )}
      {nodes.map((node, i) => (
        <circle key={node.x} cx={node.x} cy={node.y} r={i === 4 ? 13 : 9} fill={i === 4 ? '#b3352b' : '#23578b'} />
      ))}
      {Array.from({ length: 6 }, (_, i) => (
        <g key={i}>
          <rect x={leaf(i) - 26} y={196} width="52" height="28" rx="4" fill="#e9f0f7" stroke="#23578b" />
          <text x={leaf(i)} y={215} textAnchor="middle" fontSize="13" fill="#17395c">
            {i + 1}
          </text>
        </g>
      ))}
      <text x={leaf(3) + 22} y={35} fontSize="14" fill="#94261d">
        {t('root')}
      </text>
      <text x={220} y={252} textAnchor="middle" fontSize="14" fill="#55606e">
        {t('leaves')}
      </text>
    </svg>
  );
}
