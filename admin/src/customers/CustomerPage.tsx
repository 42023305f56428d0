import { EditOrShow } from '../ui/EditOrShow';
import { CustomerEdit } from './CustomerEdit';
import { CustomerShow } from './CustomerShow';

const CustomerPage = () => <EditOrShow edit={<CustomerEdit />} show={<CustomerShow />} />;

export default CustomerPage;
