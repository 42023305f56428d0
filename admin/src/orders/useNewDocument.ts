import { useState, type FormEvent } from 'react';
import { useNotify, useRedirect } from 'react-admin';
import { useMutation } from '@tanstack/react-query';
import { NO_COMMENT, type NewComment, type Order, type OrderItem, type Part } from '../api/orders';
import type { Quantities } from './amounts';
import { NOT_REFUSED, refusedLines } from './refusedLines';

interface NewDocument {
  order: Order;
  /** How much of a line can still go into such a document. */
  left: (item: OrderItem) => number;
  create: (parts: Part[], comment: NewComment) => Promise<unknown>;
  /** What is told then. */
  created: string;
}

/**
 * An invoice or a credit memo as somebody writes it: how much of each line of the order, to begin with all that is left of it, and what is
 * said of it. Once it is made, its order is shown.
 */
export const useNewDocument = ({ order, left, create, created }: NewDocument) => {
  const notify = useNotify();
  const redirect = useRedirect();
  const lines = order.items.filter(item => left(item) > 0);
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(lines.map(item => [item.item_id, String(left(item))])),
  );
  const [comment, setComment] = useState(NO_COMMENT);
  const quantities: Quantities = Object.fromEntries(
    lines.map(({ item_id }) => [item_id, Number(texts[item_id] ?? '')] as const),
  );
  /** Lines of nothing too: a document without any lines would be one of everything. */
  const parts = lines.map(({ item_id }) => ({ order_item_id: item_id, qty: quantities[item_id] ?? 0 }));
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => create(parts, comment),
    onSuccess: () => {
      notify(created, { type: 'success' });
      redirect('show', 'orders', order.id);
    },
  });
  const skus = lines.map(item => item.sku);
  return {
    lines,
    quantities,
    textOf: (item: OrderItem) => texts[item.item_id] ?? '',
    type: (item: OrderItem, text: string) => setTexts({ ...texts, [item.item_id]: text }),
    comment,
    setComment,
    refused: error ? refusedLines(error.message, skus) : NOT_REFUSED,
    isPending,
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      mutate();
    },
  };
};
