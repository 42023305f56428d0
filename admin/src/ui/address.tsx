import { useQuery } from '@tanstack/react-query';
import { AutocompleteInput, required, SelectInput, TextInput } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useHoldfast } from '../api/dataProvider';
import type { Country } from '../api/directory';
import { Columns } from './Section';

/** The countries of the directory, which do not change while somebody works. */
export const useCountries = (): Country[] => {
  const holdfast = useHoldfast();
  const { data = [] } = useQuery({ queryKey: ['countries'], queryFn: () => holdfast.countries(), staleTime: Infinity });
  return data;
};

const nameOf = (country: Country) => country.full_name_english ?? country.full_name_locale ?? country.id;

/** Says the name of a country by its code; the code itself, until it is known. */
export const useCountryNames = (): ((code: string) => string) => {
  const countries = useCountries();
  return code => {
    const country = countries.find(one => one.id === code);
    return country ? nameOf(country) : code;
  };
};

const useCountryChoices = () =>
  useCountries()
    .map(country => ({ id: country.id, name: nameOf(country) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));

/** Of an address; another country empties its region. */
export const CountryInput = ({ prefix = '' }: { prefix?: string }) => {
  const { setValue } = useFormContext();
  const forgetRegion = () => {
    setValue(`${prefix}region_id`, null, { shouldDirty: true });
    setValue(`${prefix}region`, null, { shouldDirty: true });
  };
  return (
    <AutocompleteInput
      source={`${prefix}country_id`}
      label="Country"
      choices={useCountryChoices()}
      validate={required()}
      onChange={forgetRegion}
    />
  );
};

/** As a filter of a grid. */
export const CountryFilter = ({ source }: { source: string; alwaysOn?: boolean }) => (
  <AutocompleteInput source={source} label="Country" choices={useCountryChoices()} />
);

/** The inputs of an address that goods or bills are sent to. */
export const AddressInputs = ({ prefix = '' }: { prefix?: string }) => (
  <Columns>
    <TextInput source={`${prefix}firstname`} label="First Name" validate={required()} autoComplete="off" />
    <TextInput source={`${prefix}lastname`} label="Last Name" validate={required()} autoComplete="off" />
    <TextInput source={`${prefix}company`} label="Company" autoComplete="off" />
    <TextInput source={`${prefix}telephone`} label="Phone Number" validate={required()} autoComplete="off" />
    <TextInput source={`${prefix}street`} label="Street Address" multiline validate={required()} autoComplete="off" />
    <TextInput source={`${prefix}city`} label="City" validate={required()} autoComplete="off" />
    <CountryInput prefix={prefix} />
    <RegionInput prefix={prefix} />
    <TextInput source={`${prefix}postcode`} label="ZIP/Postal Code" autoComplete="off" />
    <TextInput source={`${prefix}vat_id`} label="VAT Number" autoComplete="off" />
  </Columns>
);

/** A list of regions where the country has one, else free text. */
export const RegionInput = ({ prefix = '' }: { prefix?: string }) => {
  const country = useWatch({ name: `${prefix}country_id` }) as string | undefined;
  const { setValue } = useFormContext();
  const regions = useCountries().find(one => one.id === country)?.available_regions;
  if (!regions?.length) {
    return (
      <TextInput
        source={`${prefix}region`}
        label="State/Province"
        onChange={() => setValue(`${prefix}region_id`, null)}
      />
    );
  }
  const choices = regions.map(({ id, name }) => ({ id: Number(id), name }));
  return (
    <SelectInput
      source={`${prefix}region_id`}
      label="State/Province"
      choices={choices}
      format={(id: number | null) => (choices.some(choice => choice.id === id) ? id : '')}
      onChange={event => {
        const chosen = choices.find(choice => choice.id === Number(event?.target?.value ?? event));
        setValue(`${prefix}region`, chosen?.name ?? null, { shouldDirty: true });
      }}
    />
  );
};
