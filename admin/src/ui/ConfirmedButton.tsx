import { useState, type ReactElement, type ReactNode } from 'react';
import { Confirm, useNotify } from 'react-admin';
import { Button, type ButtonProps } from '@mui/material';
import { useMutation } from '@tanstack/react-query';

interface ConfirmedButtonProps<T> {
  label: string;
  icon: ReactElement;
  title: string;
  children: ReactNode;
  action: () => Promise<T>;
  onDone: (answer: T) => void;
  color?: ButtonProps['color'];
  /** On the button that leaves everything as it is; *Cancel*, unless that could be misread. */
  dismiss?: string;
}

/** A button for what cannot be undone: says what will happen, asks, does it, and tells a refusal. */
export const ConfirmedButton = <T,>({
  label,
  icon,
  title,
  children,
  action,
  onDone,
  color,
  dismiss,
}: ConfirmedButtonProps<T>) => {
  const [open, setOpen] = useState(false);
  const notify = useNotify();
  const { mutate, isPending } = useMutation({
    mutationFn: action,
    onSuccess: onDone,
    onError: failure => notify(failure.message, { type: 'error' }),
    onSettled: () => setOpen(false),
  });
  return (
    <>
      <Button
        size="small"
        startIcon={icon}
        onClick={() => setOpen(true)}
        disabled={isPending}
        {...(color ? { color } : {})}
      >
        {label}
      </Button>
      <Confirm
        isOpen={open}
        loading={isPending}
        title={title}
        content={children}
        confirm={label}
        {...(dismiss ? { cancel: dismiss } : {})}
        onConfirm={() => mutate()}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
