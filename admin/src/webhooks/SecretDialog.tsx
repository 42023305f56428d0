import { ShownOnce } from '../ui/ShownOnce';

export const SecretDialog = ({ secret, onClose }: { secret: string | undefined; onClose: () => void }) => (
  <ShownOnce title="Secret of the webhook" label="Secret" value={secret} onClose={onClose}>
    Copy the secret now and give it to the receiver: deliveries are signed with it. It is shown this once.
  </ShownOnce>
);
