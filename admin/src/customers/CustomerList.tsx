import {
  DataTable,
  ReferenceField,
  ReferenceInput,
  SearchInput,
  SelectInput,
  TextField,
  TextInput,
  useCanAccess,
} from 'react-admin';
import { useMay } from '../access/useMay';
import { WebsiteFilter } from '../stores/WebsiteFilter';
import { CountryFilter, useCountryNames } from '../ui/address';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { RecordLink } from '../ui/RecordLink';
import { Time } from '../ui/Time';
import { TimeFilter } from '../ui/TimeFilter';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by name or e-mail" alwaysOn />,
  <TextInput key="id" source="id" label="ID" />,
  <TextInput key="name" source="name__like" label="Name" />,
  <TextInput key="email" source="email__like" label="Email" />,
  <TextInput key="phone" source="billing_telephone__like" label="Phone" />,
  <TextInput key="zip" source="billing_postcode__like" label="ZIP" />,
  <CountryFilter key="country" source="billing_country_id" />,
  <TextInput key="state" source="billing_region__like" label="State/Province" />,
  <TimeFilter key="from" source="created_at__gteq" label="Customer From" />,
  <TimeFilter key="to" source="created_at__lteq" label="Customer To" />,
  <TextInput key="vat" source="taxvat__like" label="Tax VAT Number" />,
];

const groupFilter = (
  <ReferenceInput key="group" source="group_id" reference="customer-groups">
    <SelectInput label="Group" optionText="code" />
  </ReferenceInput>
);

const websiteFilter = <WebsiteFilter key="website" source="website_id" />;

/** Shown when somebody chooses them. */
const hidden = ['dob', 'taxvat', 'created_in', 'updated_at'];

const CustomerList = () => {
  const { canAccess: seesWebsites } = useCanAccess({ resource: 'websites', action: 'list' });
  const seesGroups = useMay('customers', 'groups');
  const countryNamed = useCountryNames();
  return (
    <Grid
      title="All Customers"
      createLabel="Add New Customer"
      filters={[...filters, ...(seesGroups ? [groupFilter] : []), ...(seesWebsites ? [websiteFilter] : [])]}
      sort={{ field: 'id', order: 'DESC' }}
    >
      <DataTable
        rowClick="edit"
        bulkActionButtons={false}
        hiddenColumns={hidden}
        empty={<Nothing>There are no customers yet. They register themselves, or are added here.</Nothing>}
      >
        <DataTable.NumberCol source="id" label="ID" options={{ useGrouping: false }} />
        <DataTable.Col
          source="name"
          label="Name"
          render={customer => (
            <RecordLink resource="customers" id={customer.id}>
              {customer.name}
            </RecordLink>
          )}
        />
        <DataTable.Col source="email" label="Email" />
        {seesGroups && (
          <DataTable.Col source="group_id" label="Group">
            <ReferenceField source="group_id" reference="customer-groups" link={false}>
              <TextField source="code" />
            </ReferenceField>
          </DataTable.Col>
        )}
        <DataTable.Col source="billing_telephone" label="Phone" />
        <DataTable.Col source="billing_postcode" label="ZIP" />
        <DataTable.Col
          source="billing_country_id"
          label="Country"
          render={({ billing_country_id: id }) => id && countryNamed(id)}
        />
        <DataTable.Col source="billing_region" label="State/Province" />
        <DataTable.Col
          source="created_at"
          label="Customer Since"
          render={customer => <Time of={customer.created_at} />}
        />
        {seesWebsites && (
          <DataTable.Col source="website_id" label="Website">
            <ReferenceField source="website_id" reference="websites" link="edit">
              <TextField source="name" />
            </ReferenceField>
          </DataTable.Col>
        )}
        <DataTable.Col source="created_in" label="Account Created In" />
        <DataTable.Col source="dob" label="Date of Birth" />
        <DataTable.Col source="taxvat" label="Tax VAT Number" />
        <DataTable.Col source="updated_at" label="Updated" render={customer => <Time of={customer.updated_at} />} />
      </DataTable>
    </Grid>
  );
};

export default CustomerList;
