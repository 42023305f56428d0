import { useEffect, useState } from 'react';
import { fromWire } from '../api/wireTime';
import { remaining } from './remaining';

/** How long it is until then, going down as one looks; `over` once it is past. */
export const Countdown = ({ until, over }: { until: string; over: string }) => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  const moment = fromWire(until);
  const left = moment.getTime() - now;
  return (
    <time dateTime={moment.toISOString()} title={moment.toLocaleString()}>
      {left > 0 ? `in ${remaining(left)}` : over}
    </time>
  );
};
