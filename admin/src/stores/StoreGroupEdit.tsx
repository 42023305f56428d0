import { StoreEdit } from './StoreForm';
import { StoreGroupInputs } from './StoreGroupInputs';

const StoreGroupEdit = () => (
  <StoreEdit kind="Store">
    <StoreGroupInputs />
  </StoreEdit>
);

export default StoreGroupEdit;
