import { Link } from '@mui/material';

export const EmailLink = ({ to }: { to: string }) => <Link href={`mailto:${to}`}>{to}</Link>;
