import { useState } from 'react';
import { Button, downloadCSV, useDataProvider, useListContext, useNotify, type RaRecord } from 'react-admin';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { toCsv } from './csv';

const PER_PAGE = 500;

/** What of a record stands in a file, by the name of its column. */
export type Exported = (record: RaRecord) => Readonly<Record<string, unknown>>;

/** Just these columns. */
export const columnsOf =
  (...names: string[]): Exported =>
  record =>
    Object.fromEntries(names.map(name => [name, record[name]]));

const withoutId: Exported = ({ id: _, ...row }) => row;

/** Downloads every row of the list, as filtered and sorted, page by page, telling how far it is. */
export const ExportCsv = ({ exported = withoutId }: { exported?: Exported }) => {
  const { resource, filterValues, sort, total } = useListContext();
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const [done, setDone] = useState<number>();

  const download = async () => {
    const rows: RaRecord[] = [];
    setDone(0);
    try {
      for (let page = 1; ; page++) {
        const pagination = { page, perPage: PER_PAGE };
        const found = await dataProvider.getList(resource, { filter: filterValues, sort, pagination });
        rows.push(...found.data);
        setDone(rows.length);
        if (found.data.length < PER_PAGE || rows.length >= (found.total ?? 0)) break;
      }
      downloadCSV(toCsv(rows.map(exported)), resource);
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
