import { LoadingInput, SelectInput, type SelectInputProps } from 'react-admin';

/**
 * One of the choices that are still loaded at first, when there is none. React-admin's own input is told of them a moment late, and takes
 * the chosen one for one that is not offered.
 */
export const LoadedSelect = ({ choices, ...input }: SelectInputProps & { choices: readonly object[] }) =>
  choices.length === 0 ? (
    <LoadingInput label={input.label} helperText={input.helperText} fullWidth />
  ) : (
    <SelectInput choices={[...choices]} {...input} />
  );
