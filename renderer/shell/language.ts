import { call } from '../api.ts';
import { queryClient } from '../queries.ts';
import { speak } from '../strings.ts';

/** Gives the screens the language that the application remembers: its state was just asked for. */
export async function speakAsAsked(): Promise<void> {
  const { language } = await queryClient.ensureQueryData({
    queryKey: ['app.state', undefined],
    queryFn: () => call('app.state', undefined),
  });
  await speak(language);
}
