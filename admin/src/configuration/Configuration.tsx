import { useState } from 'react';
import { Loading, Title } from 'react-admin';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { Box, InputAdornment, TextField } from '@mui/material';
import Search from '@mui/icons-material/Search';
import { useHoldfast } from '../api/dataProvider';
import type { Place, Scope, Setting } from '../api/settings';
import type { StoreView } from '../api/stores';
import { useStoreViews } from '../stores/useStoreViews';
import { useWebsites } from '../stores/useWebsites';
import { Failed } from '../ui/Failed';
import { ScopeSwitcher } from './ScopeSwitcher';
import { SettingsForm } from './SettingsForm';

/** All settings at one scope, which stands in the address as the section does. */
const Configuration = () => {
  const [address, setAddress] = useSearchParams();
  const [searched, setSearched] = useState('');
  const place: Place = { scope: (address.get('scope') ?? 'default') as Scope, code: address.get('code') ?? '' };
  const wider = useWiderPlace(place);
  const here = useSettings(place);
  const there = useSettings(wider);
  const failed = [here, there].find(query => query.error);

  const inheritedValue = (setting: Setting) =>
    wider === undefined
      ? setting.default
      : (there.data?.find(other => other.path === setting.path)?.value ?? setting.value);

  return (
    <>
      <Title title="Configuration" />
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', my: 2 }}>
        <ScopeSwitcher
          place={place}
          onChange={({ scope, code }) =>
            setAddress(query => ({
              ...(query.has('section') ? { section: query.get('section')! } : {}),
              ...(scope === 'default' ? {} : { scope, code }),
            }))
          }
        />
        <TextField
          id="search-settings"
          label="Search settings"
          type="search"
          size="small"
          margin="none"
          value={searched}
          onChange={event => setSearched(event.target.value)}
          slotProps={{
            input: {
              endAdornment: (
                <InputAdornment position="end">
                  <Search />
                </InputAdornment>
              ),
            },
          }}
          sx={{ flex: 1, minWidth: 200, maxWidth: 420 }}
        />
      </Box>
      {failed ? (
        <Failed error={failed.error} retry={failed.refetch} />
      ) : here.data && (wider === undefined || there.data) ? (
        <SettingsForm
          key={`${place.scope}/${place.code}`}
          place={place}
          settings={here.data}
          inheritedValue={inheritedValue}
          searched={searched}
          section={address.get('section') ?? undefined}
          onSection={section =>
            setAddress(query => {
              query.set('section', section);
              return query;
            })
          }
        />
      ) : (
        <Loading />
      )}
    </>
  );
};

const useSettings = (place: Place | undefined) => {
  const holdfast = useHoldfast();
  return useQuery({
    queryKey: ['settings', place?.scope, place?.code],
    queryFn: ({ signal }) => holdfast.settings(place!, signal),
    enabled: place !== undefined,
  });
};

const EVERYTHING: Place = { scope: 'default', code: '' };

/** Where values are inherited from; undefined at the widest scope, which inherits from nowhere. */
const useWiderPlace = ({ scope, code }: Place): Place | undefined => {
  const websites = useWebsites();
  const views = useStoreViews();
  if (scope === 'default') return undefined;
  if (scope === 'websites') return EVERYTHING;
  const view: StoreView | undefined = views.find(one => one.code === code);
  const website = websites.find(one => one.id === view?.website_id);
  return website ? { scope: 'websites', code: website.code } : EVERYTHING;
};

export default Configuration;
