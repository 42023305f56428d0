import { useQuery } from '@tanstack/react-query';
import { Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import { Failed } from '../ui/Failed';
import { PlainTable } from '../ui/PlainTable';
import { Section } from '../ui/Section';
import { StockLink } from '../ui/StockLink';

/** Which stocks sell from a source, and with which priority. */
export const SourceStocks = ({ code }: { code: string }) => {
  const holdfast = useHoldfast();
  const mayAssign = useMay('stocks', 'assign');
  const {
    data: links,
    error,
    refetch,
  } = useQuery({ queryKey: ['stocksOf', code], queryFn: ({ signal }) => holdfast.stocksOf(code, signal) });
  if (error) return <Failed error={error} retry={refetch} />;
  return (
    <Section title="Stocks">
      {links?.length === 0 && (
        <Typography variant="body2">
          No stock sells from this source yet.{mayAssign && ' Assign it on the page of a stock.'}
        </Typography>
      )}
      {links && links.length > 0 && (
        <PlainTable
          label="Stocks that sell from this source"
          rows={links}
          rowKey={({ stock_id }) => stock_id}
          columns={[
            { label: 'Stock', render: ({ stock_id }) => <StockLink id={stock_id} /> },
            { label: 'Priority', numeric: true, render: ({ priority }) => priority },
          ]}
        />
      )}
    </Section>
  );
};
