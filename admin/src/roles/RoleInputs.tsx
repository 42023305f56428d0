import { required, TextInput } from 'react-admin';
import { ResourcesInput } from '../access/ResourcesInput';
import { Section } from '../ui/Section';

export const RoleInputs = () => (
  <>
    <Section title="Role Information">
      <TextInput source="name" label="Role Name" validate={required()} />
    </Section>
    <Section title="Role Resources">
      <ResourcesInput />
    </Section>
  </>
);
