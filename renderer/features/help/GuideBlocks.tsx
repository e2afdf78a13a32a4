import type { GuideBlock, GuideTerm } from '../../../shared/domain/schemas/guide.ts';
import { SHORTCUT_GROUPS } from '../../../shared/domain/shortcuts/shortcuts.ts';
import { useT } from '../../strings.ts';
import { GuideFigure } from './GuideFigure.tsx';
import { ShortcutList } from './ShortcutList.tsx';

interface Level {
  /** Of the titles inside it, under that of the part. */
  readonly level: 3 | 4;
}

/** What a part of the guide says, in its order. */
export function GuideBlocks({ blocks, level }: Level & { readonly blocks: readonly GuideBlock[] }) {
  // oxlint-disable-next-line react/no-array-index-key -- the blocks of a page never move
  return blocks.map((block, index) => <Block key={index} block={block} level={level} />);
}

function Block({ block, level }: Level & { readonly block: GuideBlock }) {
  if ('text' in block) return <p>{block.text}</p>;
  if ('steps' in block) {
    return (
      <ol>
        {block.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    );
  }
  if ('terms' in block) return <Terms terms={block.terms} />;
  if ('keys' in block) {
    return (
      <ShortcutList
        level={level}
        groups={SHORTCUT_GROUPS.filter((one) => block.keys.includes(one))}
      />
    );
  }
  return <GuideFigure id={block.picture} />;
}

function Terms({ terms }: { readonly terms: readonly GuideTerm[] }) {
  const t = useT();
  return (
    <dl className="es-book-terms">
      {terms.map(({ term, text, source }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
          {source === null ? null : (
            <dd className="es-guide-source">{t('help:source', { source })}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
