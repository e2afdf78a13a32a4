import type { QuestionSlide } from '../../../shared/domain/meetingSlides.ts';
import { DIMENSION_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { useT } from '../../strings.ts';

/** Past this many characters a question is written smaller, so that the voices keep their place. */
const LONG_QUESTION = 110;

export interface RoomHeaderProps {
  readonly slide: QuestionSlide;
  readonly initiativeTitle: string;
}

/** Where the room is: the dimension, the component, the question. */
export function RoomHeader({ slide, initiativeTitle }: RoomHeaderProps) {
  const t = useT();
  const { dimension, component } = slide.placed;
  const index = slide.component + 1;
  const place =
    slide.questions === 0
      ? t('meeting:placeOfComponent', { index, count: slide.components })
      : t('meeting:place', {
          question: slide.question + 1,
          questions: slide.questions,
          index,
          count: slide.components,
        });
  return (
    <header className="es-room-header">
      <div className="es-room-over">
        <Sign {...DIMENSION_SIGNS[dimension.id]} isStrong>
          {dimension.label.text}
        </Sign>
        <span className="es-room-initiative es-clip">{initiativeTitle}</span>
        <span className="es-room-place">{place}</span>
      </div>
      <h1 className="es-room-title">{component.label.text}</h1>
      {/* Spoken when it changes: the focus stays in the field. */}
      <div aria-live="polite">
        {slide.text === '' ? null : (
          <p
            className={
              slide.text.length > LONG_QUESTION
                ? 'es-room-question es-room-question--long'
                : 'es-room-question'
            }
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one so long may scroll
            tabIndex={slide.text.length > LONG_QUESTION * 3 ? 0 : undefined}
          >
            {slide.text}
          </p>
        )}
      </div>
    </header>
  );
}
