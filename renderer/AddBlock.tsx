import { blockOrigin } from '../shared/content/blockOrigins.ts';
import { addableKinds } from '../shared/domain/addedBlocks.ts';
import type { BlockKind } from '../shared/domain/blockKinds.ts';
import type { TemplateSubject } from '../shared/domain/templateTerms.ts';
import { MenuButton } from './components/actions/MenuButton.tsx';
import { useT } from './strings.ts';

export interface AddBlockProps {
  readonly label: string;
  /** Those that are there. */
  readonly blocks: Parameters<typeof addableKinds>[0];
  readonly about: TemplateSubject;
  readonly onAdd: (kind: BlockKind) => void;
}

/** The blocks that a dossier, or a template, does not have yet, each under our own heading, with the line that says from what it is drawn; nothing once it has them all. */
export function AddBlock({ label, blocks, about, onAdd }: AddBlockProps) {
  const t = useT();
  const kinds = addableKinds(blocks, about);
  if (kinds.length === 0) return null;
  return (
    <MenuButton
      size="small"
      tone="faint"
      icon="plus"
      label={label}
      groups={[
        kinds.map((kind) => ({
          id: kind,
          label: t(`template:kind.${kind}`),
          description: blockOrigin(kind, t),
          onPress: () => onAdd(kind),
        })),
      ]}
    />
  );
}
