import { useQuery } from '@tanstack/react-query';
import { useInput, usePermissions } from 'react-admin';
import { FormControlLabel, FormHelperText, Radio, RadioGroup, Typography } from '@mui/material';
import { useEffect, useId, useRef } from 'react';
import { useHoldfast } from '../api/dataProvider';
import { Failed } from '../ui/Failed';
import { ResourceTree } from './ResourceTree';
import { toggled } from './resourceTree';

/** The tree of all that can be granted, which does not change while somebody works. */
export const useAclTree = () => {
  const holdfast = useHoldfast();
  return useQuery({ queryKey: ['acl-tree'], queryFn: () => holdfast.aclTree(), staleTime: Infinity });
};

/** What a role or an integration may do: everything, or what is checked in the tree. */
export const ResourcesInput = ({ source = 'resources' }: { source?: string }) => {
  const { field, fieldState } = useInput({ source, defaultValue: [] });
  const { permissions = [] } = usePermissions<string[]>();
  const { data: root, error, refetch } = useAclTree();
  const label = useId();
  const heading = useRef<HTMLElement>(null);
  const refusal = fieldState.error?.message;

  useEffect(() => {
    if (refusal !== undefined) heading.current?.scrollIntoView({ block: 'center' });
  }, [refusal]);

  if (error) return <Failed error={error} retry={refetch} />;
  if (root === undefined) return null;

  const granted = field.value as string[];
  const grantable = new Set(permissions);
  const isAll = granted.includes(root.id);
  return (
    <>
      <Typography id={label} ref={heading} sx={{ fontWeight: 500 }}>
        Resource Access
      </Typography>
      <RadioGroup
        row
        aria-labelledby={label}
        value={isAll ? 'all' : 'custom'}
        onChange={(_, value) => field.onChange(value === 'all' ? [root.id] : [])}
      >
        <FormControlLabel value="all" control={<Radio />} label="All" disabled={!grantable.has(root.id)} />
        <FormControlLabel value="custom" control={<Radio />} label="Custom" />
      </RadioGroup>
      {refusal && (
        <FormHelperText error role="alert" sx={{ mb: 1, fontSize: '0.875rem' }}>
          {refusal}
        </FormHelperText>
      )}
      {!isAll && (
        <>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
            Checking a resource grants all that is below it. Gray ones are beyond your own access.
          </Typography>
          <ResourceTree
            root={root}
            granted={granted}
            grantable={grantable}
            onToggle={id => field.onChange(toggled(root, granted, id))}
            labelledBy={label}
          />
        </>
      )}
    </>
  );
};
