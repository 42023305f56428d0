import { BooleanInput, DataTable, NumberInput, SearchInput, TextInput } from 'react-admin';
import { useMay } from '../access/useMay';
import { CountryFilter, useCountryNames } from '../ui/address';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { InlineEdit } from '../ui/InlineEdit';
import { RecordLink } from '../ui/RecordLink';
import { EnabledState } from './EnabledState';
import { EnableSources } from './EnableSources';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by name or code" alwaysOn />,
  <TextInput key="code" source="source_code__like" label="Code" />,
  <TextInput key="name" source="name__like" label="Name" />,
  <BooleanInput key="enabled" source="enabled" label="Is Enabled" defaultValue />,
  <BooleanInput key="pickup" source="is_pickup_location_active" label="Pickup Location" defaultValue />,
  <TextInput key="contact" source="contact_name__like" label="Contact Name" />,
  <TextInput key="email" source="email__like" label="Email" />,
  <NumberInput key="south" source="latitude__gteq" label="Latitude From" />,
  <NumberInput key="north" source="latitude__lteq" label="Latitude To" />,
  <NumberInput key="west" source="longitude__gteq" label="Longitude From" />,
  <NumberInput key="east" source="longitude__lteq" label="Longitude To" />,
  <CountryFilter key="country" source="country_id" />,
  <TextInput key="region" source="region__like" label="State/Province" />,
  <TextInput key="city" source="city__like" label="City" />,
  <TextInput key="street" source="street__like" label="Street" />,
  <TextInput key="postcode" source="postcode__like" label="Postcode" />,
  <TextInput key="phone" source="phone__like" label="Phone" />,
  <TextInput key="fax" source="fax__like" label="Fax" />,
];

/** Shown when somebody chooses them. */
const hidden = [
  'contact_name',
  'email',
  'latitude',
  'longitude',
  'country_id',
  'region',
  'city',
  'street',
  'postcode',
  'phone',
  'fax',
];

const SourceList = () => {
  const mayEnable = useMay('sources', 'edit');
  const countryNamed = useCountryNames();
  return (
    <Grid
      title="Manage Sources"
      createLabel="Add New Source"
      filters={filters}
      sort={{ field: 'source_code', order: 'ASC' }}
    >
      <DataTable
        rowClick="edit"
        hiddenColumns={hidden}
        empty={<Nothing>There are no sources yet.</Nothing>}
        bulkActionButtons={mayEnable && <EnableSources />}
      >
        <DataTable.Col
          source="source_code"
          label="Code"
          render={source => (
            <RecordLink resource="sources" id={source.id}>
              {source.source_code}
            </RecordLink>
          )}
        />
        <DataTable.Col source="name" label="Name">
          <InlineEdit source="name" label="Name" />
        </DataTable.Col>
        <DataTable.Col
          source="enabled"
          label="Is Enabled"
          render={source => <EnabledState enabled={source.enabled} />}
        />
        <DataTable.Col
          source="is_pickup_location_active"
          label="Pickup Location"
          render={source => (source.is_pickup_location_active ? 'Yes' : 'No')}
        />
        <DataTable.Col source="contact_name" label="Contact Name">
          <InlineEdit source="contact_name" label="Contact Name" />
        </DataTable.Col>
        <DataTable.Col source="email" label="Email">
          <InlineEdit source="email" label="Email" />
        </DataTable.Col>
        <DataTable.NumberCol source="latitude" label="Latitude" options={{ maximumFractionDigits: 6 }} />
        <DataTable.NumberCol source="longitude" label="Longitude" options={{ maximumFractionDigits: 6 }} />
        <DataTable.Col source="country_id" label="Country" render={source => countryNamed(source.country_id)} />
        <DataTable.Col source="region" label="State/Province" />
        <DataTable.Col source="city" label="City">
          <InlineEdit source="city" label="City" />
        </DataTable.Col>
        <DataTable.Col source="street" label="Street">
          <InlineEdit source="street" label="Street" />
        </DataTable.Col>
        <DataTable.Col source="postcode" label="Postcode">
          <InlineEdit source="postcode" label="Postcode" />
        </DataTable.Col>
        <DataTable.Col source="phone" label="Phone">
          <InlineEdit source="phone" label="Phone" />
        </DataTable.Col>
        <DataTable.Col source="fax" label="Fax">
          <InlineEdit source="fax" label="Fax" />
        </DataTable.Col>
      </DataTable>
    </Grid>
  );
};

export default SourceList;
