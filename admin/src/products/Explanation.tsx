import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Loading, Title, useGetMany, useRequireAccess } from 'react-admin';
import { Alert, Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { useNavigate, useParams } from 'react-router-dom';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import type { Explanation as Explained } from '../api/salability';
import { Failed } from '../ui/Failed';
import { quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { State } from '../ui/State';
import { explanationPath, historyPath } from './paths';
import { useQuantities } from './quantities';
import { waterfall } from './waterfall';
import { WaterfallTable } from './WaterfallTable';

const PROMISES_A_PAGE = 20;
const MOST_PROMISES = 1000;

/** Why a stock may sell so much of a SKU: a picture of what sources hold and what becomes of it. */
const Explanation = () => {
  const { sku = '', stockId = '' } = useParams();
  const stock = Number(stockId);
  const { isPending: isChecking } = useRequireAccess({ resource: 'products', action: 'salable' });
  const [promises, setPromises] = useState(PROMISES_A_PAGE);
  const holdfast = useHoldfast();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['explanation', sku, stock, promises],
    queryFn: () => holdfast.explain(sku, stock, 1, promises),
    placeholderData: keepPreviousData,
    enabled: !isChecking,
  });
  if (error) {
    return (
      <Box sx={{ mt: 2 }}>
        <Title title={`Why this number? ${sku}`} />
        <Failed error={error} retry={refetch} />
        <Button component={Link} to="/products" sx={{ mt: 2 }}>
          All products
        </Button>
      </Box>
    );
  }
  if (isChecking || isPending) return <Loading />;
  const found = waterfall(data);
  return (
    <Box sx={{ mt: 2 }}>
      <Title title={`Why this number? ${data.sku}`} />
      <Result explanation={data} />
      <Section
        title="How It Adds Up"
        aside={
          found.addsUp ? (
            <State tone="success">The steps add up</State>
          ) : (
            <State tone="error">The steps do not add up</State>
          )
        }
      >
        <WaterfallTable
          waterfall={found}
          {...(promises < MOST_PROMISES ? { onMore: () => setPromises(MOST_PROMISES) } : {})}
        />
      </Section>
      <Rules explanation={data} />
    </Box>
  );
};

const Result = ({ explanation: { sku, stock_id, salable_quantity, manage_stock } }: { explanation: Explained }) => {
  const navigate = useNavigate();
  const { salable } = useQuantities([sku]).of(sku);
  const ids = [...new Set([stock_id, ...salable.map(one => one.stock_id)])].toSorted((a, b) => a - b);
  const { data: stocks = [] } = useGetMany<{ id: number; name: string }>(
    'stocks',
    { ids },
    { enabled: useMay('stocks') },
  );
  const { data: [product] = [] } = useGetMany<{ id: string; name: string }>(
    'products',
    { ids: [sku] },
    { enabled: useMay('products') },
  );
  const nameOf = (id: number) => stocks.find(stock => stock?.id === id)?.name ?? `Stock ${id}`;
  return (
    <Section title="Salable Quantity">
      <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 280px' }}>
          <Typography component="p" variant="h3" data-testid="salable">
            {quantity(salable_quantity)}
          </Typography>
          <Typography color="text.secondary">
            of{' '}
            <RecordLink resource="products" id={sku}>
              {product?.name ?? sku}
            </RecordLink>{' '}
            (SKU {sku}) may be sold by{' '}
            <RecordLink resource="stocks" id={stock_id}>
              {nameOf(stock_id)}
            </RecordLink>
            {manage_stock ? '' : ', and more: its stock is not managed'}
          </Typography>
        </Box>
        <TextField
          select
          label="Stock"
          value={stock_id}
          onChange={event => void navigate(explanationPath(sku, Number(event.target.value)), { replace: true })}
          size="small"
          fullWidth={false}
          sx={{ minWidth: 220 }}
        >
          {ids.map(id => (
            <MenuItem key={id} value={id}>
              {nameOf(id)}
            </MenuItem>
          ))}
        </TextField>
        <Button component={Link} to={historyPath(sku)} startIcon={<HistoryIcon />}>
          History of this SKU
        </Button>
      </Box>
    </Section>
  );
};

/** The rules of the product that decide beside the number. */
const Rules = ({ explanation }: { explanation: Explained }) => {
  const { sku, manage_stock, backorders, min_qty, threshold } = explanation;
  const kept =
    threshold > 0
      ? `${quantity(threshold)} are kept back.`
      : threshold < 0
        ? `${quantity(-threshold)} more than there are may be sold.`
        : min_qty > 0
          ? `Its ${quantity(min_qty)} do not count, because backorders are allowed.`
          : 'Nothing is kept back.';
  return (
    <Section title="Rules of the Product">
      {!manage_stock && (
        <Alert severity="info" sx={{ mb: 2 }}>
          Its stock is not managed: it is sold without limit, whatever the number says.
        </Alert>
      )}
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
          columnGap: 3,
          rowGap: 0.5,
          m: 0,
          '& dt': { color: 'text.secondary' },
          '& dd': { m: 0 },
        }}
      >
        <dt>Manage Stock</dt>
        <dd>{manage_stock ? 'Yes' : 'No'}</dd>
        <dt>Backorders</dt>
        <dd>
          {backorders === 0
            ? 'No backorders: what is not there is not sold.'
            : min_qty < 0
              ? 'Allowed down to the threshold.'
              : 'Allowed: any quantity is sold while one source has it in stock.'}
        </dd>
        <dt>Out-of-Stock Threshold</dt>
        <dd>{kept}</dd>
      </Box>
      <Typography variant="body2" sx={{ mt: 2 }}>
        They are set in the Advanced Inventory of the product{' '}
        <RecordLink resource="products" id={sku}>
          {sku}
        </RecordLink>
        .
      </Typography>
    </Section>
  );
};

export default Explanation;
