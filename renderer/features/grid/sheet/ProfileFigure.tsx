import { drawGridProfile } from '../../../../shared/content/gridProfile.ts';
import { profileInput } from '../../../../shared/content/profileInput.ts';
import type { GridVersions } from '../../../../shared/domain/crosswalk.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import { profileNode } from '../../../../shared/figures/profileSvg.ts';
import { Figure } from '../../../components/figures/Figure.tsx';
import { useT } from '../../../strings.ts';

export interface ProfileFigureProps {
  readonly application: GridApplication;
  /** All those of the initiative. */
  readonly applications: readonly GridApplication[];
  /** The version that was applied. */
  readonly definition: GridDefinition;
  readonly versions: GridVersions;
}

/** The profile of an application: the very figure of the PDF. */
export function ProfileFigure(props: ProfileFigureProps) {
  const { application, applications, definition, versions } = props;
  const t = useT();
  const time = { application, applications, versions: [...versions.values()] };
  const profile = drawGridProfile(profileInput(definition, time), t);
  return <Figure draw={(width, palette) => profileNode(profile, palette, t, { width })} />;
}
