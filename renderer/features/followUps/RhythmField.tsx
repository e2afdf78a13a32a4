import type { FollowUpRhythm } from '../../../shared/domain/schemas/followUp.ts';
import { Button } from '../../components/actions/Button.tsx';
import { save, write } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { YearsField } from '../../YearsField.tsx';

interface RhythmFieldProps {
  readonly initiativeId: string;
  readonly rhythm: FollowUpRhythm;
}

/** When the initiative is asked after: the rhythm of the portfolio until it has its own. */
export function RhythmField({ initiativeId, rhythm }: RhythmFieldProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  return (
    <div className="es-follow-rhythm">
      <YearsField
        owner={`${initiativeId}/${String(rhythm.isOwn)}`}
        label={rhythm.isOwn ? t('followUp:rhythm.own') : t('followUp:rhythm.usual')}
        years={rhythm.years}
        onSave={(years) => save('followUp.setRhythm', { initiativeId, years })}
        isReadOnly={readOnly !== undefined}
      />
      {rhythm.isOwn ? (
        <Button
          size="small"
          disabledReason={readOnly}
          onPress={() => void write('followUp.setRhythm', { initiativeId, years: null })}
        >
          {t('followUp:rhythm.back')}
        </Button>
      ) : null}
    </div>
  );
}
