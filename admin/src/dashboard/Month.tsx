import { Typography } from '@mui/material';
import type { Statistics } from '../api/statistics';
import { quantity } from '../ui/numbers';
import { Section } from '../ui/Section';
import { DaysChart, type Bars } from './DaysChart';
import { Loaded } from './Loaded';
import { DAYS, useStatistics } from './useStatistics';

const sum = ({ days }: Statistics, { of }: Bars) => days.reduce((total, day) => total + day[of], 0);

/** Bars of the last days, and what they come to. */
export const Month = ({ title, bars }: { title: string; bars: readonly Bars[] }) => {
  const query = useStatistics();
  const { data } = query;
  const totals = data && bars.map(bar => `${quantity(sum(data, bar))} ${bar.label.toLowerCase()}`).join(', ');
  const isEmpty = data?.days.every(day => bars.every(({ of }) => day[of] === 0));
  return (
    <Section
      title={title}
      aside={
        <Typography variant="body2">
          {DAYS} days: {totals}
        </Typography>
      }
    >
      <Loaded query={query} height={220}>
        {({ days }) =>
          isEmpty ? (
            <Typography variant="body2">Nothing in {DAYS} days. It shows here as soon as orders come in.</Typography>
          ) : (
            <DaysChart title={title} days={days} bars={bars} />
          )
        }
      </Loaded>
    </Section>
  );
};
