import { Box, ListItemButton, ListItemText, MenuItem, TextField, Typography } from '@mui/material';
import type { Section } from './sections';

interface SectionChooserProps {
  sections: Section[];
  chosen: Section | undefined;
  /** Those with a setting that was refused. */
  refused: Section[];
  onSection: (title: string) => void;
}

/** The sections by their tabs: a list beside the settings, or above them where it is narrow. */
export const SectionChooser = ({ sections, chosen, refused, onSection }: SectionChooserProps) => {
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
