import { useState } from 'react';
import { TextField } from '@mui/material';
import { useMay } from '../access/useMay';
import { SourcePicker, type Source } from '../ui/SourcePicker';

interface SourceFieldProps {
  value: string;
  onChange: (code: string) => void;
}

/** The source that goods are taken from: one of the enabled ones, or its code as typed by a user who may not see sources. */
export const SourceField = ({ value, onChange }: SourceFieldProps) => {
  const [chosen, setChosen] = useState<Source | null>(null);
  if (!useMay('sources'))
    return <TextField label="Source Code" value={value} onChange={event => onChange(event.target.value)} required />;
  return (
    <SourcePicker
      label="Source"
      required
      enabled
      value={chosen}
      onChange={source => {
        setChosen(source);
        onChange(source?.id ?? '');
      }}
    />
  );
};
