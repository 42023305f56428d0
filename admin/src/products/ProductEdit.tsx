import { useQueryClient } from '@tanstack/react-query';
import { Edit, useRecordContext } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { useOpenSaved } from '../ui/useOpenSaved';
import { ProductInputs } from './ProductInputs';

const Title = () => {
  const product = useRecordContext();
  return <>{product?.name ?? 'Product'}</>;
};

const ProductEdit = () => {
  const queryClient = useQueryClient();
  return (
    <Edit
      title={<Title />}
      mutationMode="pessimistic"
      component="div"
      mutationOptions={{
        onError: useOpenSaved('products'),
        onSettled: () => void queryClient.invalidateQueries({ queryKey: ['salableQuantities'] }),
      }}
    >
      <SectionForm
        saved="You saved the product."
        deletable="It goes with all that sources have of it. Orders keep what they say of it."
      >
        <ProductInputs />
      </SectionForm>
    </Edit>
  );
};

export default ProductEdit;
