import { useEffect } from 'react';
import { useLogout, useNotify } from 'react-admin';
import { session } from './session';

/** Leads to the sign-in page when the token ends, and from there back to the same page. */
export const useSignOutAtEnd = () => {
  const logout = useLogout();
  const notify = useNotify();
  useEffect(() => {
    const look = setInterval(() => {
      if (session.current()) return;
      clearInterval(look);
      notify('Your session has ended. Sign in to go on where you were.', { type: 'warning' });
      void logout();
    }, 1000);
    return () => clearInterval(look);
  }, [logout, notify]);
};
