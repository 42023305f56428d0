import { Edit, useCanAccess, useRecordContext } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { CustomerInputs } from './CustomerInputs';
import { CustomerOrders } from './CustomerOrders';

const Title = () => {
  const customer = useRecordContext();
  return <>{customer?.name ?? 'Customer'}</>;
};

export const CustomerEdit = () => {
  const { canAccess: mayDelete = false } = useCanAccess({ resource: 'customers', action: 'delete' });
  return (
    <Edit title={<Title />} mutationMode="pessimistic" component="div">
      <SectionForm
        saved="You saved the customer."
        deletable={mayDelete && 'The address book, the carts and the sign-ins of the customer go along; orders stay.'}
      >
        <CustomerInputs />
        <CustomerOrders />
      </SectionForm>
    </Edit>
  );
};
