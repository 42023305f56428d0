import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { ScrollTable } from '../ui/ScrollTable';
import { Section } from '../ui/Section';
import { StockLink } from '../ui/StockLink';
import { DaysChart } from './DaysChart';
import { Loaded } from './Loaded';
import { DAYS, useStatistics } from './useStatistics';

const TITLE = 'Refused promises';

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
            <ScrollTable label="SKUs Refused Most">
              <TableHead>
                <TableRow>
                  <TableCell>SKU</TableCell>
                  <TableCell>Stock</TableCell>
                  <TableCell align="right">Times</TableCell>
                  <TableCell align="right">Units Wanted</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {most_refused.map(({ sku, stock_id, times, units }) => (
                  <TableRow key={`${stock_id} ${sku}`}>
                    <TableCell>
                      <RecordLink resource="products" id={sku} />
                    </TableCell>
                    <TableCell>
                      <StockLink id={stock_id} />
                    </TableCell>
                    <TableCell align="right">{quantity(times)}</TableCell>
                    <TableCell align="right">{quantity(units)}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </ScrollTable>
          </>
        )
      }
    </Loaded>
  </Section>
);
