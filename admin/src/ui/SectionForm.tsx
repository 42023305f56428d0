import { useEffect, type ReactNode } from 'react';
import {
  DeleteWithConfirmButton,
  SaveButton,
  SimpleForm,
  Toolbar,
  useNotify,
  useRedirect,
  useResourceContext,
  type RaRecord,
} from 'react-admin';
import { Box } from '@mui/material';
import { flushSync } from 'react-dom';
import { useFormContext, useFormState } from 'react-hook-form';
import { showFirstInvalid } from './showFirstInvalid';

interface SectionFormProps {
  children: ReactNode;
  /** What is told after saving, such as `The Source has been saved.` */
  saved: string;
  /** What is said before the record is deleted; without it, it is not deleted here. */
  deletable?: string;
  /** What is done after saving, instead of leading to the list. */
  onSaved?: (record: RaRecord) => void;
  /** Buttons besides saving and deleting. */
  buttons?: ReactNode;
  defaultValues?: object;
}

/** A form made of sections; saving leads to the list, or stays with *Save and Continue*. */
export const SectionForm = ({ children, defaultValues, ...buttons }: SectionFormProps) => (
  <SimpleForm
    warnWhenUnsavedChanges
    {...(defaultValues === undefined ? {} : { defaultValues })}
    toolbar={<FormButtons {...buttons} />}
    sx={{ p: 0 }}
  >
    {children}
  </SimpleForm>
);

/** It stays at the bottom of the window while the form goes on below; on a narrow screen those besides saving are in a line of their own. */
const bar = {
  gap: 1,
  flexWrap: 'wrap',
  bgcolor: 'background.default',
  zIndex: 2,
  borderTop: 1,
  borderColor: 'divider',
  '&.RaToolbar-mobileToolbar': {
    p: 1,
    gap: 0.5,
    '& .MuiButton-root': { px: 1.25, whiteSpace: 'nowrap', '& > svg, & .MuiButton-startIcon': { display: 'none' } },
  },
  '&.RaToolbar-desktopToolbar': { position: 'sticky', bottom: 0, px: 0, mt: 0 },
};

const FormButtons = ({ saved, deletable, onSaved, buttons }: Omit<SectionFormProps, 'children' | 'defaultValues'>) => {
  const notify = useNotify();
  const redirect = useRedirect();
  const resource = useResourceContext()!;
  const { getValues, reset } = useFormContext();
  useShowRefusal();
  const leadTo = (page: 'list' | 'edit') => ({
    onSuccess: (record: RaRecord) => {
      // What is saved is no change any more, and must not be taken for one when this page is left in the next line.
      flushSync(() => reset(getValues()));
      notify(saved, { type: 'success' });
      if (onSaved) onSaved(record);
      else redirect(page, resource, record.id, record);
    },
  });
  return (
    <Toolbar sx={bar}>
      <SaveButton type="button" mutationOptions={leadTo('list')} />
      {!onSaved && (
        <SaveButton
          type="button"
          label="Save and Continue"
          variant="outlined"
          icon={<></>}
          mutationOptions={leadTo('edit')}
        />
      )}
      <Box sx={{ flex: buttons ? { xs: '1 0 100%', sm: 1 } : 1 }} />
      {buttons}
      {deletable && <DeleteWithConfirmButton mutationMode="pessimistic" confirmContent={deletable} />}
    </Toolbar>
  );
};

/** Brings the first input that the server refused into view; for what the browser refuses, the form does so itself. */
const useShowRefusal = () => {
  const { isSubmitting, submitCount } = useFormState();
  useEffect(() => {
    if (isSubmitting || submitCount === 0) return;
    showFirstInvalid();
  }, [isSubmitting, submitCount]);
};
