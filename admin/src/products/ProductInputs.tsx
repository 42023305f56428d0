import { NumberInput, required, SelectInput, TextInput, useRecordContext } from 'react-admin';
import { Alert } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { useMay } from '../access/useMay';
import { hasSources, PRODUCT_TYPES } from '../api/products';
import { Columns, Section } from '../ui/Section';
import { AdvancedInventory } from './AdvancedInventory';
import { STATUSES, VISIBILITIES } from './choices';
import { SalableQuantities } from './SalableQuantities';
import { SourcesOfProduct } from './SourcesOfProduct';
import { WebsitesInput } from './websites';

const MOST_CHARACTERS = { htmlInput: { maxLength: 64 } };

export const ProductInputs = () => {
  const stored = useRecordContext();
  const type = useWatch({ name: 'type_id' }) as string;
  const sources = useWatch({ name: 'sources' }) as unknown[] | undefined;
  const mayPlace = useMay('products', 'setQuantities');
  const seesSalable = useMay('products', 'salable');
  const hasOwnQuantity = hasSources(type);
  const types = stored ? PRODUCT_TYPES : PRODUCT_TYPES.filter(one => hasSources(one.id));
  return (
    <>
      {!hasOwnQuantity && (
        <Alert severity="info" sx={{ mb: 2, width: '100%' }}>
          This product is made of others and has no quantity of its own. Its parts are set with the REST API and stay as
          they are here.
        </Alert>
      )}
      <Section title="General">
        <Columns>
          <TextInput source="name" label="Product Name" validate={required()} />
          <TextInput
            source="sku"
            label="SKU"
            validate={required()}
            slotProps={MOST_CHARACTERS}
            helperText={stored ? 'Another SKU renames the product with all that belongs to it.' : undefined}
          />
          {hasOwnQuantity && <NumberInput source="price" label="Price" validate={required()} min={0} />}
          <SelectInput source="type_id" label="Type" choices={types} validate={required()} readOnly={!!stored} />
          <SelectInput source="status" label="Status" choices={STATUSES} validate={required()} />
          <SelectInput source="visibility" label="Visibility" choices={VISIBILITIES} validate={required()} />
          {type === 'simple' && <NumberInput source="weight" label="Weight" min={0} />}
          <WebsitesInput />
        </Columns>
      </Section>
      {hasOwnQuantity && sources && (stored || mayPlace) && <SourcesOfProduct />}
      {hasOwnQuantity && stored && seesSalable && <SalableQuantities sku={stored.sku} />}
      <AdvancedInventory />
      <Section title="Content">
        <TextInput source="short_description" label="Short Description" multiline minRows={2} />
        <TextInput source="description" label="Description" multiline minRows={3} />
        <TextInput
          source="url_key"
          label="URL Key"
          helperText={stored ? false : 'Made from the name when it is empty.'}
        />
      </Section>
    </>
  );
};
