import type { Participation } from '../../../shared/domain/schemas/stakeholder.ts';
import { PHASES } from '../../../shared/domain/vocabulary.ts';
import { useT } from '../../strings.ts';
import { ParticipationRow } from './ParticipationRow.tsx';
import '../../components/data/Table.css';

interface ParticipationTableProps {
  readonly participations: readonly Participation[];
  readonly openId: string | null;
  readonly onToggle: (id: string) => void;
  readonly onDeleted: () => void;
}

/** Actors by phases. A phase is checked in its cell; the rest is in the row that opens. */
export function ParticipationTable(props: ParticipationTableProps) {
  const { participations, openId, onToggle, onDeleted } = props;
  const t = useT();
  return (
    <table className="es-table es-matrix">
      <caption className="es-hidden">{t('stakeholder:caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('stakeholder:column.name')}</th>
          <th scope="col" className="es-matrix-wide">
            {t('stakeholder:column.kind')}
          </th>
          {PHASES.map((phase) => (
            <th
              key={phase}
              scope="col"
              className="es-matrix-phase"
              title={t(`vocabulary:phase.${phase}`)}
            >
              {t(`vocabulary:phaseShort.${phase}`)}
            </th>
          ))}
          <th scope="col" className="es-matrix-wide">
            {t('stakeholder:column.power')}
          </th>
        </tr>
      </thead>
      <tbody>
        {participations.map((one) => (
          <ParticipationRow
            key={one.id}
            participation={one}
            others={participations}
            isOpen={one.id === openId}
            onToggle={() => onToggle(one.id)}
            onDeleted={onDeleted}
          />
        ))}
      </tbody>
    </table>
  );
}
