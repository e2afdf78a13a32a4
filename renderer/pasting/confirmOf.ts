/** The gesture that confirms the dialog around an element: the last of its gestures. */
export function confirmOf(element: Element | null | undefined): HTMLElement | undefined {
  const dialog = element?.closest('.es-dialog');
  return [...(dialog?.querySelectorAll<HTMLElement>('.es-dialog-actions button') ?? [])].at(-1);
}
