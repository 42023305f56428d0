import { StoreEdit } from './StoreForm';
import { StoreViewInputs } from './StoreViewInputs';

const StoreViewEdit = () => (
  <StoreEdit kind="Store View">
    <StoreViewInputs />
  </StoreEdit>
);

export default StoreViewEdit;
