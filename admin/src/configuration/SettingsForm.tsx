import { Fragment, useState } from 'react';
import { useNotify } from 'react-admin';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Save from '@mui/icons-material/Save';
import { Box, Button, ListItemButton, ListItemText, MenuItem, Paper, TextField, Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import type { Place, Setting } from '../api/settings';
import { Section as Card } from '../ui/Section';
import { holdsAt, matching, sectionsOf, type Section } from './sections';
import { SettingInput, type Change } from './SettingInput';
import { useAskBeforeLeaving } from './useAskBeforeLeaving';

interface SettingsFormProps {
  place: Place;
  settings: Setting[];
  inheritedValue: (setting: Setting) => string;
  searched: string;
  /** The title of the section that is shown when nothing is searched. */
  section: string | undefined;
  onSection: (title: string) => void;
}

const FIRST = 'Inventory';

/** The settings that have an effect at a place, section by section, and a button that saves what was changed. */
export const SettingsForm = ({ place, settings, inheritedValue, searched, section, onSection }: SettingsFormProps) => {
  const may = useMay('configuration', 'edit');
  const { changes, refusals, change, discard, save, isSaving } = useChanges(place);
  useAskBeforeLeaving(Object.keys(changes).length > 0);

  const sections = sectionsOf(settings.filter(setting => holdsAt(setting, place.scope)));
  const chosen = sections.find(({ title }) => title === (section ?? FIRST)) ?? sections[0];
  const shown = searched.trim() ? matching(sections, searched) : chosen ? [chosen] : [];
  const refused = sections.filter(one => one.groups.some(group => group.settings.some(({ path }) => refusals[path])));

  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '220px minmax(0, 1fr)' }, columnGap: 3 }}
    >
      {searched.trim() ? (
        <Found count={settingsIn(shown).length} />
      ) : (
        <SectionChooser sections={sections} chosen={chosen} refused={refused} onSection={onSection} />
      )}
      <div>
        {shown.map(({ tab, title, groups }) => (
          <Fragment key={title}>
            {groups.map(group => (
              <Card key={group.title} title={searched.trim() ? `${tab} › ${title} › ${group.title}` : group.title}>
                {group.settings.map(setting => (
                  <SettingInput
                    key={setting.path}
                    setting={setting}
                    inheritedValue={inheritedValue(setting)}
                    scope={place.scope}
                    change={changes[setting.path]}
                    refusal={refusals[setting.path]}
                    readOnly={!may || isSaving}
                    onChange={value => change(setting.path, value)}
                  />
                ))}
              </Card>
            ))}
          </Fragment>
        ))}
        {may && <SaveBar count={Object.keys(changes).length} isSaving={isSaving} onSave={save} onDiscard={discard} />}
      </div>
    </Box>
  );
};

const settingsIn = (sections: readonly Section[]) =>
  sections.flatMap(section => section.groups).flatMap(group => group.settings);

/** What was changed and not saved yet, and what the server said to it; by path. */
const useChanges = ({ scope, code }: Place) => {
  const holdfast = useHoldfast();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [changes, setChanges] = useState<Record<string, string | null>>({});
  const [refusals, setRefusals] = useState<Record<string, string>>({});

  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const refused: Record<string, string> = {};
      for (const [path, value] of Object.entries(changes)) {
        await holdfast.writeSetting({ scope, code }, path, value).catch((refusal: Error) => {
          refused[path] = refusal.message;
        });
      }
      await queryClient.invalidateQueries({ queryKey: ['settings'] });
      return refused;
    },
    onSuccess: refused => {
      const left = Object.keys(refused).length;
      setRefusals(refused);
      setChanges(Object.fromEntries(Object.entries(changes).filter(([path]) => path in refused)));
      if (left === 0) notify('You saved the configuration.', { type: 'success' });
      else notify(`${left} of ${Object.keys(changes).length} settings could not be saved.`, { type: 'error' });
    },
  });

  const change = (path: string, value: Change) => {
    const { [path]: _, ...others } = changes;
    setChanges(value === undefined ? others : { ...others, [path]: value });
    const { [path]: __, ...otherRefusals } = refusals;
    setRefusals(otherRefusals);
  };

  const discard = () => {
    setChanges({});
    setRefusals({});
  };

  return { changes, refusals, change, discard, save: () => mutate(), isSaving: isPending };
};

interface SectionChooserProps {
  sections: Section[];
  chosen: Section | undefined;
  /** Those with a setting that was refused. */
  refused: Section[];
  onSection: (title: string) => void;
}

const SectionChooser = ({ sections, chosen, refused, onSection }: SectionChooserProps) => {
  const tabs = [...new Set(sections.map(section => section.tab))];
  return (
    <>
      <TextField
        select
        id="section"
        label="Section"
        size="small"
        value={chosen?.title ?? ''}
        onChange={event => onSection(event.target.value)}
        sx={{ display: { md: 'none' }, mt: 0, mb: 2 }}
      >
        {sections.map(({ tab, title }) => (
          <MenuItem key={title} value={title}>
            {tab} › {title}
          </MenuItem>
        ))}
      </TextField>
      <Box component="nav" aria-label="Sections" sx={{ display: { xs: 'none', md: 'block' } }}>
        {tabs.map(tab => (
          <Box key={tab} sx={{ mb: 1 }}>
            <Typography variant="body2" color="text.secondary" sx={{ px: 2, py: 0.5 }}>
              {tab}
            </Typography>
            {sections
              .filter(section => section.tab === tab)
              .map(section => (
                <ListItemButton
                  key={section.title}
                  dense
                  selected={section === chosen}
                  aria-current={section === chosen ? 'page' : undefined}
                  onClick={() => onSection(section.title)}
                  sx={{ borderRadius: 1 }}
                >
                  <ListItemText
                    primary={section.title}
                    {...(refused.includes(section)
                      ? { secondary: 'Not saved', slotProps: { secondary: { color: 'error' } } }
                      : {})}
                  />
                </ListItemButton>
              ))}
          </Box>
        ))}
      </Box>
    </>
  );
};

const Found = ({ count }: { count: number }) => (
  <Typography component="output" color="text.secondary" sx={{ mb: 2 }}>
    {count === 0
      ? 'No setting has all of these words. Search for fewer.'
      : `${count} ${count === 1 ? 'setting' : 'settings'} found`}
  </Typography>
);

interface SaveBarProps {
  count: number;
  isSaving: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

const SaveBar = ({ count, isSaving, onSave, onDiscard }: SaveBarProps) => (
  <Paper
    variant="outlined"
    sx={{
      position: 'sticky',
      bottom: 8,
      zIndex: 2,
      p: 1.5,
      mb: 2,
      display: 'flex',
      gap: 1,
      alignItems: 'center',
      flexWrap: 'wrap',
    }}
  >
    <Button variant="contained" startIcon={<Save />} loading={isSaving} disabled={count === 0} onClick={onSave}>
      Save Config
    </Button>
    <Button disabled={count === 0 || isSaving} onClick={onDiscard}>
      Discard
    </Button>
    <Typography variant="body2" color="text.secondary" component="output">
      {count === 0 ? 'No changes' : `${count} unsaved ${count === 1 ? 'change' : 'changes'}`}
    </Typography>
  </Paper>
);
