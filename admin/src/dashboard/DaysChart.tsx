import { Box, useTheme } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { BarChart } from '@mui/x-charts/BarChart';
import type { Day } from '../api/statistics';
import { quantity } from '../ui/numbers';

export interface Bars {
  of: 'orders' | 'units_promised' | 'units_shipped' | 'refused_promises';
  label: string;
  color: 'primary' | 'info' | 'warning' | 'error';
}

interface DaysChartProps {
  title: string;
  days: readonly Day[];
  bars: readonly Bars[];
}

const shown = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayOf = (date: string) => shown.format(new Date(date));

/** Bars of the days, beside one another; in numbers for those who do not see them. */
export const DaysChart = ({ title, days, bars }: DaysChartProps) => {
  const { palette } = useTheme();
  return (
    <Box component="figure" aria-label={title} sx={{ m: 0, position: 'relative' }}>
      <Box aria-hidden>
        <BarChart
          height={220}
          margin={{ left: 0, right: 8, top: 12, bottom: 0 }}
          skipAnimation
          disableKeyboardNavigation
          hideLegend={bars.length === 1}
          grid={{ horizontal: true }}
          xAxis={[{ data: days.map(day => dayOf(day.date)), scaleType: 'band' }]}
          yAxis={[{ width: 44, tickMinStep: 1 }]}
          series={bars.map(({ of, label, color }) => ({
            label,
            data: days.map(day => day[of]),
            color: palette[color].main,
            valueFormatter: value => quantity(value ?? 0),
          }))}
        />
      </Box>
      <Box sx={visuallyHidden}>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th>Day</th>
              {bars.map(({ label }) => (
                <th key={label}>{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(day => (
              <tr key={day.date}>
                <td>{dayOf(day.date)}</td>
                {bars.map(({ of, label }) => (
                  <td key={label}>{quantity(day[of])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
    </Box>
  );
};
