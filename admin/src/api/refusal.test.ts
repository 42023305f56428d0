import { describe, expect, it } from 'vitest';
import { beside, fieldErrors, filledIn, Refused, sentences } from './refusal';

describe('a refusal', () => {
  it.each([
    ['The source "%1" has %2.', ['tea', 3], 'The source "tea" has 3.'],
    ['"%fieldName" is required.', { fieldName: 'name' }, '"name" is required.'],
    ['100%, and %unknown stays.', { other: 1 }, '100%, and %unknown stays.'],
    ['Nothing to fill in.', undefined, 'Nothing to fill in.'],
  ])('fills %j with %j', (message, parameters, filled) => {
    expect(filledIn(message, parameters)).toBe(filled);
  });

  it('says each of its errors', () => {
    const body = {
      message: 'Validation Failed',
      errors: [{ message: 'One.' }, { message: 'Two %1.', parameters: ['x'] }],
    };
    expect(sentences(body)).toEqual(['One.', 'Two x.']);
  });

  it('knows which input an error is about, in the spelling of the API', () => {
    const body = {
      message: 'Validation Failed',
      errors: [
        { message: '"%field" can not be empty.', parameters: { field: 'name' } },
        { message: '"%fieldName" is wrong.', parameters: { fieldName: 'countryId' } },
        { message: 'Something else.', parameters: [] },
      ],
    };
    expect(fieldErrors(body)).toEqual({ name: '"name" can not be empty.', country_id: '"countryId" is wrong.' });
  });

  it('is put beside an input by its code', () => {
    const put = beside({ 'name-taken': 'username' });
    const taken = new Refused(409, {
      message: 'The name "%1" is taken.',
      parameters: ['ann'],
      error_code: 'name-taken',
    });
    const other = new Refused(400, { message: 'No.' });
    expect(() => put(taken)).toThrow(
      expect.objectContaining({
        message: 'The name "ann" is taken.',
        status: 409,
        body: expect.objectContaining({ errors: { username: 'The name "ann" is taken.' } }) as unknown,
      }),
    );
    expect(() => put(other)).toThrow(other);
  });
});
