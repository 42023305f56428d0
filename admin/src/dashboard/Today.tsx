import { Box, Card, CardContent, Typography } from '@mui/material';
import type { Day } from '../api/statistics';
import { money, quantity } from '../ui/numbers';
import { comparison } from './comparison';
import { Loaded } from './Loaded';
import { useStatistics } from './useStatistics';

const NOTHING: Day = {
  date: '',
  orders: 0,
  order_values: [],
  units_promised: 0,
  units_shipped: 0,
  refused_promises: 0,
};

/** What happened today, beside the day before. */
export const Today = () => (
  <Loaded query={useStatistics()} height={110}>
    {({ days }) => {
      const [today = NOTHING, yesterday = NOTHING] = days.toReversed();
      const currencies = new Set([...today.order_values, ...yesterday.order_values].map(value => value.currency));
      const value = (day: Day, currency: string) =>
        day.order_values.find(one => one.currency === currency)?.grand_total ?? 0;
      return (
        <Box
          component="section"
          aria-label="Today"
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(165px, 45%), 1fr))',
            gap: { xs: 1, sm: 2 },
          }}
        >
          <Figure
            name="Orders Today"
            told={quantity(today.orders)}
            beside={comparison(today.orders, yesterday.orders)}
          />
          {[...currencies].map(currency => (
            <Figure
              key={currency}
              name={`Order Value Today (${currency})`}
              told={money(value(today, currency), currency)}
              beside={comparison(value(today, currency), value(yesterday, currency), difference =>
                money(difference, currency),
              )}
            />
          ))}
          <Figure
            name="Units Promised Today"
            told={quantity(today.units_promised)}
            beside={comparison(today.units_promised, yesterday.units_promised)}
          />
          <Figure
            name="Units Shipped Today"
            told={quantity(today.units_shipped)}
            beside={comparison(today.units_shipped, yesterday.units_shipped)}
          />
          <Figure
            name="Refused Promises Today"
            told={quantity(today.refused_promises)}
            beside={comparison(today.refused_promises, yesterday.refused_promises)}
          />
        </Box>
      );
    }}
  </Loaded>
);

const Figure = ({ name, told, beside }: { name: string; told: string; beside: string }) => (
  <Card component="figure" aria-label={name} sx={{ m: 0 }}>
    <CardContent sx={{ '&:last-child': { pb: 2 } }}>
      <Typography component="figcaption" variant="body2" color="textSecondary">
        {name}
      </Typography>
      <Typography
        component="p"
        variant="h5"
        sx={{ fontWeight: 600, my: 0.5, fontSize: { xs: '1.25rem', sm: '1.5rem' }, fontVariantNumeric: 'tabular-nums' }}
      >
        {told}
      </Typography>
      <Typography component="p" variant="caption" color="textSecondary">
        {beside}
      </Typography>
    </CardContent>
  </Card>
);
