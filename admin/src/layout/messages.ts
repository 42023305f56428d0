import polyglotI18nProvider from 'ra-i18n-polyglot';
import english from 'ra-language-english';

/** react-admin's English, in the words of this admin. */
export const messages = polyglotI18nProvider(
  () => ({
    ...english,
    ra: {
      ...english.ra,
      sort: { ...english.ra.sort, sort_by: 'Sort by %{field} %{order}' },
      auth: {
        ...english.ra.auth,
        user_menu: 'Account',
        username: 'Username',
        password: 'Password',
        sign_in: 'Sign in',
        logout: 'Sign out',
        sign_in_error: 'Signing in failed. Try again.',
        auth_check_error: 'Sign in to go on.',
      },
    },
  }),
  'en',
  { allowMissing: true },
);
