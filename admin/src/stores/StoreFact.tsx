import { ReferenceField, TextField } from 'react-admin';
import { Fact } from '../ui/Facts';

interface StoreFactProps {
  name: string;
  source: string;
  /** What kind of store it is: websites, store-groups or store-views. */
  reference: string;
}

/** A website, store or store view that another one names; it leads there. */
export const StoreFact = ({ name, source, reference }: StoreFactProps) => (
  <Fact name={name}>
    <ReferenceField source={source} reference={reference} link="edit" emptyText="None">
      <TextField source="name" />
    </ReferenceField>
  </Fact>
);
