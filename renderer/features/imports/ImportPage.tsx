import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../components/actions/Button.tsx';
import { Breadcrumbs } from '../../components/layout/Breadcrumbs.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { replayChange } from '../../shell/replayChange.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { ChooseSheet } from './ChooseSheet.tsx';
import { applyWords, doneWords, whyNot } from './importWords.ts';
import { SheetSteps } from './SheetSteps.tsx';
import { Understanding } from './Understanding.tsx';
import { useImport } from './useImport.ts';
import { useSheetIntake } from './useSheetIntake.ts';
import './imports.css';

/** « Importer »: a sheet, how it is read, what is to be mended in it, then the portfolio. */
export function ImportPage() {
  const t = useT();
  const navigate = useNavigate();
  const readOnly = useReadOnlyReason();
  const importing = useImport();
  const intake = useSheetIntake(importing.take);
  const applying = useTask();
  const { state } = importing;

  const apply = () =>
    applying.run(async () => {
      const done = await write('import.apply', undefined);
      const { change } = done;
      await importing.take(null);
      await navigate({ to: '/initiatives' });
      if (change !== null) offerUndo(doneWords(done, t), () => replayChange('undo', change));
    });
  return (
    <Page
      header={
        <PageHeader
          title={t('import:title')}
          over={
            <Breadcrumbs
              label={t('initiative:crumbs')}
              crumbs={[
                { label: t('list:title'), href: '#/initiatives' },
                { label: t('import:crumb') },
              ]}
            />
          }
          under={state ? sourceOf(state.name, t('import:pasted')) : undefined}
          actions={
            state ? (
              <>
                <Button onPress={intake.choose} disabledReason={readOnly}>
                  {t('import:another')}
                </Button>
                <Button
                  tone="primary"
                  disabledReason={readOnly ?? whyNot(state, t)}
                  onPress={apply}
                >
                  {applyWords(state, t)}
                </Button>
              </>
            ) : undefined
          }
          takesFocus
        />
      }
    >
      <div {...intake.dropped.handlers} className="es-import">
        {state === undefined ? null : state === null || intake.isBusy ? (
          <ChooseSheet intake={intake} disabledReason={readOnly} />
        ) : (
          <SheetSteps key={importing.turn} state={state} say={importing.say} />
        )}
      </div>
      <Understanding isUnderWay={importing.isSaying} onStop={intake.stop} />
      {intake.problem === null ? null : (
        <Refused problem={intake.problem} onClose={intake.forget} />
      )}
      {applying.problem === null ? null : (
        <Refused problem={applying.problem} onClose={applying.forget} />
      )}
    </Page>
  );
}

const sourceOf = (name: string, pasted: string) => (name === '' ? pasted : name);
