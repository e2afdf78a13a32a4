import { applicationChoice } from '../../../../shared/content/applicationName.ts';
import type { GridVersions } from '../../../../shared/domain/crosswalk.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import { IconButton } from '../../../components/actions/IconButton.tsx';
import { Select } from '../../../components/fields/Select.tsx';
import { useT } from '../../../strings.ts';

export interface ComparePickersProps {
  /** In the order of time. */
  readonly applications: readonly GridApplication[];
  readonly versions: GridVersions;
  readonly firstId: string;
  readonly secondId: string;
  readonly onChoose: (firstId: string, secondId: string) => void;
}

/** The two dates, any of them on either side, and the way to exchange them. */
export function ComparePickers(props: ComparePickersProps) {
  const { applications, versions, firstId, secondId, onChoose } = props;
  const t = useT();
  const isManyVersions = new Set(applications.map(({ gridVersionId }) => gridVersionId)).size > 1;
  const options = applications.map((application) => {
    const { id, gridVersionId } = application;
    const version = versions.get(gridVersionId);
    return {
      id,
      label: applicationChoice(application, applications, t),
      hint:
        isManyVersions && version !== undefined
          ? t('grid:page.version', { name: version.name, version: version.version })
          : undefined,
    };
  });
  return (
    <div className="es-compare-pickers">
      <Select
        label={t('compare:first')}
        placeholder={t('compare:choose')}
        options={options}
        value={firstId}
        onChange={(id) => onChoose(id ?? firstId, secondId)}
      />
      <IconButton
        icon="swap"
        tone="default"
        label={t('compare:swap')}
        onPress={() => onChoose(secondId, firstId)}
      />
      <Select
        label={t('compare:second')}
        placeholder={t('compare:choose')}
        options={options}
        value={secondId}
        onChange={(id) => onChoose(firstId, id ?? secondId)}
      />
    </div>
  );
}
