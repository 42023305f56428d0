import {
  DateInput,
  email,
  PasswordInput,
  ReferenceField,
  ReferenceInput,
  required,
  SelectInput,
  TextField,
  TextInput,
  useCanAccess,
  useRecordContext,
} from 'react-admin';
import { Box } from '@mui/material';
import { useMay } from '../access/useMay';
import { Fact, Facts } from '../ui/Facts';
import { Columns, Section } from '../ui/Section';
import { Time } from '../ui/Time';
import { AddressBook } from './AddressBook';
import { WebsiteInput } from './WebsiteInput';

/** The numbers that Magento uses. */
const GENDERS = [
  { id: 1, name: 'Male' },
  { id: 2, name: 'Female' },
  { id: 3, name: 'Not Specified' },
];

/** The group of those who are not signed in, which no customer is in. */
const NOT_LOGGED_IN = 0;

export const CustomerInputs = () => {
  const stored = useRecordContext();
  const seesGroups = useMay('customers', 'groups');
  return (
    <>
      <Section title="Account Information">
        {stored ? <Since /> : <WebsiteInput />}
        <Columns>
          <TextInput source="firstname" label="First Name" validate={required()} autoComplete="off" />
          <TextInput source="lastname" label="Last Name" validate={required()} autoComplete="off" />
          <TextInput source="email" label="Email" type="email" validate={[required(), email()]} autoComplete="off" />
          {seesGroups && (
            <ReferenceInput source="group_id" reference="customer-groups" filter={{ id__neq: NOT_LOGGED_IN }}>
              <SelectInput label="Group" optionText="code" validate={required()} />
            </ReferenceInput>
          )}
          {!stored && (
            <PasswordInput
              source="password"
              label="Password"
              autoComplete="new-password"
              helperText="Without one, the customer cannot sign in."
            />
          )}
        </Columns>
      </Section>
      <Section title="More About the Customer">
        <Columns>
          <TextInput source="prefix" label="Name Prefix" autoComplete="off" />
          <TextInput source="suffix" label="Name Suffix" autoComplete="off" />
          <TextInput source="middlename" label="Middle Name/Initial" autoComplete="off" />
          <DateInput source="dob" label="Date of Birth" />
          <TextInput source="taxvat" label="Tax/VAT Number" autoComplete="off" />
          <SelectInput source="gender" label="Gender" choices={GENDERS} />
        </Columns>
      </Section>
      <AddressBook />
    </>
  );
};

/** Where and when the account was made, neither of which changes. */
const Since = () => {
  const customer = useRecordContext()!;
  const { canAccess: seesWebsites } = useCanAccess({ resource: 'websites', action: 'list' });
  return (
    <Box sx={{ mb: 2 }}>
      <Facts>
        <Fact name="Customer Since">
          <Time of={customer.created_at} />
        </Fact>
        {seesWebsites && (
          <Fact name="Website">
            <ReferenceField source="website_id" reference="websites">
              <TextField source="name" />
            </ReferenceField>
          </Fact>
        )}
        <Fact name="Account Created In">{customer.created_in}</Fact>
      </Facts>
    </Box>
  );
};
