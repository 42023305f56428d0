import { Create } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { CustomerInputs } from './CustomerInputs';

/** The group General. */
const GENERAL = 1;

const CustomerCreate = () => (
  <Create title="New Customer" component="div">
    <SectionForm saved="You saved the customer." defaultValues={{ group_id: GENERAL, addresses: [] }}>
      <CustomerInputs />
    </SectionForm>
  </Create>
);

export default CustomerCreate;
