import { useQuery } from '@tanstack/react-query';
import { digest } from './digest';
import { count, moment } from './format';
import { fetchJson } from './http';
import { Step } from './ProofSteps';
import { Answer } from './States';
import { defineText, useLanguage } from './text';
import { type LogState, watched } from './trust';

const useText = defineText('witnesses', {
  'zh-CN': {
    none: '目前没有见证方为这份日志联署。',
    title: '见证方的联署',
    right: '{{name}} 的联署正确',
    rightWhy: '它在 {{at}}（它自己的钟）为 {{size}} 条记录的检查点联署，现在的日志是那份的延续。签名由您的浏览器核对。',
    wrong: '{{name}} 的联署不对',
    wrongWhy: '签名与它的密钥、与这份日志对不上。请保存检查点，并向见证方和监督员反映。',
    notYet: '{{name}} 还没有联署最近的检查点',
    notYetWhy: '它的联署到来以前，只有日志自己的签名。',
    proves:
      '联署证明：持有这把密钥的见证方在那时核对过，日志到那一条为止只增不改；平台要给别人看另一份日志，就必须同时骗过它。见证方的密钥由平台公布：它是否真是那家单位的，请向那家单位核对。',
  },
  en: {
    none: 'At present no witness cosigns this log.',
    title: 'The cosignatures of witnesses',
    right: 'The cosignature of {{name}} is right',
    rightWhy:
      'At {{at}} (by its own clock) it cosigned the checkpoint of {{size}} entries, and the log of today goes on from that one. Your browser checked the signature.',
    wrong: 'The cosignature of {{name}} is wrong',
    wrongWhy: 'It fits neither its key nor this log. Keep the checkpoint, and tell the witness and a supervisor.',
    notYet: '{{name}} has not cosigned a recent checkpoint',
    notYetWhy: 'Until it does, there is only the signature of the log itself.',
    proves:
      'What a cosignature proves: whoever holds that key made sure, at that time, that the log up to there had only grown. To show others another log, the platform would have to deceive the witness as well. The keys are named by the platform: ask the organisation itself whether the key is its own.',
  },
});

interface Named {
  name: string;
  vkey: string;
  cosignedAt: string | null;
}

/** Each witness that the platform names, and whether what it signed can be verified here. */
export function WitnessSteps({ log }: { log: LogState }) {
  const t = useText();
  const lang = useLanguage();
  const query = useQuery({
    queryKey: ['audit', 'witnesses', log.size, log.root],
    queryFn: async ({ signal }) => {
      const { items } = await fetchJson<{ items: Named[] }>('/api/audit/public/witnesses', signal);
      return watched(items, log, await digest());
    },
  });
  return (
    <Answer query={query} empty={(all) => all.length === 0} whenEmpty={<p className="quiet">{t('none')}</p>}>
      {(all) => (
        <>
          <h3>{t('title')}</h3>
          <ol className="steps">
            {all.map((one) => {
              const { name } = one;
              if (one.state === 'right')
                return (
                  <Step key={one.key} state="passed" title={t('right', { name })}>
                    <p className="quiet">{t('rightWhy', { at: moment(one.at, lang), size: count(one.size, lang) })}</p>
                    <code>{one.key}</code>
                  </Step>
                );
              const wrong = one.state === 'wrong';
              return (
                <Step key={one.key} state={wrong ? 'failed' : 'told'} title={t(wrong ? 'wrong' : 'notYet', { name })}>
                  <p className="quiet">{t(wrong ? 'wrongWhy' : 'notYetWhy')}</p>
                  <code>{one.key}</code>
                </Step>
              );
            })}
          </ol>
          <p className="quiet">{t('proves')}</p>
        </>
      )}
    </Answer>
  );
}
