import { AppBar as AdminAppBar, TitlePortal } from 'react-admin';
import { Box } from '@mui/material';
import { Logo } from './Logo';

export const AppBar = () => (
  <AdminAppBar
    color="default"
    elevation={0}
    sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
  >
    <Box sx={{ display: { xs: 'none', sm: 'flex' }, alignItems: 'center', mr: 2 }}>
      <Logo />
    </Box>
    <TitlePortal variant="h6" component="h1" />
  </AdminAppBar>
);
