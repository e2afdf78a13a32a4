import { comparePartialDates } from '../../../shared/domain/dates.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Diffusion } from '../../../shared/domain/schemas/initiative.ts';
import type { DiffusionMode } from '../../../shared/domain/vocabulary.ts';
import { RecordList } from '../../components/records/RecordRow.tsx';
import { useT } from '../../strings.ts';
import { Word } from '../../Word.tsx';
import type { WordId } from '../../words.ts';
import { DiffusionRow } from './DiffusionRow.tsx';

interface DiffusionGroupProps {
  readonly mode: DiffusionMode;
  readonly initiative: InitiativeDetail;
  readonly openId: string | null;
  readonly onToggle: (id: string) => void;
  readonly onDeleted: () => void;
}

/** The spreads of one mode, or the gap where there are none. */
export function DiffusionGroup(props: DiffusionGroupProps) {
  const { mode, initiative, openId, onToggle, onDeleted } = props;
  const t = useT();
  const name = t(`vocabulary:diffusionMode.${mode}`);
  const diffusions = inTime(initiative.diffusions.filter((one) => one.mode === mode));
  return (
    <section className="es-diffusion-group">
      <h3>
        <Word id={WORD_OF_MODE[mode]}>{name}</Word>{' '}
        <span className="es-diffusion-hint">{t(`diffusion:modeHint.${mode}`)}</span>
      </h3>
      {diffusions.length === 0 ? (
        <p className="es-diffusion-gap">{t('diffusion:nothing')}</p>
      ) : (
        <RecordList label={name}>
          {diffusions.map((diffusion) => (
            <DiffusionRow
              key={diffusion.id}
              diffusion={diffusion}
              initiative={initiative}
              isOpen={diffusion.id === openId}
              onToggle={() => onToggle(diffusion.id)}
              onDeleted={onDeleted}
            />
          ))}
        </RecordList>
      )}
    </section>
  );
}

/** In the order of time, the undated last. */
function inTime(diffusions: readonly Diffusion[]): Diffusion[] {
  return diffusions.toSorted((a, b) => {
    if (a.date === null || b.date === null)
      return Number(a.date === null) - Number(b.date === null);
    return comparePartialDates(a.date, b.date);
  });
}

const WORD_OF_MODE: Readonly<Record<DiffusionMode, WordId>> = {
  transfer: 'essaimage',
  learning_individuals: 'apprentissage',
  learning_organisations: 'apprentissage',
  selection: 'selection',
};
