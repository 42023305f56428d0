import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';
import type { Theme } from '@mui/material/styles';
import { deepmerge } from '@mui/utils';
import { GridRow, stackedGrid } from '../ui/GridRow';

const shared: RaThemeOptions = {
  shape: { borderRadius: 8 },
  typography: {
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
    h6: { fontWeight: 600 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  sidebar: { width: 260, closedWidth: 50 },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        // What is tabbed to does not end up behind the bar at the top or at the bottom.
        html: { scrollPaddingTop: 64, scrollPaddingBottom: 80 },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { transitionDuration: '0.01ms !important', transitionDelay: '0s !important' },
        },
      },
    },
    MuiTextField: { defaultProps: { variant: 'outlined' } },
    MuiFormControl: { defaultProps: { variant: 'outlined' } },
    MuiButtonBase: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          '&.Mui-focusVisible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
        }),
      },
    },
    // react-admin labels the checkbox of a row, but the label has to be that of the input within.
    MuiCheckbox: {
      defaultProps: {
        slotProps: {
          root: { 'aria-label': undefined },
          input: (checkbox: object) =>
            'aria-label' in checkbox ? { 'aria-label': String(checkbox['aria-label']) } : {},
        },
      },
    },
    // What is said of an input can be read though the input is disabled.
    MuiFormHelperText: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({ '&.Mui-disabled': { color: theme.palette.text.secondary } }),
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { defaultProps: { variant: 'outlined' } },
    MuiTableCell: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          fontVariantNumeric: 'tabular-nums',
          borderColor: theme.palette.divider,
        }),
        head: { fontWeight: 600, whiteSpace: 'nowrap' },
        // So that the columns of a grid fit into a window of 1440 pixels.
        sizeSmall: { paddingLeft: 10, paddingRight: 10 },
      },
    },
    RaPlaceholder: {
      styleOverrides: { root: ({ theme }: { theme: Theme }) => ({ backgroundColor: theme.palette.action.hover }) },
    },
    MuiInputBase: { styleOverrides: { input: { '&::placeholder': { textOverflow: 'ellipsis' } } } },
    // Nothing in it can be tabbed to while no row is chosen. On a narrow screen it wraps, and stays in view.
    RaBulkActionsToolbar: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          '& .RaBulkActionsToolbar-collapsed': { visibility: 'hidden' },
          [theme.breakpoints.down('sm')]: {
            position: 'sticky',
            top: 48,
            zIndex: 3,
            '& .RaBulkActionsToolbar-toolbar:not(.RaBulkActionsToolbar-collapsed)': {
              position: 'static',
              transform: 'none',
              flexWrap: 'wrap',
              height: 'auto',
              paddingTop: theme.spacing(1),
              paddingBottom: theme.spacing(1),
            },
            '& .RaBulkActionsToolbar-topToolbar': {
              flex: '1 1 auto',
              flexWrap: 'wrap',
              justifyContent: 'flex-start',
              marginLeft: 0,
            },
          },
        }),
      },
    },
    RaDataTable: { styleOverrides: { root: stackedGrid } },
    RaDataTableBody: { defaultProps: { row: GridRow } },
    RaLayout: {
      styleOverrides: {
        root: {
          minWidth: 0,
          '& .RaLayout-appFrame, & .RaLayout-contentWithSidebar, & .RaLayout-content': { minWidth: 0 },
        },
        // The end of a page can be scrolled out from behind the bar with the buttons of its form.
        content: ({ theme }: { theme: Theme }) => ({ [theme.breakpoints.down('sm')]: { paddingBottom: 104 } }),
      },
    },
    RaListToolbar: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          [theme.breakpoints.down('sm')]: {
            flexDirection: 'row',
            alignItems: 'flex-start',
            gap: theme.spacing(0.5),
            background: 'none',
            '& > form': { flex: 1, minWidth: 0, '& > .filter-field': { width: '100%' } },
          },
        }),
      },
    },
    RaTopToolbar: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          [theme.breakpoints.down('sm')]: { flex: 'none', marginLeft: 'auto', gap: 0, background: 'none' },
        }),
      },
    },
    RaEdit: { styleOverrides: { root: { minWidth: 0, '& .RaEdit-main, & .RaEdit-card': { minWidth: 0 } } } },
    RaCreate: { styleOverrides: { root: { minWidth: 0, '& .RaCreate-main, & .RaCreate-card': { minWidth: 0 } } } },
    RaShow: { styleOverrides: { root: { minWidth: 0, '& .RaShow-main, & .RaShow-card': { minWidth: 0 } } } },
    RaMenuItemLink: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          [theme.breakpoints.up('md')]: { paddingTop: 3, paddingBottom: 3 },
          '&.RaMenuItemLink-active': {
            color: theme.palette.primary.main,
            fontWeight: 600,
            background: theme.palette.action.selected,
            borderRadius: '0 20px 20px 0',
          },
        }),
      },
    },
  },
};

export const lightTheme = deepmerge(deepmerge(defaultLightTheme, shared), {
  palette: {
    mode: 'light',
    primary: { main: '#0b5c63' },
    secondary: { main: '#0b5c63' },
    success: { main: '#1b6e3a' },
    warning: { main: '#9a5300' },
    error: { main: '#b3261e' },
    info: { main: '#1f5fa8' },
    background: { default: '#f6f7f8', paper: '#ffffff' },
  },
}) as RaThemeOptions;

export const darkTheme = deepmerge(deepmerge(defaultDarkTheme, shared), {
  palette: {
    mode: 'dark',
    primary: { main: '#6fd3d9' },
    secondary: { main: '#6fd3d9' },
    success: { main: '#7fd39a' },
    warning: { main: '#ffb74d' },
    error: { main: '#ff8a80' },
    info: { main: '#8ab8f0' },
    background: { default: '#101416', paper: '#181d20' },
  },
}) as RaThemeOptions;
