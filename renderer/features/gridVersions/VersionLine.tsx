import { isFixed } from '../../../shared/domain/gridRules.ts';
import type { GridVersion } from '../../../shared/domain/schemas/gridVersion.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { AlteredGrid } from '../../AlteredGrid.tsx';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { MenuButton, type MenuEntry } from '../../components/actions/MenuButton.tsx';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { RemoveDraft } from './RemoveDraft.tsx';
import { ServeButton } from './ServeButton.tsx';

export interface VersionLineProps {
  readonly version: GridVersion;
  /** All of them: the one that it was made from, the one that serves. */
  readonly versions: readonly GridVersion[];
  /** Makes another one from it. */
  readonly onCopy: () => void;
}

/** One version: its name, how it stands, and its gestures. */
export function VersionLine({ version, versions, onCopy }: VersionLineProps) {
  const t = useT();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const { id, definition, serves, setAside } = version;
  const fixed = isFixed(version);
  const former = versions.find((one) => one.id === definition.basedOn);
  const putAside = (isAside: boolean) =>
    task.run(() => write('gridVersion.setAside', { id, setAside: isAside }));
  const entries: MenuEntry[] = [
    ...(fixed
      ? [{ id: 'copy', label: t('gridVersion:copy'), icon: 'copy' as const, onPress: onCopy }]
      : []),
    ...(serves
      ? []
      : [
          setAside
            ? { id: 'back', label: t('gridVersion:propose'), onPress: () => putAside(false) }
            : { id: 'aside', label: t('gridVersion:setAside'), onPress: () => putAside(true) },
        ]),
  ];
  return (
    <li className="es-version">
      <div className="es-version-words">
        <h2 className="es-version-name">
          <Anchor href={`#/reglages/grilles/${id}`}>{definition.name}</Anchor>
          <span className="es-muted">
            {t('gridVersion:number', { version: definition.version })}
          </span>
        </h2>
        <p className="es-small es-muted">
          {former === undefined
            ? t('gridVersion:shipped')
            : t('gridVersion:madeFrom', {
                name: former.definition.name,
                version: former.definition.version,
              })}
        </p>
        <p className="es-version-states">{states(version, t).join(' · ')}</p>
      </div>
      <div className="es-row es-version-acts">
        <ServeButton version={version} versions={versions} />
        {fixed || serves ? null : <RemoveDraft version={version} />}
        {readOnly !== undefined || entries.length === 0 ? null : (
          <MenuButton
            isIconOnly
            label={t('gridVersion:more', { name: definition.name })}
            groups={[entries]}
          />
        )}
      </div>
      {version.isIntact ? null : <AlteredGrid name={definition.name} />}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </li>
  );
}

function states(version: GridVersion, t: Translate): string[] {
  const { uses, setAside } = version;
  return [
    ...(isFixed(version) ? [] : [t('gridVersion:state.draft')]),
    uses === 0 ? t('gridVersion:state.unused') : t('gridVersion:state.used', { count: uses }),
    ...(setAside ? [t('gridVersion:state.setAside')] : []),
  ];
}
