import { useEffect, useState } from 'react';
import { left } from './format';
import { serverClock } from './http';
import { defineText } from './text';

const useText = defineText('countdown', {
  'zh-CN': {
    days: '还剩 {{days}} 天 {{hours}} 小时 {{minutes}} 分',
    hours: '还剩 {{hours}} 小时 {{minutes}} 分 {{seconds}} 秒',
    over: '已截止',
  },
  en: {
    days: '{{days}} d {{hours}} h {{minutes}} min left',
    hours: '{{hours}} h {{minutes}} min {{seconds}} s left',
    over: 'over',
  },
});

/** Runs on the server's clock: a phone that is a day wrong shows the right time left. */
export function Countdown({ until, over }: { until: string; over?: string }) {
  const t = useText();
  const [now, setNow] = useState(serverClock.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverClock.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const rest = left(until, now);
  return (
    <span className="num" role="timer">
      {rest ? t(rest.days > 0 ? 'days' : 'hours', { ...rest }) : (over ?? t('over'))}
    </span>
  );
}
