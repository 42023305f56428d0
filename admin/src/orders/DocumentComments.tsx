import { Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import type { Document, NewComment } from '../api/orders';
import { Section } from '../ui/Section';
import { CommentForm, Comments } from './Comments';

interface DocumentCommentsProps {
  resource: string;
  document: Document;
  action: (comment: NewComment) => Promise<unknown>;
}

export const DocumentComments = ({ resource, document, action }: DocumentCommentsProps) => (
  <Section title="Comments">
    {useMay(resource, 'edit') && <CommentForm action={action} />}
    {document.comments.length > 0 ? (
      <Comments of={document.comments} />
    ) : (
      <Typography variant="body2" color="textSecondary">
        Nothing was written about it yet.
      </Typography>
    )}
  </Section>
);
