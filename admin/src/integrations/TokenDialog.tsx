import { ShownOnce } from '../ui/ShownOnce';

interface TokenDialogProps {
  /** Of whom. */
  name: string;
  token: string | undefined;
  onClose: () => void;
}

export const TokenDialog = ({ name, token, onClose }: TokenDialogProps) => (
  <ShownOnce title={`Token of ${name}`} label="Token" value={token} onClose={onClose}>
    Copy the token now and keep it in a safe place. It is shown this once: Holdfast keeps no copy of it.
  </ShownOnce>
);
