import { Section } from '../../../components/layout/Section.tsx';
import { useT } from '../../../strings.ts';
import { RegisterTable, type RegisterTableProps } from './RegisterTable.tsx';

/** « Transmis », where something was. */
export function SentSection(props: RegisterTableProps) {
  const t = useT();
  if (props.lines.length === 0) return null;
  return (
    <Section title={t('dossiers:sent.title')} note={t('dossiers:sent.note')}>
      <RegisterTable {...props} />
    </Section>
  );
}
