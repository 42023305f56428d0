import { Typography } from '@mui/material';
import { Fact, Facts } from '../ui/Facts';
import { RecordPage } from '../ui/RecordPage';
import { Section } from '../ui/Section';
import { DeleteStock } from './DeleteStock';
import { SalesChannels } from './SalesChannels';
import { SourcesOfStock } from './SourcesOfStock';

/** A stock for those who do not change it. */
export const StockShow = () => (
  <RecordPage kind="Stock:" buttons={<DeleteStock />}>
    {stock => (
      <>
        <Section title="General">
          <Facts>
            <Fact name="Name">{stock.name}</Fact>
            <Fact name="ID">{stock.id}</Fact>
          </Facts>
        </Section>
        <Section title="Sales Channels">
          {stock.websites.length + stock.other_channels.length === 0 ? (
            <Typography variant="body2">Nothing is sold from this stock.</Typography>
          ) : (
            <SalesChannels />
          )}
        </Section>
        <SourcesOfStock />
      </>
    )}
  </RecordPage>
);
