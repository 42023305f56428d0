import { DeleteWithConfirmButton, useRecordContext } from 'react-admin';
import { useMay } from '../access/useMay';
import { DEFAULT_STOCK } from '../api/stocks';

/** Not for the default stock, and not for one that sells. */
export const DeleteStock = () => {
  const stock = useRecordContext();
  const may = useMay('stocks', 'delete');
  const sells = stock?.websites.length > 0 || stock?.other_channels.length > 0;
  if (!may || stock === undefined || stock.id === DEFAULT_STOCK || sells) return null;
  return (
    <DeleteWithConfirmButton
      mutationMode="pessimistic"
      confirmTitle={`Delete ${stock.name}?`}
      confirmContent="It goes with its links to sources. The sources keep their goods."
      successMessage="The Stock has been deleted."
    />
  );
};
