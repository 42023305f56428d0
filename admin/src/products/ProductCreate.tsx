import { Create } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { useOpenSaved } from '../ui/useOpenSaved';
import { ProductInputs } from './ProductInputs';

const asConfigured = {
  use_config_manage_stock: true,
  use_config_min_qty: true,
  use_config_min_sale_qty: true,
  use_config_max_sale_qty: true,
  use_config_backorders: true,
  use_config_notify_stock_qty: true,
  use_config_enable_qty_inc: true,
  use_config_qty_increments: true,
  is_qty_decimal: false,
};

const ProductCreate = () => (
  <Create title="New Product" component="div" mutationOptions={{ onError: useOpenSaved('products') }}>
    <SectionForm
      saved="You saved the product."
      defaultValues={{ type_id: 'simple', status: 1, visibility: 4, stock_item: asConfigured, sources: [] }}
    >
      <ProductInputs />
    </SectionForm>
  </Create>
);

export default ProductCreate;
