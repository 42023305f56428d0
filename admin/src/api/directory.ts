import { call } from './client';

export interface Region {
  id: string;
  code: string;
  name: string;
}

export interface Country {
  id: string;
  full_name_english?: string;
  full_name_locale?: string;
  available_regions?: Region[];
}

export const countries = () => call<Country[]>('GET', 'directory/countries');
