import { ReferenceField, TextField, type RaRecord } from 'react-admin';
import { Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import type { Address } from '../api/orders';
import { AddressBlock } from '../orders/Addresses';
import { EmailLink } from '../ui/EmailLink';
import { Fact, Facts } from '../ui/Facts';
import { RecordPage } from '../ui/RecordPage';
import { Columns, Section } from '../ui/Section';
import { CustomerOrders } from './CustomerOrders';
import { CustomerSince } from './CustomerSince';
import { DeleteCustomer } from './DeleteCustomer';
import { GENDERS } from './genders';

interface AddressRecord extends Omit<Address, 'street'> {
  id: number;
  street: string;
  default_billing: boolean;
  default_shipping: boolean;
}

/** A customer for those who do not change the account. */
export const CustomerShow = () => (
  <RecordPage kind="Customer:" buttons={<DeleteCustomer />}>
    {customer => (
      <>
        <Account customer={customer} />
        <Section title="More About the Customer">
          <Facts>
            <Fact name="Name Prefix">{customer.prefix}</Fact>
            <Fact name="Name Suffix">{customer.suffix}</Fact>
            <Fact name="Middle Name/Initial">{customer.middlename}</Fact>
            <Fact name="Date of Birth">{customer.dob}</Fact>
            <Fact name="Tax/VAT Number">{customer.taxvat}</Fact>
            <Fact name="Gender">{GENDERS.find(({ id }) => id === customer.gender)?.name}</Fact>
          </Facts>
        </Section>
        <Section title="Addresses">
          {customer.addresses.length === 0 && (
            <Typography color="text.secondary">The customer has no address yet.</Typography>
          )}
          <Columns>
            {(customer.addresses as AddressRecord[]).map(address => (
              <AddressBlock
                key={address.id}
                title={kindOf(address)}
                address={{ ...address, street: address.street.split('\n') }}
              />
            ))}
          </Columns>
        </Section>
        <CustomerOrders />
      </>
    )}
  </RecordPage>
);

const Account = ({ customer }: { customer: RaRecord }) => {
  const seesGroups = useMay('customers', 'groups');
  return (
    <Section title="Account Information">
      <CustomerSince />
      <Facts>
        <Fact name="First Name">{customer.firstname}</Fact>
        <Fact name="Last Name">{customer.lastname}</Fact>
        <Fact name="Email">
          <EmailLink to={customer.email} />
        </Fact>
        {seesGroups && (
          <Fact name="Group">
            <ReferenceField source="group_id" reference="customer-groups" link={false}>
              <TextField source="code" />
            </ReferenceField>
          </Fact>
        )}
      </Facts>
    </Section>
  );
};

/** What an address is used for where nobody chooses another one. */
const kindOf = ({ default_billing, default_shipping }: AddressRecord) => {
  if (default_billing && default_shipping) return 'Default Billing and Shipping Address';
  if (default_billing) return 'Default Billing Address';
  return default_shipping ? 'Default Shipping Address' : 'Address';
};
