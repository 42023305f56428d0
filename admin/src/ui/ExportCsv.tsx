import { useState } from 'react';
import { Button, downloadCSV, useDataProvider, useListContext, useNotify, type RaRecord } from 'react-admin';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { toCsv } from './csv';

const PER_PAGE = 500;

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
      for (let page = 1; ; page++) {
        const pagination = { page, perPage: PER_PAGE };
        const found = await dataProvider.getList(resource, { filter: filterValues, sort, pagination });
        rows.push(...(await exported(found.data)));
        setDone(rows.length);
        if (found.data.length < PER_PAGE || rows.length >= (found.total ?? 0)) break;
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
