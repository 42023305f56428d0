import { BooleanInput, email, NumberInput, required, TextInput, useRecordContext, type Validator } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { DEFAULT_SOURCE } from '../api/sources';
import { CountryInput, RegionInput } from '../ui/address';
import { Columns, Section } from '../ui/Section';

const noWhitespace: Validator = (value?: string) => (value && /\s/.test(value) ? 'Use no spaces.' : undefined);

export const SourceInputs = () => {
  const stored = useRecordContext();
  const isDefault = stored?.id === DEFAULT_SOURCE;
  const isPickupLocation = useWatch({ name: 'is_pickup_location_active' }) as boolean | undefined;
  const { setValue } = useFormContext();
  /** Coordinates of another place would be wrong. */
  const forgetCoordinates = () => {
    setValue('latitude', null, { shouldDirty: true });
    setValue('longitude', null, { shouldDirty: true });
  };
  return (
    <>
      <Section title="General">
        <Columns>
          <TextInput source="name" label="Name" validate={required()} />
          <TextInput
            source="source_code"
            label="Code"
            validate={[required(), noWhitespace]}
            readOnly={stored !== undefined}
            helperText={
              stored ? 'The code of a source never changes.' : 'Letters, digits, no spaces. It cannot be changed later.'
            }
          />
        </Columns>
        <TextInput
          source="description"
          label="Description"
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
        <Columns>
          <NumberInput source="latitude" label="Latitude" min={-90} max={90} />
          <NumberInput source="longitude" label="Longitude" min={-180} max={180} />
        </Columns>
        <BooleanInput
          source="enabled"
          label="Is Enabled"
          readOnly={isDefault}
          disabled={isDefault}
          helperText={
            isDefault ? 'The default source is always enabled.' : 'A disabled source sells and ships nothing.'
          }
        />
        {!isDefault && <BooleanInput source="is_pickup_location_active" label="Use as Pickup Location" />}
      </Section>
      <Section title="Contact Info">
        <Columns>
          <TextInput source="contact_name" label="Contact Name" />
          <TextInput source="email" label="Email" type="email" validate={email()} />
          <TextInput source="phone" label="Phone" type="tel" />
          <TextInput source="fax" label="Fax" type="tel" />
        </Columns>
      </Section>
      <Section title="Address Data">
        <Columns>
          <CountryInput />
          <RegionInput />
          <TextInput source="city" label="City" />
          <TextInput source="street" label="Street" />
          <TextInput
            source="postcode"
            label="Postcode"
            validate={required()}
            onChange={forgetCoordinates}
            helperText="Another postcode empties latitude and longitude."
          />
        </Columns>
      </Section>
      {isPickupLocation && !isDefault && (
        <Section title="Pickup Location">
          <TextInput
            source="frontend_name"
            label="Frontend Name"
            helperText="What buyers see; the name when it is empty."
          />
          <TextInput source="frontend_description" label="Frontend Description" multiline minRows={3} />
        </Section>
      )}
    </>
  );
};
