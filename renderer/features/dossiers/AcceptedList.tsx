import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { useT } from '../../strings.ts';

/** What the checks say and the export does not wait for, as it is kept with the copy. */
export function AcceptedList({
  title,
  accepted,
}: {
  readonly title: string;
  readonly accepted: readonly string[];
}) {
  const t = useT();
  if (accepted.length === 0) return null;
  return (
    <Disclosure title={title}>
      <p className="es-small es-muted">{t('dossiers:export.acceptedNote')}</p>
      <ul className="es-accepted">
        {[...new Set(accepted)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
