import { lineInWords } from '../../../shared/content/waitingWords.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { distanceTo } from '../../../shared/domain/waiting.ts';
import type { HomeView } from '../../../shared/ipc/contract/home.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';
import { distanceInWords } from './whenInWords.ts';

interface NothingWaitsProps {
  readonly next: HomeView['next'];
  readonly today: string;
}

/** Nothing waits for a gesture: said plainly, with what comes first and when. */
export function NothingWaits({ next, today }: NothingWaitsProps) {
  const t = useT();
  return (
    <section className="es-ledger-nothing" aria-labelledby="nothing-waits">
      <Icon name="check" />
      <div>
        <h2 id="nothing-waits">{t('home:nothingTitle')}</h2>
        <p>{next === null ? t('home:nextNone') : <NextInWords next={next} today={today} />}</p>
      </div>
    </section>
  );
}

function NextInWords({ next, today }: { next: NonNullable<HomeView['next']>; today: string }) {
  const t = useT();
  const { line, isPutOff } = next;
  const date = line.date ?? today;
  return t(isPutOff ? 'home:nextPutOff' : 'home:next', {
    date: formatPartialDate(date),
    distance: distanceInWords(distanceTo(date, today), date, t),
    what: lineInWords(line, today, t),
    initiative: line.initiativeTitle,
  });
}
