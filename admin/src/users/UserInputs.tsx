import {
  AutocompleteInput,
  BooleanInput,
  email,
  ReferenceInput,
  required,
  TextInput,
  useCanAccess,
  useRecordContext,
} from 'react-admin';
import { Typography } from '@mui/material';
import { NewPassword } from '../ui/Password';
import { Columns, Section } from '../ui/Section';

export const UserInputs = () => {
  const stored = useRecordContext();
  const { canAccess: seesRoles } = useCanAccess({ resource: 'roles', action: 'list' });
  return (
    <>
      <Section title="Account Information">
        <Columns>
          <TextInput
            source="username"
            label="User Name"
            validate={required()}
            autoComplete="off"
            slotProps={{ htmlInput: { maxLength: 40 } }}
          />
          <TextInput source="email" label="Email" type="email" autoComplete="off" validate={email()} />
          <TextInput source="first_name" label="First Name" autoComplete="off" />
          <TextInput source="last_name" label="Last Name" autoComplete="off" />
        </Columns>
        <BooleanInput
          source="is_active"
          label="Is Active"
          helperText="A user who is not active cannot sign in; making one inactive ends all of their sessions."
        />
      </Section>
      <Section title="Password">
        {stored && (
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
            Leave it empty to keep the present one. Another password ends all sessions of the user.
          </Typography>
        )}
        <NewPassword source="password" label={stored ? 'New Password' : 'Password'} isRequired={!stored} />
      </Section>
      <Section title="User Role">
        {seesRoles ? (
          <ReferenceInput source="role_id" reference="roles" sort={{ field: 'name', order: 'ASC' }} perPage={100}>
            <AutocompleteInput
              label="Role"
              optionText="name"
              filterToQuery={(text: string) => ({ q: text })}
              helperText="What the user may do. Without a role, the user cannot sign in."
            />
          </ReferenceInput>
        ) : (
          <Typography>
            {stored
              ? 'You may not see roles: the user keeps the present one.'
              : 'You may not see roles. The user can sign in when somebody has given them one.'}
          </Typography>
        )}
      </Section>
    </>
  );
};
