import { useParams, useSearch } from '@tanstack/react-router';
import { useAnswer } from '../../queries.ts';
import { MeetingRoom } from './MeetingRoom.tsx';
import './meeting.css';

/** « Animation »: the grid before a room, one question at a time. It asks for nothing but what everybody may see. */
export function MeetingPage() {
  const { applicationId } = useParams({ from: '/animation/$applicationId' });
  const search: { composante?: unknown } = useSearch({ strict: false });
  const meeting = useAnswer('meeting.get', { id: applicationId });
  const definition = useAnswer('grid.definition', { gridVersionId: meeting.gridVersionId });
  return (
    <MeetingRoom
      key={applicationId}
      meeting={meeting}
      definition={definition}
      askedId={typeof search.composante === 'string' ? search.composante : undefined}
    />
  );
}
