import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Autocomplete, TextField } from '@mui/material';

export interface Source {
  id: string;
  name: string;
  enabled: boolean;
}

interface PickerProps {
  label: string;
  required?: boolean;
  /** Only those that are enabled. */
  enabled?: boolean;
  /** The sources to choose among; all when it is not given. */
  among?: readonly string[];
  except?: readonly string[];
}

const SHOWN = 50;

/** Looks sources up by what is typed. */
const useSources = ({ enabled, among, except = [] }: Omit<PickerProps, 'label' | 'required'>) => {
  const [typed, setTyped] = useState('');
  const { data = [], isFetching } = useGetList<Source>('sources', {
    filter: {
      q: typed,
      ...(enabled ? { enabled } : {}),
      ...(among ? { source_code__in: among } : {}),
      source_code__nin: except,
    },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: SHOWN },
  });
  return { options: data, loading: isFetching, onInputChange: (_: unknown, text: string) => setTyped(text) };
};

const ofSources = {
  getOptionLabel: (source: Source) => source.name,
  getOptionKey: (source: Source) => source.id,
  isOptionEqualToValue: (one: Source, other: Source) => one.id === other.id,
  /** The server has filtered them. */
  filterOptions: (options: Source[]) => options,
  noOptionsText: 'No source is called so.',
};

interface SourcePickerProps extends PickerProps {
  value: Source | null;
  onChange: (source: Source | null) => void;
}

export const SourcePicker = ({ label, required = false, value, onChange, ...wanted }: SourcePickerProps) => {
  const { onInputChange, ...found } = useSources(wanted);
  return (
    <Autocomplete
      {...ofSources}
      {...found}
      value={value}
      onChange={(_, source) => onChange(source)}
      onInputChange={(event, text, reason) => onInputChange(event, reason === 'input' ? text : '')}
      renderInput={input => <TextField {...input} label={label} required={required} />}
    />
  );
};

interface SourcesPickerProps extends PickerProps {
  value: Source[];
  onChange: (sources: Source[]) => void;
}

export const SourcesPicker = ({ label, required = false, value, onChange, ...wanted }: SourcesPickerProps) => {
  const found = useSources(wanted);
  return (
    <Autocomplete
      {...ofSources}
      {...found}
      multiple
      filterSelectedOptions
      value={value}
      onChange={(_, sources) => onChange(sources)}
      renderInput={input => <TextField {...input} label={label} required={required} />}
    />
  );
};
