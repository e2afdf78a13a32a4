import { gridProblems } from '../../../shared/domain/gridRules.ts';
import type { GridVersion } from '../../../shared/domain/schemas/gridVersion.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

export interface ServeButtonProps {
  readonly version: GridVersion;
  readonly versions: readonly GridVersion[];
  /** The first thing to do on the page of a version. */
  readonly isMain?: boolean;
}

/** Makes a version the one of new applications, or says that it is; what keeps it from that is told. */
export function ServeButton({ version, versions, isMain = false }: ServeButtonProps) {
  const t = useT();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const { id, definition } = version;
  if (version.serves) {
    return (
      <span className="es-sign es-strong">
        <Icon name="check" />
        {t('gridVersion:state.serves')}
      </span>
    );
  }
  const former = versions.find((one) => one.id === definition.basedOn)?.definition ?? null;
  const before = versions.find(({ serves }) => serves);
  const left = gridProblems(definition, former).length;
  const serve = () =>
    task.run(async () => {
      await write('gridVersion.serve', { id });
      if (before === undefined) return;
      offerUndo(t('gridVersion:served', named(version)), () =>
        write('gridVersion.serve', { id: before.id }),
      );
    });
  return (
    <>
      <Button
        size={isMain ? 'normal' : 'small'}
        tone={isMain ? 'primary' : 'default'}
        label={t('gridVersion:serveOf', named(version))}
        isBusy={task.isBusy}
        disabledReason={
          readOnly ??
          (version.isIntact ? undefined : t('gridVersion:altered.short')) ??
          (left === 0 ? undefined : t('gridVersion:serveLeft', { count: left }))
        }
        onPress={serve}
      >
        {t('gridVersion:serve')}
      </Button>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}

function named({ definition }: GridVersion): { name: string; version: number } {
  return { name: definition.name, version: definition.version };
}
