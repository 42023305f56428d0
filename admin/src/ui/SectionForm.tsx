import type { ReactNode } from 'react';
import {
  DeleteWithConfirmButton,
  SaveButton,
  SimpleForm,
  Toolbar,
  useNotify,
  useRedirect,
  useResourceContext,
} from 'react-admin';
import { Box } from '@mui/material';

interface SectionFormProps {
  children: ReactNode;
  /** What is told after saving, such as `The Source has been saved.` */
  saved: string;
  /** Whether the record may be deleted here. */
  deletable?: boolean;
  defaultValues?: object;
}

/** A form made of sections; saving leads to the list, or stays with *Save and continue*. */
export const SectionForm = ({ children, saved, deletable = false, defaultValues }: SectionFormProps) => (
  <SimpleForm
    warnWhenUnsavedChanges
    {...(defaultValues === undefined ? {} : { defaultValues })}
    toolbar={<FormButtons saved={saved} deletable={deletable} />}
    sx={{ p: 0 }}
  >
    {children}
  </SimpleForm>
);

const FormButtons = ({ saved, deletable }: { saved: string; deletable: boolean }) => {
  const notify = useNotify();
  const redirect = useRedirect();
  const resource = useResourceContext()!;
  const leadTo = (page: 'list' | 'edit') => ({
    onSuccess: (record: { id: string | number }) => {
      notify(saved, { type: 'success' });
      redirect(page, resource, record.id, record);
    },
  });
  return (
    <Toolbar sx={{ gap: 1, flexWrap: 'wrap', bgcolor: 'background.default', px: { xs: 2, sm: 0 }, zIndex: 2 }}>
      <SaveButton type="button" mutationOptions={leadTo('list')} />
      <SaveButton
        type="button"
        label="Save and continue"
        variant="outlined"
        icon={<></>}
        mutationOptions={leadTo('edit')}
      />
      <Box sx={{ flex: 1 }} />
      {deletable && <DeleteWithConfirmButton mutationMode="pessimistic" />}
    </Toolbar>
  );
};
