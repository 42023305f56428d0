import { Edit, useRecordContext } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { CustomerInputs } from './CustomerInputs';
import { CustomerOrders } from './CustomerOrders';
import { DeleteCustomer } from './DeleteCustomer';

const Title = () => {
  const customer = useRecordContext();
  return <>{customer?.name ?? 'Customer'}</>;
};

export const CustomerEdit = () => (
  <Edit title={<Title />} mutationMode="pessimistic" component="div">
    <SectionForm saved="You saved the customer." buttons={<DeleteCustomer />}>
      <CustomerInputs />
      <CustomerOrders />
    </SectionForm>
  </Edit>
);
