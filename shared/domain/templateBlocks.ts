import type { BlockKind } from './blockKinds.ts';
import type { Template, TemplateBlock } from './schemas/template.ts';

/** What a template asks of a block of a dossier made from it; null for a block that it does not have. */
export function askedOf(
  template: Pick<Template, 'blocks'>,
  { key }: { readonly key: string },
): TemplateBlock | null {
  return template.blocks.find((block) => block.key === key) ?? null;
}

/** A block of a template that asks for nothing: what the portfolio says, under our own heading. */
export function plainBlock(kind: BlockKind, included: boolean): TemplateBlock {
  return {
    key: kind,
    kind,
    included,
    title: null,
    help: '',
    maxWords: null,
    maxCharacters: null,
    required: false,
    draws: [],
    showsParts: false,
  };
}

/** The kinds of blocks that a dossier shows: those that are in it, and those by which its questions are answered. */
export function shownKinds<K extends string>({
  dossier,
  template,
}: {
  readonly dossier: {
    readonly blocks: readonly {
      readonly key: string;
      readonly kind: K;
      readonly included: boolean;
    }[];
  };
  readonly template: {
    readonly blocks: readonly { readonly key: string; readonly draws: readonly K[] }[];
  };
}): ReadonlySet<K> {
  const included = dossier.blocks.filter((block) => block.included);
  return new Set(
    included.flatMap(({ key, kind }) =>
      [kind].concat(template.blocks.find((block) => block.key === key)?.draws ?? []),
    ),
  );
}
