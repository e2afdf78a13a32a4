import type { ComparedComponents } from '../../../../shared/domain/comparing.ts';

/** Identifies a row of a comparison on its page. */
export function rowId({ first, second }: ComparedComponents): string {
  const ids = [...second, ...first].map(({ component }) => component.id);
  return `es-compared-${ids.join('-')}`;
}
