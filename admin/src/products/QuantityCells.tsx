import { useState, type MouseEvent, type ReactNode } from 'react';
import { Link, useGetMany, useRecordContext } from 'react-admin';
import { Box, Link as TextButton, Skeleton, Tooltip, Typography } from '@mui/material';
import LowIcon from '@mui/icons-material/TrendingDownOutlined';
import { useMay } from '../access/useMay';
import type { SourceItem } from '../api/sourceItems';
import { quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { explanationPath } from './paths';
import { useQuantitiesOfPage } from './quantities';

/** As many stocks of a product as the grid lists; of more it tells the number. */
const MOST_STOCKS = 15;
const MOST_SOURCES = 5;

const Lines = ({ children }: { children: ReactNode }) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, whiteSpace: { sm: 'nowrap' }, lineHeight: 1.7 }}>
    {children}
  </Box>
);

const More = ({ children, onClick }: { children: ReactNode; onClick: () => void }) => (
  <TextButton
    component="button"
    type="button"
    variant="body2"
    onClick={event => {
      event.stopPropagation();
      onClick();
    }}
    sx={{ minHeight: 24, textAlign: 'start' }}
  >
    {children}
  </TextButton>
);

/** Says that there is less of a source item than somebody wanted to be told of. */
export const Low = ({ below }: { below: number }) => (
  <Tooltip title={`Less than ${quantity(below)}: low stock`}>
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.25,
        ml: 0.75,
        color: 'warning.main',
        fontWeight: 600,
        lineHeight: 1,
        verticalAlign: 'text-bottom',
      }}
    >
      <LowIcon sx={{ fontSize: 16 }} aria-hidden />
      Low
    </Box>
  </Tooltip>
);

/** How much of a product each source has: "source name: quantity". */
export const QuantityPerSource = () => {
  const { sku } = useRecordContext<{ id: string; sku: string }>()!;
  const { of, isPending } = useQuantitiesOfPage();
  const [isOpen, open] = useState(false);
  const { items, low } = of(sku);
  const { data: sources = [] } = useGetMany<{ id: string; name: string; enabled: boolean }>(
    'sources',
    { ids: items.map(item => item.source_code) },
    { enabled: items.length > 0 },
  );
  if (isPending) return <Skeleton width={120} />;
  const shown = isOpen ? items : items.slice(0, MOST_SOURCES);
  const notes = (item: SourceItem) => {
    const source = sources.find(one => one?.id === item.source_code);
    return [...(item.status === 1 ? [] : ['out of stock']), ...(source?.enabled === false ? ['disabled'] : [])];
  };
  return (
    <Lines>
      {shown.map(item => {
        const isLow = low.find(one => one.source_code === item.source_code);
        return (
          <li key={item.source_code}>
            <RecordLink resource="sources" id={item.source_code}>
              {sources.find(one => one?.id === item.source_code)?.name ?? item.source_code}
            </RecordLink>
            : {quantity(item.quantity)}
            {notes(item).length > 0 && (
              <Typography component="span" variant="body2" color="text.secondary">
                {` (${notes(item).join(', ')})`}
              </Typography>
            )}
            {isLow && <Low below={isLow.notify_stock_qty} />}
          </li>
        );
      })}
      {shown.length < items.length && (
        <li>
          <More onClick={() => open(true)}>and {items.length - shown.length} more</More>
        </li>
      )}
    </Lines>
  );
};

/** What each stock may still sell of a product: "stock name: quantity", which leads to why. */
export const SalablePerStock = () => {
  const { sku } = useRecordContext<{ id: string; sku: string }>()!;
  const { of, isPending } = useQuantitiesOfPage();
  const [isOpen, open] = useState(false);
  const { salable } = of(sku);
  const seesStocks = useMay('stocks');
  const { data: stocks = [] } = useGetMany<{ id: number; name: string }>(
    'stocks',
    { ids: salable.map(one => one.stock_id) },
    { enabled: seesStocks && salable.length > 0 },
  );
  if (isPending) return <Skeleton width={120} />;
  if (salable.length > MOST_STOCKS && !isOpen)
    return <More onClick={() => open(true)}>Associated to {salable.length} stocks</More>;
  return (
    <Lines>
      {salable.map(({ stock_id, salable_qty }) => {
        const name = stocks.find(stock => stock?.id === stock_id)?.name ?? `Stock ${stock_id}`;
        return (
          <li key={stock_id}>
            <RecordLink resource="stocks" id={stock_id}>
              {name}
            </RecordLink>
            {': '}
            <Link
              to={explanationPath(sku, stock_id)}
              onClick={(event: MouseEvent) => event.stopPropagation()}
              title="Why this number?"
              aria-label={`${salable_qty === null ? 'No limit' : quantity(salable_qty)} in ${name}: why this number?`}
            >
              {salable_qty === null ? 'no limit' : quantity(salable_qty)}
            </Link>
          </li>
        );
      })}
    </Lines>
  );
};
