import { DataTable, List } from 'react-admin';
const SourceList = () => (
  <List title="Manage Sources">
    <DataTable>
      <DataTable.Col source="source_code" />
      <DataTable.Col source="name" />
    </DataTable>
  </List>
);
export default SourceList;
