import type { ReactNode } from 'react';
import {
  Create,
  DeleteWithConfirmButton,
  Edit,
  required,
  TextInput,
  useRecordContext,
  useRedirect,
  useResourceContext,
} from 'react-admin';
import { useMay } from '../access/useMay';
import { BUILT_IN } from '../api/stores';
import { EditOrShow } from '../ui/EditOrShow';
import { Fact, Facts } from '../ui/Facts';
import { RecordPage } from '../ui/RecordPage';
import { Columns, Section } from '../ui/Section';
import { SectionForm } from '../ui/SectionForm';

interface StoreFormProps {
  /** As the field calls it, such as `Store View`. */
  kind: string;
  children?: ReactNode;
  defaultValues?: object;
}

interface StoreEditProps extends StoreFormProps {
  /** What the inputs tell besides name and code, for those who may not change it. */
  facts?: ReactNode;
}

/** A new website, store or store view. All of them are listed on one page, which saving leads to. */
export const StoreCreate = ({ kind, ...form }: StoreFormProps) => (
  <Create title={`New ${kind}`} component="div">
    <StoreForm kind={kind} {...form} />
  </Create>
);

export const StoreEdit = ({ kind, children, facts }: StoreEditProps) => (
  <EditOrShow
    edit={
      <Edit title={<Title kind={kind} />} mutationMode="pessimistic" component="div">
        <StoreForm kind={kind} buttons={<DeleteStore kind={kind} />}>
          {children}
        </StoreForm>
      </Edit>
    }
    show={
      <RecordPage kind={`${kind}:`}>
        {stored => (
          <Section title={kind}>
            <Facts>
              <Fact name="Name">{stored.name}</Fact>
              <Fact name="Code">{stored.code}</Fact>
              {facts}
            </Facts>
          </Section>
        )}
      </RecordPage>
    }
  />
);

const Title = ({ kind }: { kind: string }) => {
  const stored = useRecordContext();
  return (
    <>
      Edit {kind}
      {stored ? `: ${stored.name}` : ''}
    </>
  );
};

const StoreForm = ({ kind, children, ...form }: StoreFormProps & { buttons?: ReactNode }) => {
  const redirect = useRedirect();
  return (
    <SectionForm saved={`The ${kind} has been saved.`} onSaved={() => redirect('list', 'websites')} {...form}>
      <Section title={kind}>
        <Columns>
          <TextInput source="name" label="Name" validate={required()} />
          <TextInput
            source="code"
            label="Code"
            validate={required()}
            helperText="A letter, then letters, digits and underscores."
          />
        </Columns>
        {children}
      </Section>
    </SectionForm>
  );
};

const DeleteStore = ({ kind }: { kind: string }) => {
  const stored = useRecordContext();
  const resource = useResourceContext()!;
  const may = useMay(resource, 'delete');
  if (!may || stored === undefined || stored.id === BUILT_IN) return null;
  return (
    <DeleteWithConfirmButton
      mutationMode="pessimistic"
      confirmTitle={`Delete ${stored.name}?`}
      confirmContent="It goes with all that it holds, unless something else, such as an order, refers to any of it."
      successMessage={`The ${kind} has been deleted.`}
      redirect="/websites"
    />
  );
};
