import {
  ArrayInput,
  Create,
  minValue,
  NumberInput,
  required,
  SimpleFormIterator,
  TextInput,
  useRedirect,
  useSimpleFormIterator,
  useSimpleFormIteratorItem,
} from 'react-admin';
import { Button } from '@mui/material';
import Add from '@mui/icons-material/Add';
import Remove from '@mui/icons-material/Close';
import { Columns, Section } from '../ui/Section';
import { SectionForm } from '../ui/SectionForm';
import { StockInput } from '../ui/StockInput';

const some = (value?: number) => (value !== undefined && value !== null && value <= 0 ? 'More than 0' : undefined);

const ReservationCreate = () => {
  const redirect = useRedirect();
  return (
    <Create title="New Reservation" component="div">
      <SectionForm
        saved="The goods are held."
        onSaved={({ id }) => redirect('show', 'reservations', id)}
        defaultValues={{ stock_id: 1, items: [{}] }}
      >
        <Section title="Reservation">
          <Columns>
            <StockInput source="stock_id" />
            <TextInput
              source="reference"
              label="Reference"
              helperText="What you know it by, such as a quotation's number."
              slotProps={{ htmlInput: { maxLength: 255 } }}
            />
            <NumberInput
              source="minutes"
              label="Hold for (minutes)"
              validate={minValue(0.1)}
              helperText="Leave it empty to hold the goods until they are settled."
            />
          </Columns>
        </Section>
        <Section title="Items">
          <ArrayInput source="items" label={false} validate={required()}>
            <SimpleFormIterator
              inline
              disableReordering
              disableClear
              fullWidth
              addButton={<AddItem />}
              removeButton={<RemoveItem />}
            >
              <TextInput source="sku" label="SKU" validate={required()} helperText={false} />
              <NumberInput source="qty" label="Quantity" validate={[required(), some]} helperText={false} />
            </SimpleFormIterator>
          </ArrayInput>
        </Section>
      </SectionForm>
    </Create>
  );
};

const AddItem = () => {
  const { add } = useSimpleFormIterator();
  return (
    <Button size="small" startIcon={<Add />} onClick={() => add()}>
      Add Item
    </Button>
  );
};

const RemoveItem = () => {
  const { remove } = useSimpleFormIteratorItem();
  return (
    <Button size="small" startIcon={<Remove />} onClick={() => remove()}>
      Remove
    </Button>
  );
};

export default ReservationCreate;
