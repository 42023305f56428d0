import { State, type Tone } from '../ui/State';

const statuses: Readonly<Record<string, { label: string; tone: Tone }>> = {
  pending: { label: 'Pending', tone: 'warning' },
  pending_payment: { label: 'Pending Payment', tone: 'warning' },
  processing: { label: 'Processing', tone: 'info' },
  fraud: { label: 'Suspected Fraud', tone: 'error' },
  payment_review: { label: 'Payment Review', tone: 'warning' },
  holded: { label: 'On Hold', tone: 'warning' },
  complete: { label: 'Complete', tone: 'success' },
  closed: { label: 'Closed', tone: 'default' },
  canceled: { label: 'Canceled', tone: 'default' },
};

export const statusLabel = (status: string): string => statuses[status]?.label ?? status;

export const statusChoices = Object.entries(statuses).map(([id, { label }]) => ({ id, name: label }));

export const OrderStatus = ({ status }: { status: string }) => (
  <State tone={statuses[status]?.tone ?? 'default'}>{statusLabel(status)}</State>
);
