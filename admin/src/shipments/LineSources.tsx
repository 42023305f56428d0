import { Box, Typography } from '@mui/material';
import { Product } from '../orders/Product';
import { quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { RecordLink } from '../ui/RecordLink';
import { QuantityInput } from '../ui/QuantityInput';
import { cell, deducted, type Deductions, type LinePlan } from './plan';

interface LineSourcesProps {
  line: LinePlan;
  nameOf: (source: string) => string;
  textOf: (source: string) => string;
  onType: (source: string, text: string) => void;
  errors: Readonly<Record<string, string>>;
  deductions: Deductions;
  isDone: (source: string) => boolean;
}

/** One line of an order, and the sources that it may leave from. */
export const LineSources = ({ line, nameOf, textOf, onType, errors, deductions, isDone }: LineSourcesProps) => {
  const { item, left, sources } = line;
  const isCounted = sources.some(source => source.available !== undefined);
  const wrong = errors[item.item_id];
  const columns: PlainColumn<LinePlan['sources'][number]>[] = [
    {
      label: 'Source',
      render: ({ source_code }) => (
        <RecordLink resource="sources" id={source_code}>
          {nameOf(source_code)}
        </RecordLink>
      ),
    },
    {
      label: 'Qty Available',
      numeric: true,
      render: ({ available }) => (available === undefined ? '–' : quantity(available)),
    },
    {
      label: 'Qty To Deduct',
      numeric: true,
      render: ({ source_code }) => (
        <QuantityInput
          label={`Qty To Deduct of ${item.sku} from ${nameOf(source_code)}`}
          value={textOf(source_code)}
          onChange={text => onType(source_code, text)}
          error={errors[cell(item.item_id, source_code)]}
          disabled={isDone(source_code)}
        />
      ),
    },
  ];
  return (
    <Box sx={{ '& + &': { borderTop: 1, borderColor: 'divider', pt: 2, mt: 2 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1 }}>
        <Box>
          <Product {...item} />
        </Box>
        <Typography variant="body2" role={wrong ? 'alert' : undefined} color={wrong ? 'error' : 'textSecondary'}>
          {wrong ?? `${quantity(deducted(line, deductions) || 0)} of ${quantity(left)} to ship`}
        </Typography>
      </Box>
      <PlainTable
        label={`Sources of ${item.sku}`}
        rows={sources}
        rowKey={source => source.source_code}
        columns={columns}
      />
      {!isCounted && sources.length > 1 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          No source of the stock has this SKU in stock. If nobody counts it, it may leave from any.
        </Typography>
      )}
      {sources.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          The stock has no enabled source. Link one to it under Stores, Stocks.
        </Typography>
      )}
    </Box>
  );
};
