import { AppBar as AdminAppBar, Logout, TitlePortal, useGetIdentity, UserMenu, useUserMenu } from 'react-admin';
import { Box, ListItemIcon, ListItemText, MenuItem } from '@mui/material';
import Person from '@mui/icons-material/PersonOutlined';
import { Link } from 'react-router-dom';
import { Logo } from './Logo';
import { useDocumentTitle } from './useDocumentTitle';

export const AppBar = () => {
  useDocumentTitle();
  return (
    <AdminAppBar
      alwaysOn
      color="default"
      elevation={0}
      userMenu={<Account />}
      sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
    >
      <Box sx={{ display: { xs: 'none', sm: 'flex' }, alignItems: 'center', mr: 2 }}>
        <Logo />
      </Box>
      <TitlePortal
        variant="h6"
        component="h1"
        sx={{
          fontSize: { xs: '1rem', sm: '1.25rem' },
          lineHeight: 1.25,
          // Two lines where one is too short.
          display: { xs: '-webkit-box', sm: 'block' },
          WebkitBoxOrient: 'vertical',
          WebkitLineClamp: '2',
          whiteSpace: { xs: 'normal', sm: 'nowrap' },
          overflowWrap: 'anywhere',
        }}
      />
    </AdminAppBar>
  );
};

const Account = () => {
  const { identity } = useGetIdentity();
  return (
    <UserMenu label={identity ? `Account: ${identity.fullName}` : 'Account'}>
      <MyAccount />
      <Logout />
    </UserMenu>
  );
};

const MyAccount = () => {
  const { onClose } = useUserMenu()!;
  return (
    <MenuItem component={Link} to="/account" onClick={onClose}>
      <ListItemIcon>
        <Person fontSize="small" />
      </ListItemIcon>
      <ListItemText>My Account</ListItemText>
    </MenuItem>
  );
};
