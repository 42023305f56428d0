import { useGetMany } from 'react-admin';
import { Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import { RecordLink } from '../ui/RecordLink';

/** The sources of a stock, the one that is asked first in front. */
export const AssignedSources = ({ codes = [] }: { codes: string[] | undefined }) => {
  const may = useMay('sources');
  const { data = [] } = useGetMany('sources', { ids: codes }, { enabled: may && codes.length > 0 });
  const names = new Map(data.filter(Boolean).map(source => [String(source.id), String(source.name)]));
  return (
    <Typography component="ol" variant="body2" sx={{ m: 0, pl: 2.5 }}>
      {codes.map(code => (
        <li key={code}>
          <RecordLink resource="sources" id={code}>
            {names.get(code) ?? code}
          </RecordLink>
        </li>
      ))}
    </Typography>
  );
};
