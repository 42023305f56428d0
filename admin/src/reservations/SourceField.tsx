import { useGetList } from 'react-admin';
import { Autocomplete, TextField } from '@mui/material';
import { useMay } from '../access/useMay';

interface SourceFieldProps {
  value: string;
  onChange: (code: string) => void;
}

/** The source that goods are taken from: one of the enabled ones, or its code as typed by a user who may not see sources. */
export const SourceField = ({ value, onChange }: SourceFieldProps) => {
  const may = useMay('sources');
  const { data = [] } = useGetList(
    'sources',
    { filter: { enabled: true }, pagination: { page: 1, perPage: 1000 }, sort: { field: 'name', order: 'ASC' } },
    { enabled: may },
  );
  if (!may)
    return <TextField label="Source Code" value={value} onChange={event => onChange(event.target.value)} required />;
  return (
    <Autocomplete
      options={data}
      value={data.find(source => source.source_code === value) ?? null}
      onChange={(_, source) => onChange(source?.source_code ?? '')}
      getOptionLabel={source => `${source.name} (${source.source_code})`}
      renderInput={input => <TextField {...input} label="Source" required />}
    />
  );
};
