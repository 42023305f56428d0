import { RecordRepresentation, useRecordContext } from 'react-admin';

/** The title of a record's page, such as `Order #000000001`. */
export const RecordTitle = ({ children }: { children: string }) => {
  const record = useRecordContext();
  return (
    <>
      {children} {record && <RecordRepresentation />}
    </>
  );
};
