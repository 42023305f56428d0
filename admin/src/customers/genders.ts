/** The numbers that Magento uses. */
export const GENDERS = [
  { id: 1, name: 'Male' },
  { id: 2, name: 'Female' },
  { id: 3, name: 'Not Specified' },
];
