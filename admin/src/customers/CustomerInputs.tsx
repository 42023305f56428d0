import {
  DateInput,
  email,
  PasswordInput,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
} from 'react-admin';
import { useMay } from '../access/useMay';
import { Columns, Section } from '../ui/Section';
import { AddressBook } from './AddressBook';
import { CustomerSince } from './CustomerSince';
import { GENDERS } from './genders';
import { WebsiteInput } from './WebsiteInput';

/** The group of those who are not signed in, which no customer is in. */
const NOT_LOGGED_IN = 0;

export const CustomerInputs = () => {
  const stored = useRecordContext();
  const seesGroups = useMay('customers', 'groups');
  return (
    <>
      <Section title="Account Information">
        {stored ? <CustomerSince /> : <WebsiteInput />}
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
