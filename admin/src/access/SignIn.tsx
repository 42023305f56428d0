import { useEffect, useState } from 'react';
import { Form, TextInput, useLogin } from 'react-admin';
import { Alert, Box, Button, Card, CardContent, Typography } from '@mui/material';
import { Logo } from '../layout/Logo';
import { session } from './session';

const entered = (what: string) => (value?: string) => (value ? undefined : `Enter your ${what}.`);

export const SignIn = () => {
  const login = useLogin();
  const [refusal, setRefusal] = useState<string>();
  const [waiting, setWaiting] = useState(false);

  useEffect(() => {
    document.title = 'Sign in · Holdfast';
    return session.onChange(() => {
      if (session.current()) void login({});
    });
  }, [login]);

  const signIn = async (credentials: object) => {
    if (waiting) return;
    setWaiting(true);
    setRefusal(undefined);
    try {
      await login(credentials);
    } catch (refused) {
      setRefusal((refused as Error).message);
      setWaiting(false);
    }
  };

  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', bgcolor: 'background.default', p: 2 }}
    >
      <Card sx={{ width: '100%', maxWidth: 380 }}>
        <CardContent sx={{ p: { xs: 3, sm: 4 }, '&:last-child': { pb: 4 } }}>
          <Logo />
          <Typography component="h1" variant="h5" sx={{ mt: 3, mb: 1, fontWeight: 600 }}>
            Welcome
          </Typography>
          <Form onSubmit={signIn} sanitizeEmptyValues={false} noValidate>
            <TextInput
              source="username"
              label="Username"
              autoComplete="username"
              autoFocus
              validate={entered('username')}
            />
            <TextInput
              source="password"
              label="Password"
              type="password"
              autoComplete="current-password"
              validate={entered('password')}
            />
            {refusal && (
              <Alert severity="error" sx={{ mt: 1 }}>
                {refusal}
              </Alert>
            )}
            <Button type="submit" variant="contained" size="large" fullWidth loading={waiting} sx={{ mt: 2 }}>
              Sign in
            </Button>
          </Form>
        </CardContent>
      </Card>
    </Box>
  );
};
