import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';
import { ProfileFigure, type ProfileFigureProps } from './ProfileFigure.tsx';

/** The profile of the last application, with how it is to be read. */
export function ProfileSection(props: ProfileFigureProps) {
  const t = useT();
  return (
    <Section title={t('figure:profile.heading')} note={t('figure:profile.note')}>
      <ProfileFigure {...props} />
    </Section>
  );
}
