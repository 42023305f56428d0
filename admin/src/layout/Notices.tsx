import { useState } from 'react';
import { useNotificationContext, useTranslate, type NotificationPayload } from 'react-admin';
import { Alert, Snackbar, Stack } from '@mui/material';

/** How long a notice stays, in milliseconds; what went wrong takes longer to read. */
const STAYS = { success: 4_000, info: 4_000, warning: 10_000, error: 10_000 };

const keyOf = ({ type, message }: NotificationPayload) => `${type} ${String(message)}`;

/** What has just happened, the newest at the bottom. Notices stand above one another, and what is told twice stands there once. */
export const Notices = () => {
  const { notifications, setNotifications } = useNotificationContext();
  const notices = new Map(notifications.map(notice => [keyOf(notice), notice]));
  return (
    <Stack
      spacing={1}
      sx={{
        position: 'fixed',
        zIndex: 'snackbar',
        // On a narrow screen above the bar with the buttons of a form.
        bottom: { xs: 80, sm: 16 },
        insetInline: 8,
        alignItems: 'center',
        pointerEvents: 'none',
      }}
    >
      {[...notices].map(([key, notice]) => (
        <Notice
          key={key}
          notice={notice}
          onGone={() => setNotifications(all => all.filter(one => keyOf(one) !== key))}
        />
      ))}
    </Stack>
  );
};

const Notice = ({ notice, onGone }: { notice: NotificationPayload; onGone: () => void }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(true);
  const { message, type, notificationOptions: { autoHideDuration = STAYS[type], messageArgs } = {} } = notice;
  return (
    <Snackbar
      open={open}
      autoHideDuration={autoHideDuration}
      onClose={(_, reason) => reason !== 'clickaway' && setOpen(false)}
      slotProps={{ transition: { onExited: onGone } }}
      sx={{ '&.MuiSnackbar-root': { position: 'static', transform: 'none', maxWidth: 640, pointerEvents: 'auto' } }}
    >
      {typeof message === 'string' ? (
        <Alert
          severity={type}
          variant="filled"
          elevation={6}
          onClose={() => setOpen(false)}
          sx={{ whiteSpace: 'pre-line' }}
        >
          {translate(message, messageArgs)}
        </Alert>
      ) : (
        <div>{message}</div>
      )}
    </Snackbar>
  );
};
