import type { ReactNode } from 'react';
import { Title } from 'react-admin';
import { Button, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';

/** A page that says why there is nothing to see, and where to go on. */
const Stop = ({ title, children, ways }: { title: string; children: ReactNode; ways?: ReactNode }) => (
  <Stack sx={{ maxWidth: 560, mx: 'auto', my: { xs: 4, md: 10 }, px: 2, gap: 2, textAlign: 'center' }}>
    <Title title={title} />
    <Typography component="h2" variant="h5" sx={{ fontWeight: 600 }}>
      {title}
    </Typography>
    <Typography color="text.secondary">{children}</Typography>
    <Stack direction="row" sx={{ gap: 1, justifyContent: 'center', flexWrap: 'wrap' }}>
      {ways}
      <Button variant="outlined" component={Link} to="/account">
        See what you may do
      </Button>
    </Stack>
  </Stack>
);

const waysOn = (
  <>
    <Button variant="contained" component={Link} to="/">
      Go to the first page
    </Button>
    <Button variant="outlined" onClick={() => history.back()}>
      Go back
    </Button>
  </>
);

export const NotFound = () => (
  <Stop title="No such page" ways={waysOn}>
    There is nothing at this address. Perhaps the link is old, or a part of it is missing.
  </Stop>
);

export const AccessDenied = () => (
  <Stop title="Not in your role" ways={waysOn}>
    Your role does not include this page. Somebody who manages roles can grant it to you.
  </Stop>
);

/** In place of all pages, for somebody who may see none. */
export const NothingGranted = () => (
  <Stop title="No page in your role">
    You are signed in, but your role includes no page of the admin. Somebody who manages roles can grant you more.
  </Stop>
);

/** When the page could not be shown for a fault of its own. */
export const Failure = ({ error }: { error: Error }) => (
  <Stop
    title="Something went wrong"
    ways={
      <Button variant="contained" onClick={() => location.reload()}>
        Try again
      </Button>
    }
  >
    {error.message}
  </Stop>
);

/** When it could not be found out what the user may do. */
export const Unreachable = () => (
  <Stop title="The server cannot be reached" ways={waysOn}>
    Check the connection, then try again.
  </Stop>
);
