import type { FamilyMember, FamilyTree as Tree } from '../../../shared/content/familyTree.ts';
import { layoutFamilyTree } from '../../../shared/figures/familyTreeLayout.ts';
import { type FigurePalette } from '../../../shared/figures/palette.ts';
import type { SvgNode } from '../../../shared/figures/svg.ts';
import { MarkedFigure } from './MarkedFigure.tsx';
import { useScreenPalette } from './useScreenPalette.ts';
import { useWidth } from './useWidth.ts';

export interface FamilyTreeProps {
  readonly tree: Tree;
  /** The spoken name of the links of the tree. */
  readonly label: string;
  /** All of the tree in words. */
  readonly inWords: string;
  /** Draws the tree in a width, in the colours of the screen (`familyTreeNode`). */
  readonly draw: (width: number, palette: FigurePalette) => SvgNode;
  readonly memberLabel: (member: FamilyMember) => string;
  readonly memberHref: (initiativeId: string) => string;
  /** What is said when some members are too far for the width. */
  readonly hiddenLabel: (count: number) => string;
}

/** Where an initiative comes from and what comes of it; each relative of the portfolio leads to its page. */
export function FamilyTree(props: FamilyTreeProps) {
  const { tree, label, inWords, draw, memberLabel, memberHref, hiddenLabel } = props;
  const { width, ref } = useWidth();
  const palette = useScreenPalette();
  const laid = width === null ? null : layoutFamilyTree(tree, width);
  return (
    <figure className="es-family">
      <figcaption className="es-hidden">{inWords}</figcaption>
      <div ref={ref}>
        {laid === null || width === null ? null : (
          <>
            <MarkedFigure
              label={label}
              node={draw(width, palette)}
              marks={laid.members.flatMap(({ member, x, y, width: w, height }) =>
                member.initiativeId === null || member.towards === null
                  ? []
                  : [
                      {
                        id: member.key,
                        href: memberHref(member.initiativeId),
                        label: memberLabel(member),
                        x,
                        y,
                        width: w,
                        height,
                      },
                    ],
              )}
            />
            {laid.hidden === 0 ? null : (
              <p className="es-small es-muted">{hiddenLabel(laid.hidden)}</p>
            )}
          </>
        )}
      </div>
    </figure>
  );
}
