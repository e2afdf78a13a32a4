/** Fields that show a remedy. */
export const INVALID =
  '[aria-invalid="true"], [data-invalid] button, [role="group"][data-invalid] .es-checks input';

/** Resolves once what was last set is on the screen. */
export const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });

/** Goes to the first field that has a remedy to show; of a group of choices, to its first. */
export async function focusRemedy(form: HTMLElement | null): Promise<void> {
  await painted();
  const found = form?.querySelector<HTMLElement>(INVALID);
  const field = found?.querySelector<HTMLElement>('input:not([disabled])') ?? found;
  field?.focus();
  // Under a group of choices it may be lower than the window is high.
  const group = field?.closest('[role="radiogroup"], .es-field');
  group?.querySelector('.es-field-error')?.scrollIntoView({ block: 'nearest' });
}
