import { useEffect } from 'react';
import { useLogout, useNotify } from 'react-admin';
import { session } from './session';

/** Leads to the sign-in page when the token ends or another tab signs out, and from there back to the same page. */
export const useSignOutAtEnd = () => {
  const logout = useLogout();
  const notify = useNotify();
  useEffect(() => {
    const look = () => {
      if (session.current()) return;
      stop();
      notify('Your session has ended. Sign in to go on where you were.', { type: 'warning' });
      void logout();
    };
    const clock = setInterval(look, 1000);
    const unsubscribe = session.onChange(look);
    const stop = () => {
      clearInterval(clock);
      unsubscribe();
    };
    return stop;
  }, [logout, notify]);
};
