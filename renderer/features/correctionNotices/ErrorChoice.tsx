import {
  errorName,
  factsInWords,
  sumsInWords,
  withdrawalOf,
} from '../../../shared/content/noticeWords.ts';
import type { CarriedError } from '../../../shared/domain/schemas/correctionNotice.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Checkbox } from '../../components/choice/Checkbox.tsx';
import { useT } from '../../strings.ts';
import { boxOf, type toldIn } from './told.ts';

interface ErrorChoiceProps {
  readonly errors: readonly CarriedError[];
  readonly initiativeId: string;
  readonly isChosen: ReturnType<typeof toldIn>;
  /** An error as the notice tells it; null: a sum that is right of what is told. */
  readonly asTold: (error: CarriedError) => CarriedError | null;
  readonly onToggle: (error: CarriedError) => void;
}

/** What a copy said wrong: what is chosen is told in the notice. */
export function ErrorChoice(props: ErrorChoiceProps) {
  const { errors, initiativeId, isChosen, asTold, onToggle } = props;
  const t = useT();
  return (
    <fieldset className="es-notice-errors">
      <legend className="es-label">{t('notice:choose')}</legend>
      {errors.every(({ isRecorded }) => isRecorded) ? null : (
        <p className="es-small es-muted es-notice-judge">{t('notice:toJudge')}</p>
      )}
      <ul>
        {errors.map((error) => {
          const { isTicked, isHeld } = boxOf(error, isChosen, asTold);
          return (
            <li key={`${error.kind}/${error.recordId}`}>
              <Checkbox
                label={errorName(error, t)}
                isSelected={isTicked}
                disabledReason={isHeld ? t('notice:sumsRight') : undefined}
                onChange={() => onToggle(error)}
                hint={
                  <>
                    {linesOf(asTold(error), t).map((line) => (
                      <span key={line} className="es-notice-line">
                        {line}
                      </span>
                    ))}
                  </>
                }
              />
              {error.openId === null ? null : (
                <Anchor
                  href={`#/initiatives/${initiativeId}/${placeOf(error.kind, error.openId)}`}
                  label={t('notice:seeOf', { subject: errorName(error, t) })}
                >
                  {t('notice:see')}
                </Anchor>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** Where the record is, in the page of its initiative: an application of the grid has a page of its own. */
function placeOf(kind: CarriedError['kind'], openId: string): string {
  return kind === 'application' ? `grille/${openId}` : `${PARTS[kind]}?ouvrir=${openId}`;
}

const PARTS: Readonly<Record<Exclude<CarriedError['kind'], 'application'>, string>> = {
  indicator: 'indicateurs',
  measure: 'indicateurs',
  target: 'indicateurs',
  recheck: 'effets',
  effect: 'effets',
  asked: 'argent',
  costs: 'argent',
  revenue: 'argent',
  expense: 'argent',
  stage: 'etapes',
  milestone: 'calendrier',
  testimony: 'preuves',
};

/** What was said, what is right, and why. */
function linesOf(error: CarriedError | null, t: Translate): string[] {
  if (error === null) return [];
  const { kind, said, right, isRecorded, reason } = error;
  if (kind === 'testimony') {
    const { date, mark } = withdrawalOf(said, t);
    return [
      mark === null ? t('notice:withdrawn', { date }) : t('notice:withdrawnCited', { date, mark }),
    ];
  }
  if (kind === 'costs') {
    return sumsInWords({ said, right }, t).map(({ name, said: then, right: now }) =>
      t('notice:sumChange', { name, said: then, now: now ?? t('difference:nothing') }),
    );
  }
  const words = factsInWords(said, t);
  return [
    t('notice:said', { said: words }),
    right === null
      ? t('notice:gone')
      : t(isRecorded ? 'notice:right' : 'notice:now', { right: factsInWords(right, t) }),
    ...(reason === '' ? [] : [t('notice:reason', { reason })]),
  ];
}
