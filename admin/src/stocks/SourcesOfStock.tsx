import { useGetMany, useRecordContext } from 'react-admin';
import { Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import { EnabledState } from '../sources/EnabledState';
import { PlainTable } from '../ui/PlainTable';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';

/** The sources of a stock for those who do not change them; nothing for those who do not see them. */
export const SourcesOfStock = () => {
  const { sources: codes } = useRecordContext<{ id: number; sources?: string[] }>()!;
  const seesSources = useMay('sources');
  const { data = [] } = useGetMany('sources', { ids: codes ?? [] }, { enabled: seesSources && !!codes?.length });
  if (codes === undefined) return null;
  const known = new Map(data.filter(Boolean).map(source => [String(source.id), source]));
  return (
    <Section title="Sources">
      {codes.length === 0 ? (
        <Typography variant="body2">This stock has no sources, so that it sells nothing.</Typography>
      ) : (
        <PlainTable
          label="Sources of the stock"
          rows={codes}
          rowKey={code => code}
          columns={[
            {
              label: 'Name',
              render: code => (
                <RecordLink resource="sources" id={code}>
                  {known.get(code)?.name ?? code}
                </RecordLink>
              ),
            },
            { label: 'Code', render: code => code },
            {
              label: 'Is Enabled',
              render: code => known.has(code) && <EnabledState enabled={known.get(code)!.enabled} />,
            },
            { label: 'Place', numeric: true, render: code => codes.indexOf(code) + 1 },
          ]}
        />
      )}
    </Section>
  );
};
