import { PasswordInput, required, type Validator } from 'react-admin';
import { Columns } from './Section';

const same =
  (source: string): Validator =>
  (value: string | undefined, all: Record<string, unknown>) =>
    (value ?? '') === (all[source] ?? '') ? undefined : 'The passwords differ.';

/** A password to be set, typed twice. What it must be like, the server says. */
export const NewPassword = ({ source, label, isRequired }: { source: string; label: string; isRequired: boolean }) => (
  <Columns>
    <PasswordInput
      source={source}
      label={label}
      autoComplete="new-password"
      helperText="At least 8 characters, with a letter and a digit."
      {...(isRequired ? { validate: required() } : {})}
    />
    <PasswordInput
      source={`${source}_confirmation`}
      label={`${label} Confirmation`}
      autoComplete="new-password"
      validate={same(source)}
    />
  </Columns>
);
