import { DEFAULT_SOURCE } from '../api/sources';
import { useCountryNames } from '../ui/address';
import { EmailLink } from '../ui/EmailLink';
import { Fact, Facts } from '../ui/Facts';
import { RecordPage } from '../ui/RecordPage';
import { Section } from '../ui/Section';
import { EnabledState } from './EnabledState';
import { SourceUses } from './SourceUses';

/** A source for those who do not change it. */
export const SourceShow = () => {
  const countryNamed = useCountryNames();
  return (
    <RecordPage kind="Source:">
      {source => (
        <>
          <Section title="General">
            <Facts>
              <Fact name="Name">{source.name}</Fact>
              <Fact name="Code">{source.source_code}</Fact>
              <Fact name="Is Enabled">
                <EnabledState enabled={source.enabled} />
              </Fact>
              {source.id !== DEFAULT_SOURCE && (
                <Fact name="Use as Pickup Location">{source.is_pickup_location_active ? 'Yes' : 'No'}</Fact>
              )}
              <Fact name="Latitude">{source.latitude}</Fact>
              <Fact name="Longitude">{source.longitude}</Fact>
              <Fact name="Description">{source.description}</Fact>
            </Facts>
          </Section>
          <Section title="Contact Info">
            <Facts>
              <Fact name="Contact Name">{source.contact_name}</Fact>
              <Fact name="Email">{source.email && <EmailLink to={source.email} />}</Fact>
              <Fact name="Phone">{source.phone}</Fact>
              <Fact name="Fax">{source.fax}</Fact>
            </Facts>
          </Section>
          <Section title="Address Data">
            <Facts>
              <Fact name="Country">{source.country_id && countryNamed(source.country_id)}</Fact>
              <Fact name="State/Province">{source.region}</Fact>
              <Fact name="City">{source.city}</Fact>
              <Fact name="Street">{source.street}</Fact>
              <Fact name="Postcode">{source.postcode}</Fact>
            </Facts>
          </Section>
          {source.is_pickup_location_active && source.id !== DEFAULT_SOURCE && (
            <Section title="Pickup Location">
              <Facts>
                <Fact name="Frontend Name">{source.frontend_name}</Fact>
                <Fact name="Frontend Description">{source.frontend_description}</Fact>
              </Facts>
            </Section>
          )}
          <SourceUses />
        </>
      )}
    </RecordPage>
  );
};
