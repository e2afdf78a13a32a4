import { useEffect, useId, useRef } from 'react';
import type { StakeholderKind } from '../../../shared/domain/vocabulary.ts';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { focusBeside, useOneStop } from '../../components/records/oneStop.ts';
import { kindOf, kindOptions } from '../../stakeholderKinds.ts';
import { useT } from '../../strings.ts';
import { type PastedLine, withKind } from './pastedLines.ts';

interface PastedActorsProps {
  readonly lines: readonly PastedLine[];
  readonly onChange: (lines: readonly PastedLine[]) => void;
  /** The kind of the lines that have none of their own. */
  readonly kind: StakeholderKind | null;
  readonly onKind: (kind: StakeholderKind | null) => void;
  /** The kind that the register already gives to a name. */
  readonly knownKind: (name: string) => StakeholderKind | undefined;
  /** Why a line will not be added, though nothing has to be corrected. */
  readonly skipped: (line: PastedLine) => string | undefined;
  /** What must be corrected before anything is added. */
  readonly remedy: (line: PastedLine) => { name?: string | undefined; kind?: string | undefined };
}

/** A pasted list before it is added: each name with its kind, to correct, to complete, to take out. */
export function PastedActors(props: PastedActorsProps) {
  const { lines, onChange, kind, onKind, knownKind, skipped, remedy } = props;
  const t = useT();
  const options = kindOptions(t);
  const fields = useRef<HTMLDivElement>(null);
  const keysId = useId();
  // A list of forty is one stop of Tab, before what adds it.
  const { reached, onKeyDown, line: stop } = useOneStop(lines.map(({ id }) => id));
  // The field that was pasted in is gone; the next keystroke belongs to what the list still lacks.
  useEffect(() => fields.current?.querySelector<HTMLElement>('.es-select, .es-input')?.focus(), []);
  const change = (line: PastedLine) =>
    onChange(lines.map((one) => (one.id === line.id ? line : one)));
  const isOwed = lines.some(
    (line) =>
      line.kind === null &&
      line.said === '' &&
      knownKind(line.name) === undefined &&
      !skipped(line),
  );
  return (
    <div ref={fields} className="es-stack">
      {isOwed ? (
        <Select
          label={t('stakeholder:list.kind')}
          placeholder={t('stakeholder:field.kindHint')}
          options={options}
          help={t('stakeholder:list.kindHelp')}
          value={kind}
          onChange={(id) => onKind(kindOf(id))}
        />
      ) : null}
      <p id={keysId} className="es-tiny es-muted">
        {t('stakeholder:list.keys')}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from one name to another */}
      <ul
        className="es-pasted"
        aria-label={t('stakeholder:list.label')}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
      >
        {lines.map((line) => {
          const known = knownKind(line.name);
          const why = skipped(line);
          const problem = remedy(line);
          return (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Tab comes back into the line that it left
            <li key={line.id} {...stop(line.id)}>
              <TextField
                label={t('stakeholder:list.name', { place: line.id + 1 })}
                isLabelHidden
                isPassedBy={line.id !== reached}
                value={line.name}
                onChange={(name) => change({ ...line, name })}
                error={problem.name}
              />
              {why === undefined && known === undefined ? (
                <Select
                  label={t('stakeholder:list.kindOf', { name: line.name })}
                  isLabelHidden
                  isPassedBy={line.id !== reached}
                  placeholder={
                    line.said === ''
                      ? t('stakeholder:field.kindHint')
                      : t('stakeholder:list.said', { said: line.said })
                  }
                  options={options}
                  value={line.kind ?? (line.said === '' ? kind : null)}
                  onChange={(id) => onChange(withKind(lines, line, kindOf(id)))}
                  error={problem.kind}
                />
              ) : (
                <span className="es-small es-muted">
                  {why ??
                    t('stakeholder:list.known', {
                      kind: t(`vocabulary:stakeholderKind.${known ?? 'other'}`),
                    })}
                </span>
              )}
              <IconButton
                icon="close"
                size="small"
                isPassedBy={line.id !== reached}
                label={t('stakeholder:list.takeOut', { name: line.name })}
                onPress={() => {
                  focusBeside(document.activeElement?.closest('li'));
                  onChange(lines.filter((one) => one.id !== line.id));
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
