import { Menu as AdminMenu, useCanAccessResources, useSidebarState } from 'react-admin';
import { Divider, ListSubheader } from '@mui/material';
import { menu, type Screens } from '../screens';

export const Menu = () => (
  <AdminMenu>
    <AdminMenu.DashboardItem />
    {menu.map(group => (
      <MenuGroup key={group.title} {...group} />
    ))}
  </AdminMenu>
);

/** A heading and its screens, unless the user may see none of them. */
const MenuGroup = ({ title, screens }: { title: string; screens: readonly Screens[] }) => {
  const [open] = useSidebarState();
  const { canAccess } = useCanAccessResources({ action: 'list', resources: screens.map(screen => screen.name) });
  if (!Object.values(canAccess ?? {}).some(Boolean)) return null;
  return (
    <>
      {open ? (
        <ListSubheader component="div" disableSticky sx={{ lineHeight: 2, mt: 0.5, bgcolor: 'transparent' }}>
          {title}
        </ListSubheader>
      ) : (
        <Divider sx={{ my: 1 }} />
      )}
      {screens.map(screen => (
        <AdminMenu.ResourceItem key={screen.name} name={screen.name} />
      ))}
    </>
  );
};
