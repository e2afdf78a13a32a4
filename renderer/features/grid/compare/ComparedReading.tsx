import { evidenceMark } from '../../../../shared/content/evidence.ts';
import { localDay } from '../../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import { foundReading, type PlacedComponent } from '../../../../shared/domain/gridComponents.ts';
import type { Evidence } from '../../../../shared/domain/schemas/initiative.ts';
import { READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { useT } from '../../../strings.ts';
import type { Side } from './ComparedRow.tsx';
import { ComparedVoices } from './ComparedVoices.tsx';

export interface ComparedReadingProps {
  readonly side: Side;
  /** None when the version of this side does not have the component. */
  readonly components: readonly PlacedComponent[];
  readonly evidence: readonly Evidence[];
}

/** What one application says of a component, whole: the word, why, what changed, voices, evidence. */
export function ComparedReading({ side, components, evidence }: ComparedReadingProps) {
  const t = useT();
  const { name } = side;
  return (
    <div className="es-compared-side">
      <p className="es-compared-date">{name}</p>
      {components.length === 0 ? (
        <p className="es-small es-muted es-italic">{t('compare:absent')}</p>
      ) : (
        components.map((placed) => (
          <OneReading
            key={placed.component.id}
            side={side}
            placed={placed}
            evidence={evidence}
            isNamed={components.length > 1}
          />
        ))
      )}
    </div>
  );
}

interface OneReadingProps {
  readonly side: Side;
  readonly placed: PlacedComponent;
  readonly evidence: readonly Evidence[];
  /** Under its own name, among several. */
  readonly isNamed: boolean;
}

function OneReading({ side, placed, evidence, isNamed }: OneReadingProps) {
  const t = useT();
  const { application } = side;
  const { component } = placed;
  const reading = foundReading(application, component.id);
  const level = reading?.level ?? null;
  const cited = evidence.filter(({ id }) => reading?.evidenceIds.includes(id));
  const corrections = application.corrections.filter(
    ({ componentId }) => componentId === component.id,
  );
  const notes = component.subElements.flatMap(({ id, text }) => {
    const note = reading?.notes.find(({ subElementId }) => subElementId === id);
    return note === undefined ? [] : [{ id, label: text, text: note.text }];
  });
  return (
    <div className="es-compared-reading">
      {isNamed ? <h3>{component.label.text}</h3> : null}
      <p>
        <Sign icon={READING_SIGNS[level ?? 'none']} iconSize={20} isStrong={level !== null}>
          {t(`vocabulary:reading.${level ?? 'none'}`)}
        </Sign>
      </p>
      {reading === undefined || reading.justification.trim() === '' ? (
        level === null ? null : (
          <p className="es-small es-muted">{t('compare:noReason')}</p>
        )
      ) : (
        <p className="es-compared-why">{reading.justification}</p>
      )}
      {reading === undefined || reading.whatChanged.trim() === '' ? null : (
        <>
          <p className="es-compared-what">{t('compare:changed')}</p>
          <p className="es-compared-why">{reading.whatChanged}</p>
        </>
      )}
      <ComparedVoices
        voices={application.voices.filter(({ componentId }) => componentId === component.id)}
        level={level}
      />
      {notes.length === 0 ? null : (
        <>
          <p className="es-compared-what">{t('compare:notes')}</p>
          <ul>
            {notes.map(({ id, label, text }) => (
              <li key={id}>
                <span className="es-muted">{label}</span> {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {level === null ? null : (
        <>
          <p className="es-compared-what">{t('compare:evidence')}</p>
          {cited.length === 0 ? (
            <p className="es-muted">{t('compare:noEvidence')}</p>
          ) : (
            <ul>
              {cited.map((item) => (
                <li key={item.id}>{`${evidenceMark(item)} ${item.title}`}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {corrections.map(({ id, madeAt, text }) => (
        <div key={id} className="es-compared-correction">
          <p className="es-compared-what">
            {t('compare:corrected', { date: formatPartialDate(localDay(madeAt)) })}
          </p>
          <p>{text}</p>
        </div>
      ))}
    </div>
  );
}
