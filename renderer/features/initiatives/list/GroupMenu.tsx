import { GROUPS, type ListGroup } from '../../../../shared/domain/initiativeFilter.ts';
import { MenuButton } from '../../../components/actions/MenuButton.tsx';
import { useT } from '../../../strings.ts';

interface GroupMenuProps {
  readonly group: ListGroup | null;
  readonly onChange: (group: ListGroup | null) => void;
}

/** What the table is grouped by. */
export function GroupMenu({ group, onChange }: GroupMenuProps) {
  const t = useT();
  const entry = (value: ListGroup | null) => ({
    id: value ?? 'none',
    label: t(`list:group.${value ?? 'none'}`),
    icon: group === value ? ('check' as const) : undefined,
    onPress: () => onChange(value),
  });
  return (
    <MenuButton
      label={
        group === null
          ? t('list:group.label')
          : t('list:filter.chip', {
              filter: t('list:group.label'),
              value: t(`list:group.${group}`),
            })
      }
      icon="list"
      groups={[GROUPS.map(entry), [entry(null)]]}
    />
  );
}
