import type { FundingKind } from '../../../../shared/domain/vocabulary.ts';
import { useT } from '../../../strings.ts';
import { WordLine } from '../../../WordLine.tsx';
import type { WordId } from '../../../words.ts';

/** The word of a kind of funding that the glossary explains, under where it is chosen. */
export function FundingKindWord({ kind }: { readonly kind: FundingKind }) {
  const t = useT();
  const word = OF_KINDS[kind];
  if (word === null) return null;
  return (
    <WordLine isWide id={word}>
      {t(`money:kindWord.${word}`)}
    </WordLine>
  );
}

const OF_KINDS = {
  mission: 'mission',
  project: 'projet',
  in_kind: 'en_nature',
  contract: null,
  own: null,
} as const satisfies Readonly<Record<FundingKind, WordId | null>>;
