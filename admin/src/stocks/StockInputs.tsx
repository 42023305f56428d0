import { required, SelectArrayInput, TextInput, useRecordContext } from 'react-admin';
import { Alert, Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import { DEFAULT_STOCK } from '../api/stocks';
import { useWebsites } from '../stores/useWebsites';
import { Section } from '../ui/Section';
import { AssignedSources } from './AssignedSources';
import { SalesChannels } from './SalesChannels';
import { SourcesInput } from './SourcesInput';
import { SourcesOfStock } from './SourcesOfStock';

export const StockInputs = () => {
  const stored = useRecordContext();
  return (
    <>
      <Section title="General">
        <TextInput source="name" label="Name" validate={required()} />
      </Section>
      <Section title="Sales Channels">
        <WebsitesInput />
      </Section>
      {stored?.id === DEFAULT_STOCK ? (
        <Section title="Sources">
          <Alert severity="info" sx={{ mb: 1 }}>
            Assign sources is disabled for default stock
          </Alert>
          <AssignedSources codes={stored.sources} />
        </Section>
      ) : (
        <Sources />
      )}
    </>
  );
};

const WebsitesInput = () => {
  const may = useMay('websites');
  const stored = useRecordContext();
  const websites = useWebsites();
  if (!may) return stored ? <SalesChannels /> : null;
  return (
    <>
      <SelectArrayInput
        source="websites"
        label="Websites"
        choices={websites}
        optionValue="code"
        helperText="A website that another stock serves moves to this one."
      />
      <Typography variant="body2" color="text.secondary">
        All unassigned sales channels will be assigned to the Default Stock
      </Typography>
    </>
  );
};

/** Nothing for those who may not see what sources a stock has. */
const Sources = () => {
  const mayAssign = useMay('stocks', 'assign');
  const stored = useRecordContext();
  if (mayAssign) return <SourcesInput />;
  return stored ? <SourcesOfStock /> : null;
};
