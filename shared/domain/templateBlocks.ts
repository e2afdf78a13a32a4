import type { BlockKind } from './blockKinds.ts';
import type { Template, TemplateBlock } from './schemas/template.ts';

/** What a template asks of a block of a dossier made from it; null for a block that it does not have. */
export function askedOf(
  template: Pick<Template, 'blocks'>,
  { key }: { readonly key: string },
): TemplateBlock | null {
  return template.blocks.find((block) => block.key === key) ?? null;
}

/** A dossier of so many pages at the most is set close from its first line. */
const SHORT = 3;

/** Whether a template holds its dossiers to a few pages. */
export function isShortTemplate({
  maxPages,
}: {
  readonly maxPages?: Template['maxPages'] | undefined;
}): boolean {
  return (maxPages ?? Number.POSITIVE_INFINITY) <= SHORT;
}

/** Whether a template is that of a report: it gives account of what was planned from the first. */
export function isReportTemplate({ blocks }: Pick<Template, 'blocks'>): boolean {
  return blocks.some(({ kind, included }) => kind === 'account' && included);
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

/** The kinds that a block shows: its own, and those by which it answers a question. */
export function kindsOf<K extends string>(
  template: {
    readonly blocks: readonly { readonly key: string; readonly draws: readonly K[] }[];
  },
  { key, kind }: { readonly key: string; readonly kind: K },
): K[] {
  return [kind].concat(template.blocks.find((block) => block.key === key)?.draws ?? []);
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
  return new Set(included.flatMap((block) => kindsOf(template, block)));
}

/** The blocks in a dossier that show one of these kinds: by what they are, or by what answers their question. */
export function blocksShowing<
  B extends { readonly key: string; readonly kind: string; readonly included: boolean },
>(
  {
    dossier,
    template,
  }: {
    readonly dossier: { readonly blocks: readonly B[] };
    readonly template: {
      readonly blocks: readonly { readonly key: string; readonly draws: readonly string[] }[];
    };
  },
  kinds: readonly string[],
): B[] {
  return dossier.blocks.filter(
    (block) => block.included && kindsOf(template, block).some((kind) => kinds.includes(kind)),
  );
}

/** Whether one of these blocks shows an indicator: a person may leave it out of each. */
export function showsIndicator(
  blocks: readonly { readonly leftOut: readonly string[] }[],
  indicatorId: string,
): boolean {
  return blocks.some(({ leftOut }) => !leftOut.includes(`indicator:${indicatorId}`));
}
