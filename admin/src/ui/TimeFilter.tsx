import { DateTimeInput, type DateTimeInputProps } from 'react-admin';
import { fromWire, wireTime } from '../api/wireTime';

/** A moment of the reader's time zone as a filter of a list, kept as the API writes it. */
export const TimeFilter = (props: DateTimeInputProps) => <DateTimeInput {...props} parse={toWire} format={toLocal} />;

const toWire = (local: string) => (local ? wireTime(new Date(local)) : '');

const toLocal = (wire: string | undefined) => {
  if (!wire) return '';
  const moment = fromWire(wire);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
