import { Fragment } from 'react';
import { Box, Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import type { Place, Setting } from '../api/settings';
import { Section as Card } from '../ui/Section';
import { holdsAt, matching, sectionsOf, type Section } from './sections';
import { SaveBar } from './SaveBar';
import { SectionChooser } from './SectionChooser';
import { SettingInput } from './SettingInput';
import { useAskBeforeLeaving } from './useAskBeforeLeaving';
import { useChanges } from './useChanges';

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

const Found = ({ count }: { count: number }) => (
  <Typography component="output" color="text.secondary" sx={{ mb: 2 }}>
    {count === 0
      ? 'No setting has all of these words. Search for fewer.'
      : `${count} ${count === 1 ? 'setting' : 'settings'} found`}
  </Typography>
);
