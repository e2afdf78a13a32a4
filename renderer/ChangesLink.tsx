import type { RecordOf } from '../shared/domain/schemas/change.ts';
import { Anchor } from './components/actions/Anchor.tsx';
import { useT } from './strings.ts';

/** The way from a record to what the journal tells of it and of its parts. */
export function ChangesLink({ table, id }: RecordOf) {
  const t = useT();
  return <Anchor href={`#/journal?fiche=${table}:${id}`}>{t('journal:record.link')}</Anchor>;
}
