import type { RegisterFilter } from '../../../../shared/domain/dossierRegister.ts';
import type { Translate } from '../../../../shared/strings/index.ts';

/** What the register is filtered by, in words, funders by their names; nothing when all of it is shown. */
export function registerFilters(
  { words, funder, year, state }: RegisterFilter,
  funders: readonly { readonly id: string; readonly label: string }[],
  t: Translate,
): string[] {
  const named = (name: string, value: string | null) =>
    value === null || value === '' ? [] : [t('sheet:filter', { name, value })];
  return [
    ...named(t('register:filter.words'), words),
    ...named(t('register:column.funder'), funders.find(({ id }) => id === funder)?.label ?? funder),
    ...named(t('register:filter.year'), year),
    ...named(t('register:column.state'), state === null ? null : t(`register:state.${state}`)),
  ];
}
