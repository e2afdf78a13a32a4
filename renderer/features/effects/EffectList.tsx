import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { TEMPORALITIES } from '../../../shared/domain/vocabulary.ts';
import { classes } from '../../components/props.ts';
import { useAnswer } from '../../queries.ts';
import { EffectEditor } from './EffectEditor.tsx';
import { EffectGroup } from './EffectGroup.tsx';

interface EffectListProps {
  readonly initiative: InitiativeDetail;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onClose: (id: string) => void;
  readonly onDeleted: () => void;
}

/** The short term and the long side by side, one effect open beside them. */
export function EffectList({ initiative, openId, onOpen, onClose, onDeleted }: EffectListProps) {
  const { today } = useAnswer('app.state', undefined);
  const settings = useAnswer('effectSettings.get', undefined);
  const open = initiative.effects.find(({ id }) => id === openId);
  return (
    <div className={classes('es-effects', open !== undefined && 'es-effects--open')}>
      <div className="es-effects-groups">
        {TEMPORALITIES.map((temporality) => (
          <EffectGroup
            key={temporality}
            temporality={temporality}
            initiative={initiative}
            settings={settings}
            today={today}
            openId={openId}
            onOpen={onOpen}
          />
        ))}
      </div>
      {open === undefined ? null : (
        <EffectEditor
          initiative={initiative}
          effect={open}
          onClose={() => onClose(open.id)}
          onDeleted={onDeleted}
        />
      )}
    </div>
  );
}
