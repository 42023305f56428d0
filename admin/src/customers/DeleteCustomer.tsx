import { DeleteWithConfirmButton } from 'react-admin';
import { useMay } from '../access/useMay';

export const DeleteCustomer = () =>
  useMay('customers', 'delete') && (
    <DeleteWithConfirmButton
      mutationMode="pessimistic"
      confirmContent="The address book, the carts and the sign-ins of the customer go along; orders stay."
    />
  );
