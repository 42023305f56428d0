import { StoreEdit } from './StoreForm';

const WebsiteEdit = () => <StoreEdit kind="Website" />;

export default WebsiteEdit;
