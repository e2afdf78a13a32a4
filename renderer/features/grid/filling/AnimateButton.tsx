import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../../components/actions/Button.tsx';
import { useT } from '../../../strings.ts';

export interface AnimateButtonProps {
  readonly applicationId: string;
  /** The component to open; undefined where the meeting stopped. */
  readonly componentId: string | undefined;
}

/** Takes the application before a room. */
export function AnimateButton({ applicationId, componentId }: AnimateButtonProps) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Button
      icon="projector"
      onPress={() =>
        void navigate({
          to: '/animation/$applicationId',
          params: { applicationId },
          search: componentId === undefined ? {} : { composante: componentId },
        })
      }
    >
      {t('meeting:open')}
    </Button>
  );
}
