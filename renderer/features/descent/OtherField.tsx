import { ComboBox } from '../../components/fields/ComboBox.tsx';
import { useT } from '../../strings.ts';
import { useInitiativeTitles } from '../../useInitiativeTitles.ts';

/** The initiative at the other end: of the portfolio, or a name outside it. */
export type Other = { readonly id: string } | { readonly name: string };

interface OtherFieldProps {
  readonly initiativeId: string;
  readonly value: Other | null;
  readonly onChange: (other: Other | null) => void;
  /** Only initiatives of the portfolio may be named. */
  readonly isInside: boolean;
  readonly error?: string | undefined;
}

const OUTSIDE = 'outside';

/** Which initiative: found by typing among those of the portfolio, or named when it is elsewhere. */
export function OtherField({ initiativeId, value, onChange, isInside, error }: OtherFieldProps) {
  const t = useT();
  const initiatives = useInitiativeTitles(value !== null && 'id' in value ? value.id : null);
  const known = initiatives.options.filter(({ id }) => id !== initiativeId);
  const outside = value !== null && 'name' in value ? value.name : null;
  return (
    <ComboBox
      label={t('descent:field.other')}
      requiredNote={t('mandatory')}
      help={isInside ? t('descent:field.otherInside') : t('descent:field.otherHelp')}
      placeholder={t('descent:field.otherHint')}
      options={
        outside === null
          ? known
          : [{ id: OUTSIDE, label: outside, hint: t('descent:outside') }, ...known]
      }
      onSearch={initiatives.onSearch}
      isSearching={initiatives.isSearching}
      value={value === null ? null : 'id' in value ? value.id : OUTSIDE}
      onChange={(id) => {
        if (id === null) onChange(null);
        else if (id !== OUTSIDE) onChange({ id });
      }}
      {...(isInside
        ? {}
        : {
            onCreate: (name: string) => onChange({ name }),
            createLabel: (name: string) => t('descent:field.createOther', { name }),
          })}
      badInput={isInside ? t('descent:field.badInside') : t('descent:field.badOther')}
      error={error}
    />
  );
}
