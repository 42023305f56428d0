import { useState } from 'react';
import { Button, downloadCSV, useDataProvider, useListContext, useNotify, type RaRecord } from 'react-admin';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { pagesOf } from '../api/pages';
import { toCsv } from './csv';

type Row = Readonly<Record<string, unknown>>;

/** What of some records stands in a file, by the names of its columns; what they lack may be looked up. */
export type Exported = (records: readonly RaRecord[]) => Row[] | Promise<Row[]>;

/** Just these columns. */
export const columnsOf =
  (...names: string[]): Exported =>
  records =>
    records.map(record => Object.fromEntries(names.map(name => [name, record[name]])));

const withoutIds: Exported = records => records.map(({ id: _, ...row }) => row);

/** Downloads every row of the list, as filtered and sorted, page by page, telling how far it is. */
export const ExportCsv = ({ exported = withoutIds }: { exported?: Exported }) => {
  const { resource, filterValues, sort, total } = useListContext();
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const [done, setDone] = useState<number>();

  const download = async () => {
    const rows: Row[] = [];
    setDone(0);
    try {
      const list = pagesOf(pagination => dataProvider.getList(resource, { filter: filterValues, sort, pagination }));
      for await (const records of list) {
        rows.push(...(await exported(records)));
        setDone(rows.length);
      }
      downloadCSV(toCsv(rows), resource);
    } catch (failure) {
      notify((failure as Error).message, { type: 'error' });
    } finally {
      setDone(undefined);
    }
  };

  const label = done === undefined ? 'Export' : `Exporting ${total ? Math.round((100 * done) / total) : 0} %`;
  return (
    <Button label={label} onClick={download} disabled={!total || done !== undefined}>
      <DownloadIcon />
    </Button>
  );
};
