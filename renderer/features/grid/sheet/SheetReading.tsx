import { evidenceMark } from '../../../../shared/content/evidence.ts';
import { type PlacedComponent, readingOf } from '../../../../shared/domain/gridComponents.ts';
import type { GridApplication, Reading } from '../../../../shared/domain/schemas/grid.ts';
import type { Evidence } from '../../../../shared/domain/schemas/initiative.ts';
import { voicesOf } from '../../../../shared/domain/voices.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { DIMENSION_SIGNS, READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import { Icon } from '../../../components/icons/Icon.tsx';
import { Sign } from '../../../components/icons/Sign.tsx';
import { Disclosure } from '../../../components/layout/Disclosure.tsx';
import { useT } from '../../../strings.ts';
import { Corrections } from './Corrections.tsx';
import { SheetVoices } from './SheetVoices.tsx';

export interface SheetReadingProps {
  readonly application: GridApplication;
  readonly placed: PlacedComponent;
  /** All the evidence of the initiative. */
  readonly evidence: readonly Evidence[];
}

/** One reading on the sheet: its level, why, what changed, what stands behind it, who said otherwise, and its corrections. */
export function SheetReading({ application, placed, evidence }: SheetReadingProps) {
  const t = useT();
  const { component, dimension } = placed;
  const reading = readingOf(application, component.id);
  const level = reading.level ?? 'none';
  const chosen = evidence.filter(({ id }) => reading.evidenceIds.includes(id));
  return (
    <section className="es-sheet-reading">
      <div className="es-row es-row--wrap">
        <h3 className="es-grow">{component.label.text}</h3>
        <Sign icon={READING_SIGNS[level]} isStrong>
          {t(`vocabulary:reading.${level}`)}
        </Sign>
      </div>
      {reading.justification === '' ? null : (
        <p className="es-sheet-why">{reading.justification}</p>
      )}
      {reading.whatChanged === '' ? null : (
        <p className="es-sheet-changed">
          <b>{t('grid:sheet.changed')}</b> {reading.whatChanged}
        </p>
      )}
      {chosen.length === 0 ? (
        reading.level === null ? null : (
          <p className="es-small es-muted">{t('grid:component.noEvidence')}</p>
        )
      ) : (
        <ul className="es-small es-muted">
          {chosen.map((item) => (
            <li key={item.id}>
              <Anchor
                look="plain"
                href={`#/initiatives/${application.initiativeId}/preuves?ouvrir=${item.id}`}
              >
                {`${evidenceMark(item)} ${item.title}`}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      <SheetNotes placed={placed} reading={reading} />
      <SheetVoices
        voices={voicesOf(application, component.id)}
        level={reading.level}
        tone={DIMENSION_SIGNS[dimension.id].tone}
      />
      <Corrections
        corrections={application.corrections.filter(
          ({ componentId }) => componentId === component.id,
        )}
      />
      {reading.privateNote === '' ? null : (
        <div className="es-private-note">
          <Disclosure
            title={
              <span className="es-sign">
                <Icon name="lock" />
                {t('grid:privateNote.title')}
              </span>
            }
          >
            <p className="es-voice-text">{reading.privateNote}</p>
          </Disclosure>
        </div>
      )}
    </section>
  );
}

interface SheetNotesProps {
  readonly placed: PlacedComponent;
  readonly reading: Reading;
}

function SheetNotes({ placed, reading }: SheetNotesProps) {
  const noted = placed.component.subElements.flatMap(({ id, text }) => {
    const note = reading.notes.find(({ subElementId }) => subElementId === id);
    return note === undefined ? [] : [{ id, label: text, text: note.text }];
  });
  if (noted.length === 0) return null;
  return (
    <dl className="es-sheet-notes">
      {noted.map(({ id, label, text }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
