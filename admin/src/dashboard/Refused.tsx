import { Typography } from '@mui/material';
import type { Statistics } from '../api/statistics';
import { quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { StockLink } from '../ui/StockLink';
import { DaysChart } from './DaysChart';
import { Loaded } from './Loaded';
import { DAYS, useStatistics } from './useStatistics';

const TITLE = 'Refused promises';

const columns: PlainColumn<Statistics['most_refused'][number]>[] = [
  { label: 'SKU', render: ({ sku }) => <RecordLink resource="products" id={sku} /> },
  { label: 'Stock', render: ({ stock_id }) => <StockLink id={stock_id} /> },
  { label: 'Times', numeric: true, render: ({ times }) => quantity(times) },
  { label: 'Units Wanted', numeric: true, render: ({ units }) => quantity(units) },
];

/** What buyers wanted and did not get. */
export const Refused = () => (
  <Section title={TITLE}>
    <Loaded query={useStatistics()} height={220}>
      {({ days, most_refused }) =>
        most_refused.length === 0 ? (
          <Typography variant="body2">Nothing was refused in {DAYS} days: there was enough of everything.</Typography>
        ) : (
          <>
            <DaysChart
              title={TITLE}
              days={days}
              bars={[{ of: 'refused_promises', label: 'Refused', color: 'error' }]}
            />
            <PlainTable
              label="SKUs Refused Most"
              rows={most_refused}
              rowKey={({ sku, stock_id }) => `${stock_id} ${sku}`}
              columns={columns}
            />
          </>
        )
      }
    </Loaded>
  </Section>
);
