import type { ReactNode } from 'react';
import { count, moment } from './format';
import { type Check, checks, type Verdict } from './proof';
import { defineText, useLanguage } from './text';
import type { LogState } from './trust';

const useText = defineText('proof', {
  'zh-CN': {
    readable: '证明文件可以读取',
    readableWhy: '文件符合公开格式（C2SP tlog-proof），里面有日志记录、路径和检查点。',
    disclosed: '公开的字段就是当时写下的字段',
    disclosedWhy: '公开了 {{n}} 个字段。每个字段连同随机盐值的 SHA-256 摘要，都在这条日志记录里。改一个字，摘要就对不上。',
    said: '本页所写与记录一致',
    saidWhy: '本页显示的内容，与记录里公开的字段逐项相同：{{fields}}。',
    included: '这条记录在透明日志里',
    includedWhy: '从第 {{index}} 条记录出发，经过 {{n}} 个摘要，算出的根与检查点的根相同。检查点覆盖 {{size}} 条记录。',
    signed: '检查点由日志密钥签名',
    signedWhy: 'Ed25519 签名正确，密钥属于 {{name}}。',
    waiting: '正在核对',
    failed: '这一步没有通过。请保存证明文件，并向组织单位或监督员反映。',
    later: '前一步没有通过，这一步没有意义。',
    details: '查看数据',
    entry: '日志记录',
    path: '路径',
    root: '根',
    time: '记录的时间 {{time}}（平台自己的钟）',
    key: '核对用的密钥',
    first: '密钥来自平台自己。这是此浏览器第一次核对：已经记住这把密钥，以后若有变化会告诉您。',
    remembered: '与此浏览器以前记住的密钥一致。',
    given: '用的是您给出的密钥。',
    changed: '密钥与此浏览器以前记住的不同，也没有旧密钥为它签名。请向组织单位核对后再决定。',
    follows: '日志没有改写过以前的内容',
    followsWhy: '此浏览器在 {{at}} 见过有 {{old}} 条记录的日志。现在的日志有 {{size}} 条，是它的延续：以前的一条也没有改、没有少。',
    followsFirst: '此浏览器第一次见到这份日志（{{size}} 条记录），已经记住。下次再来，就能查出以前的内容有没有被改写。',
    followsNot: '现在的日志不是以前见过的那份的延续：以前的内容被改写了，或者这是另一份日志。',
    unsigned: '最新的检查点没有这把密钥的签名。',
    computed: '以上由您的浏览器计算，不经过平台。',
    computedPage: '您的浏览器没有提供密码运算（例如不是 https 地址），以上由本页自带的程序在您的设备上计算。',
  },
  en: {
    readable: 'The proof file can be read',
    readableWhy: 'It is in a public format (C2SP tlog-proof) and has the log entry, the path and the checkpoint.',
    disclosed: 'The fields shown are the fields written then',
    disclosedWhy:
      '{{n}} fields are disclosed. The SHA-256 digest of each, with its random salt, stands in the log entry. Change one character, and it does not.',
    said: 'This page says what the record says',
    saidWhy: 'What is shown here equals the disclosed fields, one by one: {{fields}}.',
    included: 'The entry stands in the log',
    includedWhy:
      'From entry {{index}}, through {{n}} digests, we arrive at the root of the checkpoint. The checkpoint covers {{size}} entries of the log.',
    signed: 'The checkpoint is signed with the log key',
    signedWhy: 'The Ed25519 signature is right; the key is that of {{name}}.',
    waiting: 'Checking',
    failed: 'This check failed. Please keep the proof file, and tell the organiser or a supervisor.',
    later: 'The check before failed; this one would be about nothing.',
    details: 'See the data',
    entry: 'Entry of the log',
    path: 'Path',
    root: 'Root',
    time: 'Recorded {{time}} (by the platform’s own clock)',
    key: 'The key it is held against',
    first:
      'The key comes from the platform itself. This browser checks for the first time: it remembers the key and will tell you if it changes.',
    remembered: 'The same key that this browser remembered.',
    given: 'The key that you gave.',
    changed: 'Not the key that this browser remembered, and no old key signed beside it. Ask the organiser before you go on.',
    follows: 'Nothing in the log was rewritten',
    followsWhy:
      'On {{at}} this browser saw a log of {{old}} entries. Today’s has {{size}} and goes on from it: nothing was changed or taken out.',
    followsFirst:
      'This browser sees the log for the first time ({{size}} entries) and remembers it. Next time it can tell whether the past was rewritten.',
    followsNot: 'Today’s log does not go on from the one seen before: its past was rewritten, or it is another log.',
    unsigned: 'The newest checkpoint is not signed with this key.',
    computed: 'Computed by your browser, without asking the platform.',
    computedPage:
      'Your browser offers no cryptography here (for example because the address is not https); this page’s own program computed it on your device.',
  },
});

type State = 'passed' | 'failed' | 'told' | 'waiting';
const marks: Record<State, string> = { passed: '✓', failed: '✗', told: '!', waiting: '…' };

export function Step({ state, title, children }: { state: State; title: string; children: ReactNode }) {
  const t = useText();
  return (
    <li className={state} data-mark={marks[state]}>
      <h3>
        {title}
        {state === 'waiting' && <span className="quiet"> {t('waiting')}</span>}
      </h3>
      {children}
    </li>
  );
}

/** The checks of one proof file, each in plain words. */
export function ProofSteps({ verdict, fields }: { verdict: Verdict; fields: string[] }) {
  const t = useText();
  const lang = useLanguage();
  const { file, entry } = verdict;
  const why: Record<Exclude<Check, 'continued'>, string> = {
    readable: t('readableWhy'),
    disclosed: t('disclosedWhy', { n: file.disclosures.length }),
    said: t('saidWhy', { fields: fields.join(lang === 'en' ? ', ' : '、') }),
    included: t('includedWhy', { index: count(file.index, lang), n: file.path.length, size: count(verdict.size, lang) }),
    signed: t('signedWhy', { name: verdict.by[0]?.name ?? '–' }),
  };
  const failedAt = verdict.failed ? checks.indexOf(verdict.failed) : checks.length;
  return (
    <>
      <ol className="steps">
        {(Object.keys(why) as (keyof typeof why)[]).map((check, i) => (
          <Step key={check} state={i < failedAt ? 'passed' : 'failed'} title={t(check)}>
            <p className="quiet">{i < failedAt ? why[check] : i === failedAt ? t('failed') : t('later')}</p>
          </Step>
        ))}
      </ol>
      <details>
        <summary>{t('details')}</summary>
        <p className="small">{t('time', { time: moment(entry.time, lang) })}</p>
        <p className="small">
          {t('entry')} {entry.service}/{entry.position}
        </p>
        <pre tabIndex={0}>
          <code>{JSON.stringify(Object.fromEntries(verdict.fields), null, 1)}</code>
        </pre>
        <p className="small">
          {t('root')} <code>{verdict.root}</code>
        </p>
      </details>
    </>
  );
}

/** What this browser knows of the log from before, and whether it still fits. */
export function LogSteps({ log }: { log: LogState }) {
  const t = useText();
  const lang = useLanguage();
  const follows: State =
    log.source === 'changed' || !log.signed ? 'failed' : log.continued === null ? 'told' : log.continued ? 'passed' : 'failed';
  const size = count(log.size, lang);
  return (
    <ol className="steps">
      <Step state={log.source === 'changed' ? 'failed' : log.source === 'first' ? 'told' : 'passed'} title={t('key')}>
        <p className="quiet">{t(log.source)}</p>
        {log.keys.map((key) => (
          <p key={key.written}>
            <code>{key.written}</code>
          </p>
        ))}
      </Step>
      <Step state={follows} title={t('follows')}>
        <p className="quiet">
          {!log.signed
            ? t('unsigned')
            : log.continued === null
              ? t('followsFirst', { size })
              : log.continued
                ? t('followsWhy', { at: moment(log.seen?.at ?? '', lang), old: count(log.seen?.size ?? 0, lang), size })
                : t('followsNot')}
        </p>
      </Step>
    </ol>
  );
}

export function ComputedBy({ by }: { by: 'browser' | 'page' }) {
  const t = useText();
  return <p className="quiet small">{t(by === 'browser' ? 'computed' : 'computedPage')}</p>;
}
