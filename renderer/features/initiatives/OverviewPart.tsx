import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from '../../components/actions/Button.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { OverviewDue } from './OverviewDue.tsx';
import { OverviewFamily } from './OverviewFamily.tsx';
import { OverviewMoney } from './OverviewMoney.tsx';
import { OverviewReading } from './OverviewReading.tsx';
import { OverviewTime } from './OverviewTime.tsx';
import './overview.css';

/** The part « En bref »: the whole life on one strip, then what waits, the money ahead, the last reading, the family. */
export function OverviewPart() {
  const t = useT();
  const navigate = useNavigate();
  const readOnly = useReadOnlyReason();
  const { initiativeId: id } = useParams({ from: '/initiatives/$initiativeId' });
  const initiative = useAnswer('initiative.get', { id });
  const { today } = useAnswer('app.state', undefined);
  const addIn = (part: 'etapes' | 'effets') => () =>
    void navigate({ to: `/initiatives/${id}/${part}`, search: { ajouter: 1 } });
  return (
    <>
      <OverviewTime
        initiative={initiative}
        today={today}
        actions={
          <>
            <Button size="small" icon="plus" disabledReason={readOnly} onPress={addIn('etapes')}>
              {t('initiative:overview.addStage')}
            </Button>
            <Button size="small" icon="plus" disabledReason={readOnly} onPress={addIn('effets')}>
              {t('initiative:overview.addEffect')}
            </Button>
          </>
        }
      />
      <div className="es-overview">
        <OverviewDue initiative={initiative} today={today} />
        <OverviewMoney initiative={initiative} today={today} />
        <OverviewReading initiative={initiative} />
        <OverviewFamily initiative={initiative} />
      </div>
    </>
  );
}
