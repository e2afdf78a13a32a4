import type { FigureChoice } from '../../../shared/content/dossierContent.ts';
import type { DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import { AutosaveCheckboxGroup } from '../../components/autosave/fields.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { withBlock } from './blockOrder.ts';
import type { ChangeBlocks } from './useBlocks.ts';

export interface BlockFiguresProps {
  readonly dossierId: string;
  readonly block: DossierBlock;
  readonly choices: readonly FigureChoice[];
  readonly onChange: ChangeBlocks;
}

/** Which figures and which indicators of a block are in the dossier: all of them, until somebody says otherwise. */
export function BlockFigures({ dossierId, block, choices, onChange }: BlockFiguresProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  if (choices.length === 0) return null;
  const shown = choices.filter(({ isShown }) => isShown).map(({ key }) => key);
  const choose = (chosen: readonly string[]) =>
    onChange((now) => {
      const known = new Set(choices.map(({ key }) => key));
      // What is not drawn today, and was left out, stays so.
      const others = (now.find(({ key }) => key === block.key)?.leftOut ?? []).filter(
        (key) => !known.has(key),
      );
      const leftOut = choices.map(({ key }) => key).filter((key) => !chosen.includes(key));
      return withBlock(now, block.key, { leftOut: [...others, ...leftOut] });
    });
  return (
    <section>
      <Disclosure
        title={t('dossiers:figures.title')}
        note={t('dossiers:figures.count', { shown: shown.length, count: choices.length })}
        startsOpen={shown.length < choices.length}
      >
        <AutosaveCheckboxGroup
          label={t('dossiers:figures.label')}
          help={t('dossiers:figures.help')}
          disabledReason={readOnly}
          options={choices.map(({ key, label }) => ({ id: key, label }))}
          value={shown}
          onSave={choose}
          owner={`${dossierId}/${block.key}/figures`}
        />
      </Disclosure>
    </section>
  );
}
