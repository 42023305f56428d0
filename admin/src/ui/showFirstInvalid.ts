/** Brings the first input with something wrong into view, for those who see it and those who hear it. */
export const showFirstInvalid = () =>
  document.querySelector<HTMLElement>('#main-content [aria-invalid="true"]')?.focus();
