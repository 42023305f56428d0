import { EditOrShow } from '../ui/EditOrShow';
import { SourceEdit } from './SourceEdit';
import { SourceShow } from './SourceShow';

const SourcePage = () => <EditOrShow edit={<SourceEdit />} show={<SourceShow />} />;

export default SourcePage;
