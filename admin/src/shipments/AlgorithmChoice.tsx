import { useQuery } from '@tanstack/react-query';
import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useHoldfast } from '../api/dataProvider';

interface AlgorithmChoiceProps {
  chosen: string;
  disabled: boolean;
  onChoose: (code: string) => void;
}

/** The algorithms that may suggest the sources, the default one first. */
export const AlgorithmChoice = ({ chosen, disabled, onChoose }: AlgorithmChoiceProps) => {
  const holdfast = useHoldfast();
  const { data = [] } = useQuery({
    queryKey: ['source selection algorithms'],
    queryFn: () => holdfast.selectionAlgorithms(),
    staleTime: Infinity,
  });
  const byDefault = data.toSorted((a, b) => Number(b.code === 'priority') - Number(a.code === 'priority'));
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label="Source selection algorithm"
      value={chosen}
      disabled={disabled}
      onChange={(_, code: string | null) => onChoose(code ?? chosen)}
    >
      {byDefault.map(({ code, title, description }) => (
        <ToggleButton key={code} value={code} title={description}>
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
