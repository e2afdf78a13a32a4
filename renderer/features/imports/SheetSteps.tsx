import { useState } from 'react';
import type { ImportChange, ImportState } from '../../../shared/domain/schemas/import.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Tabs } from '../../components/layout/Tabs.tsx';
import { useT } from '../../strings.ts';
import { ColumnsStep } from './ColumnsStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { RowsStep } from './RowsStep.tsx';
import { ValuesStep } from './ValuesStep.tsx';

/** What every step is given. */
export interface StepProps {
  readonly state: ImportState;
  readonly say: (change: ImportChange) => Promise<void>;
}

const STEPS = ['columns', 'values', 'rows', 'preview'] as const;
type Step = (typeof STEPS)[number];

const DRAWN = { columns: ColumnsStep, values: ValuesStep, rows: RowsStep, preview: PreviewStep };

/** The steps of a sheet, one at a time; each says how much waits in it. */
export function SheetSteps({ state, say }: StepProps) {
  const t = useT();
  const [step, setStep] = useState<Step>('columns');
  const { counts } = state;
  const waiting: Record<Step, number | undefined> = {
    columns: undefined,
    values: state.values.length + state.otherValues || undefined,
    rows: counts.wrong + counts.twin || undefined,
    preview: undefined,
  };
  // A step where nothing waits is not on the way.
  const next = STEPS.slice(STEPS.indexOf(step) + 1).find(
    (one) => one === 'preview' || waiting[one] !== undefined,
  );
  const Drawn = DRAWN[step];
  return (
    <Tabs
      label={t('import:steps')}
      tabs={STEPS.map((id) => ({ id, label: t(`import:step.${id}`), count: waiting[id] }))}
      selected={step}
      onSelect={(id) => setStep(STEPS.find((one) => one === id) ?? 'columns')}
    >
      <div className="es-stack es-import-step">
        <Drawn state={state} say={say} />
        <div className="es-row">
          {next === undefined ? null : (
            <Button onPress={() => setStep(next)}>
              {t('import:next', { step: t(`import:step.${next}`) })}
            </Button>
          )}
          {state.canGoBack ? (
            <Button tone="quiet" onPress={() => void say({ kind: 'back' })}>
              {t('import:back')}
            </Button>
          ) : null}
        </div>
      </div>
    </Tabs>
  );
}
