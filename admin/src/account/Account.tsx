import { useId, type ReactNode } from 'react';
import { Form, PasswordInput, SaveButton, Title, required, useAuthProvider, useNotify } from 'react-admin';
import { useQuery } from '@tanstack/react-query';
import { Box, Typography } from '@mui/material';
import { useHoldfast } from '../api/dataProvider';
import { inputErrors, type Refused } from '../api/refusal';
import { ResourceTree } from '../access/ResourceTree';
import { useAclTree } from '../access/ResourcesInput';
import { Failed } from '../ui/Failed';
import { NewPassword } from '../ui/Password';
import { Columns, Section } from '../ui/Section';
import { Time } from '../ui/Time';

/** Who is signed in, what they may do, and how they change their password. */
const Account = () => {
  const holdfast = useHoldfast();
  const { data: me, error, refetch } = useQuery({ queryKey: ['me'], queryFn: () => holdfast.me() });
  return (
    <Box sx={{ pt: 2 }}>
      <Title title="My Account" />
      {error && <Failed error={error} retry={refetch} />}
      {me && (
        <>
          <Section title="Account Information">
            <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: 1 }}>
              <Fact label="User Name">{me.name}</Fact>
              <Fact label="Name">{[me.first_name, me.last_name].filter(Boolean).join(' ')}</Fact>
              <Fact label="Email">{me.email}</Fact>
              <Fact label="Role">{me.role}</Fact>
              <Fact label="Session Ends">{me.expires_at ? <Time of={me.expires_at} /> : undefined}</Fact>
            </Box>
          </Section>
          <Section title="Change Password">
            <PasswordForm username={me.name} />
          </Section>
          <Section title="What You May Do">
            <OwnResources held={me.resources} />
          </Section>
        </>
      )}
    </Box>
  );
};

const Fact = ({ label, children }: { label: string; children?: ReactNode }) => (
  <>
    <Typography component="dt" color="text.secondary">
      {label}
    </Typography>
    <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
      {children || '–'}
    </Typography>
  </>
);

const PasswordForm = ({ username }: { username: string }) => {
  const holdfast = useHoldfast();
  const authProvider = useAuthProvider();
  const notify = useNotify();

  /** The session ends with the present password: another one takes its place. */
  const change = async ({ current_password, new_password }: Record<string, string>) => {
    try {
      await holdfast.changeOwnPassword(current_password!, new_password!);
      await authProvider?.login({ username, password: new_password! });
    } catch (failure) {
      const { status, message } = failure as Refused;
      if (status === 401) return { current_password: message };
      return inputErrors(failure) ?? notify(message, { type: 'error' });
    }
    notify('Your password has been changed. All of your other sessions have ended.', { type: 'success' });
  };

  return (
    <Form onSubmit={change}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        Wherever else you are signed in, you will have to sign in again.
      </Typography>
      <Columns>
        <PasswordInput
          source="current_password"
          label="Current Password"
          autoComplete="current-password"
          validate={required()}
        />
      </Columns>
      <NewPassword source="new_password" label="New Password" isRequired />
      <SaveButton label="Change Password" />
    </Form>
  );
};

const OwnResources = ({ held }: { held: readonly string[] }) => {
  const { data: root, error, refetch } = useAclTree();
  const label = useId();
  if (error) return <Failed error={error} retry={refetch} />;
  if (root === undefined) return null;
  return (
    <>
      <Typography id={label} sx={{ mb: 2 }}>
        {held.includes(root.id) ? 'Everything: you have full access.' : 'What your role grants:'}
      </Typography>
      {!held.includes(root.id) && <ResourceTree root={root} granted={held} labelledBy={label} />}
    </>
  );
};

export default Account;
