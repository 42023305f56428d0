import { BooleanInput, required, TextInput } from 'react-admin';
import { ResourcesInput } from '../access/ResourcesInput';
import { Section } from '../ui/Section';

export const IntegrationInputs = () => (
  <>
    <Section title="Integration Info">
      <TextInput source="name" label="Name" validate={required()} />
      <BooleanInput
        source="is_active"
        label="Is Active"
        helperText="The token of an integration that is not active is refused; it works again once it is active."
      />
    </Section>
    <Section title="API">
      <ResourcesInput />
    </Section>
  </>
);
